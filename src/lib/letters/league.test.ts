import { describe, expect, it } from 'vitest';
import { auditReport, subjectsOf } from '../audit/audit';
import { ruleCounts } from '../audit/ruleCounts';
import { exampleReport, type Example } from '../audit/testing';
import { leagueOf, leagueTable } from './league';

const broken: Example = { code: '990101001', name: '甲镇', cells: { reconsideration_total: 3 } };
const sound: Example = {
	code: '990101002',
	name: '乙镇',
	cells: { items_disclosed: 12 },
	source: { published: '2024-02-17' }
};
const blank: Example = { code: '990101003', name: '丙镇', cells: { new_requests__total: 'blank' } };
const silent = exampleReport({ code: '990101004', name: '丁镇', year: 2022 });

const reports = [...[broken, sound, blank].map(exampleReport), silent];
const organs = reports.map(({ organ }) => organ);
const audits = subjectsOf(reports).map((subject) => [subject.report.id, auditReport(subject)] as const);
const findings = audits.flatMap(([, audit]) => audit.findings);
const rules = new Map(audits.map(([id, { tallies }]) => [id, ruleCounts(tallies)]));

describe('the league table', () => {
	const rows = leagueOf(2023, organs, reports, { findings, rules });
	const { heads, rows: cells } = leagueTable(rows, false, 'zh');
	const of = (name: string) => cells.find(([organ]) => organ === name) ?? [];
	const at = (name: string, head: string) => of(name)[heads.indexOf(head)];

	it('has the organs without a finding first, and those without a report last', () => {
		expect(cells.map(([organ]) => organ)).toEqual(['乙镇', '丙镇', '甲镇', '丁镇']);
	});

	it('has a report of hardly a figure behind those that could be assessed, whatever they break', () => {
		const bare = exampleReport({
			code: '990101005',
			name: '戊镇',
			form: null,
			cells: { items_disclosed: 1 }
		});
		const counts = { rules: 44, assessed: 3, lacking: 15, failing: 0 };
		const withBare = { findings, rules: new Map([...rules, [bare.id, counts] as const]) };
		const of = leagueOf(2023, [bare.organ, ...organs], [bare, ...reports], withBare);
		expect(of.map(({ organ }) => organ.name)).toEqual(['乙镇', '丙镇', '甲镇', '戊镇', '丁镇']);
		const table = leagueTable(of, false, 'zh');
		expect(table.rows[3]?.[table.heads.indexOf('规则')]).toBe('3 / 44');
	});

	it('says how many sums hold of those that can be checked, and what is not a number', () => {
		expect(at('乙镇', '勾稽')).toBe('42 / 42');
		expect(at('甲镇', '勾稽')).toBe('41 / 42');
		expect(at('丙镇', '勾稽')).toBe('40 / 40');
		expect(at('丙镇', '新收')).toBe('未填报');
		expect(at('乙镇', '主动公开')).toBe('12');
		expect(at('甲镇', '主动公开')).toBe('未见');
	});

	it('gives every organ a cell under every head', () => {
		for (const row of cells) expect(row).toHaveLength(heads.length);
		expect(of('丁镇').slice(1, 5)).toEqual(['无报告', '—', '—', '—']);
	});

	it('has no number of copies where texts were not compared, and 0 where all were', () => {
		expect(at('乙镇', '雷同')).toBe('—');
		const compared = leagueTable(rows, true, 'zh');
		expect(compared.rows[0]?.[compared.heads.indexOf('雷同')]).toBe('0');
	});
});
