import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { altered, plainLines } from '../../lib/read/testing/quirk';
import { loadDivisions } from '../divisions';
import { columns } from '../reading/table';
import { audited } from './audited';
import { auditJson } from './json';
import { materialOf } from './material';
import { closingLine, doubtRows, findingRows, passageLines, summaryRows } from './table';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'lens-audit-'))));
afterEach(() => rmSync(dir, { recursive: true }));

const divisions = await loadDivisions();
const SUMS_BROKEN = { reconsideration_upheld: '2', reconsideration_total: '3' };

function written(name: string, lines: readonly string[]): string {
	const path = join(dir, name);
	writeFileSync(path, lines.join('\n'));
	return path;
}

async function auditOf(...paths: string[]) {
	const material = await materialOf(paths, { journal: join(dir, 'journal') }, divisions, 'en');
	const whole = audited(material);
	return {
		whole,
		findings: columns(findingRows(whole, 'zh')),
		doubts: columns(doubtRows(whole, material.doubts, 'en')),
		json: auditJson(whole, material.doubts, 'en')
	};
}

describe('an audit of documents', () => {
	it('shows what contradicts itself, with the arithmetic', async () => {
		const { whole, findings } = await auditOf(written('a.txt', plainLines('2021', SUMS_BROKEN)));
		expect(findings).toMatch(/^单位 +年度 +级别 +规则 +核对/m);
		expect(findings).toMatch(/示例镇人民政府 +2023 +对不上 +T4-SUM 表四总计 +行政复议 2 ≠ 3，差 −1/);
		expect(closingLine(whole, 'zh')).toMatch(/^1 份报告：对不上 1/);
	});

	it('holds prose against tables, and says apart what was read with doubt', async () => {
		const lines = altered(
			plainLines('2021', { normative_documents_issued: '4|2', penalty_decisions: '7' }),
			'各村设有公开栏。',
			'本年制发规范性文件5件。办理行政处罚8件。'
		);
		const { findings, doubts } = await auditOf(written('a.txt', lines));
		expect(findings).toMatch(/NAR-T2 正文与表二 +.*行政处罚.* 7 ≠ 8，差 −1；正文：“办理行政处罚8件。”/);
		expect(findings).not.toContain('规范性文件5件');
		expect(doubts).toMatch(/warning +A cell could not be read: 行政规范性文件本年制发件数: 4\|2/);
	});

	it('applies to a report that does not say whose it is no rule that needs to know', async () => {
		const lines = plainLines('2021', { ...SUMS_BROKEN, rules_in_force: '6' }).slice(1);
		const nameless = lines.filter((line) => !line.includes('示例镇'));
		const { json } = await auditOf(written('nameless.txt', nameless));
		const rules = json.findings.map(({ rule }) => rule);
		expect(rules).toContain('T4-SUM');
		expect(rules).not.toContain('T2-RULES-TWP');
		expect(json.doubts.map(({ code }) => code)).toContain('report_anonymous');
	});

	it('finds a section taken over from last year, and shows what is the same', async () => {
		const told = Array.from('甲乙丙丁戊己庚辛壬癸')
			.map((one) => `第${one}项工作围绕信息公开目录逐条核对并在${one}处公示更新情况。`)
			.join('');
		const now = altered(plainLines('2021'), '各村设有公开栏。', told);
		const before = altered(now, '2023', '2022');
		const { whole, findings } = await auditOf(written('2022.txt', before), written('2023.txt', now));
		expect(findings).toMatch(/2023 +提示 +DUP-TEXT 内容雷同 +第一部分 与.*2022 年的有 \d+% 相同/);
		expect(passageLines(whole, 'en')[0]).toContain('the same in both: 第甲项工作');
	});

	it('gives the cells of both sides as JSON', async () => {
		const { json } = await auditOf(written('a.txt', plainLines('2021', SUMS_BROKEN)));
		const finding = json.findings.find(({ rule }) => rule === 'T4-SUM');
		expect(finding).toMatchObject({ severity: 'error', year: 2023, doubtful: false, cause: null });
		expect(finding?.checks[0]).toMatchObject({ about: 'reconsideration', relation: '=', difference: -1 });
		expect(finding?.checks[0]?.right[0]).toMatchObject({ field: 'reconsideration_total', value: 3 });
		expect(json.rules['T4-SUM']).toEqual({ pass: 2, fail: 1, not_assessable: 0 });
	});

	it('takes the first of two reports of one organ and year, and says so', async () => {
		const lines = plainLines('2021');
		const { whole, doubts } = await auditOf(written('a.txt', lines), written('b.txt', lines));
		expect(whole.reports.size).toBe(1);
		expect(doubts).toContain('Two reports of one organ and year; only the first is audited');
	});
});

describe('an audit of CSV', () => {
	it('counts by rule how often it passes, fails and cannot be assessed', async () => {
		const { whole } = await auditOf('data');
		const summary = columns(summaryRows(whole, 'en'));
		expect(summary).toMatch(/^T3-TOT +totals of the rows +error +\d+ +\d+ +\d+ +2 +\d+ +1$/m);
	});

	it('names the line that is malformed', async () => {
		mkdirSync(join(dir, 'csv'));
		for (const name of ['reports.csv', 'figures.csv']) {
			const [head = ''] = readFileSync(join('data', name), 'utf8').split('\n');
			writeFileSync(join(dir, 'csv', name), `${head}\nnonsense\n`);
		}
		await expect(auditOf(join(dir, 'csv'))).rejects.toThrow('reports.csv:2:');
	});
});
