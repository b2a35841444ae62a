import { describe, expect, it } from 'vitest';
import { altered, applicants, pageLines, plainLines, readQuirk } from '../testing/quirk';
import { readLines } from '../testing/reading';

const FIGURES = {
	rules_in_force: '6',
	licensing_decisions: '31',
	new_requests__other_org: '2',
	new_requests__total: '2',
	granted__other_org: '2',
	granted__total: '2',
	handled_total__other_org: '2',
	handled_total__total: '2'
};
const FIELDS = Object.keys(FIGURES);
const VALUES = Object.values(FIGURES).map(Number);

describe('tables', () => {
	it('that are pictures leave no figure, and that is said', async () => {
		const [title = '', ...rest] = plainLines('2021');
		const words = rest.filter((line) => !line.includes('\t') && !/^[\d\s]+$/u.test(line));
		const { report, codes } = await readQuirk([title, ...words]);
		expect([...(report?.figures.keys() ?? [])]).toEqual(['items_disclosed']);
		expect(codes.filter((code) => code === 'no_tables')).toHaveLength(3);
	});

	it('may stand inside a table that lays out the page', async () => {
		const [head = '', ...body] = pageLines('2021', FIGURES);
		const wrapped = [
			head,
			'<table><tr><td width="200">导航</td><td><table><tr><td>',
			...body.slice(0, -1),
			'</td></tr></table></td></tr></table></body></html>'
		];
		expect((await readQuirk(wrapped)).all(...FIELDS)).toEqual(VALUES);
	});

	it.each([
		['a chart between them', '## 三、收到和处理', '图1 主动公开情况\n图2 申请情况\n## 三、收到和处理'],
		['the furniture of a page', '## 一、总体情况', '点击接收年报语音朗读\n| 打印 字号\n## 一、总体情况'],
		[
			'a box of metadata',
			'## 一、总体情况',
			'| 索引号 | 11410/2023-00012 | 发布机构 | 示例镇人民政府 |\n| 成文日期 | 2024-01-15 | 文号 | 无 |\n## 一、总体情况'
		],
		[
			'marks of their own for parts of section 一',
			'各村设有公开栏。',
			'㈠主动公开。\n㈡依申请公开。\n1、无。'
		],
		['rest of a style', '2023年，本镇', '7pt; ">2023年，本镇']
	])('are read beside %s', async (_, from, to) => {
		expect((await readQuirk(altered(plainLines('2021', FIGURES, 'bars'), from, to))).all(...FIELDS)).toEqual(
			VALUES
		);
	});

	it('may be typed into a page as they are, with TABs', async () => {
		const typed = ['<html><body><pre>', ...plainLines('2021', FIGURES), '</pre></body></html>'];
		expect((await readQuirk(typed)).all(...FIELDS)).toEqual(VALUES);
	});

	it('may be a sheet with every value in quotes', async () => {
		const quoted = plainLines('2021', FIGURES).map((line) =>
			line.includes('\t')
				? line
						.split('\t')
						.map((text) => `"${text}"`)
						.join(',')
				: line
		);
		expect((await readQuirk(quoted)).all(...FIELDS)).toEqual(VALUES);
	});

	it('may be a sheet that says of every figure that there is none', async () => {
		const none = plainLines('2021').map((line) =>
			line.includes('\t') ? line.replaceAll(/\t0(?=\t|$)/gu, '\t不适用').replaceAll('\t', ',') : line
		);
		expect((await readQuirk(none)).all('licensing_decisions', 'granted__total')).toEqual([
			'not_applicable',
			'not_applicable'
		]);
	});

	it('keep their words when a document service puts spaces into them', async () => {
		const { all, report } = await readQuirk(
			altered(
				altered(plainLines('2021', FIGURES), '政府信息公开工作', '政府信息 公开工 作'),
				'示例镇人民政府2023年',
				'示例镇人民政府 2023 年'
			)
		);
		expect(report).toMatchObject({ organ: '示例镇人民政府', year: 2023 });
		expect(all(...FIELDS)).toEqual(VALUES);
	});

	it('are not taken from bytes that are no text', async () => {
		const { reports, problems } = await readLines([
			'\u0000\u0001ÐÏ\u0011à¡±\u001aá',
			'\u0000\u0000\u0000规章\u0000 12'
		]);
		expect(reports).toEqual([]);
		expect(problems[0]?.severity).toBe('error');
	});

	it('printed twice with other figures leave none of the two', async () => {
		const first = plainLines('2021', FIGURES);
		const [, ...second] = plainLines('2021', { ...FIGURES, licensing_decisions: '99' });
		const { said } = await readQuirk([...first, ...second]);
		expect([31, 99]).not.toContain(said('licensing_decisions'));
	});
});

describe('markdown', () => {
	it('may hold tables of HTML', async () => {
		const page = pageLines('2021', FIGURES);
		const markdown = page
			.filter((line) => !/^<(?:!DOCTYPE|title|\/body)/u.test(line))
			.map((line) =>
				line.replace(/^<(?:h1|p)>(.*)<\/(?:h1|p)>$/u, '$1\n').replace(/^([一二三四五六]、)/u, '## $1')
			);
		const { all, report } = await readQuirk(
			[
				'# 示例镇人民政府2023年政府信息公开工作年度报告',
				...markdown.filter((line) => !line.startsWith('示例镇人民政府2023年政府'))
			],
			'report.md'
		);
		expect(report).toMatchObject({ organ: '示例镇人民政府', year: 2023, form: '2021' });
		expect(all(...FIELDS, 'items_disclosed')).toEqual([...VALUES, 5]);
	});

	it.each(['|---|', '| :---: | ---: |', '+---+---+'])('may rule its tables with %s', async (ruler) => {
		const lines = plainLines('2021', FIGURES, 'bars').flatMap((line) =>
			line.startsWith('信息内容') || line.startsWith('（本列') ? [line, ruler] : [line]
		);
		expect((await readQuirk(lines)).all(...FIELDS)).toEqual(VALUES);
	});

	it('may print its headings and figures in bold', async () => {
		const lines = plainLines('2021', FIGURES, 'markdown').map((line) =>
			line.replace(/^## (.*)$/u, '**$1**').replace(/\| (\d+) \|$/u, '| **$1** |')
		);
		const { all } = await readQuirk(lines);
		expect(all('licensing_decisions', 'rules_in_force')).toEqual([31, 6]);
	});
});

describe('one cell a line', () => {
	it('is enough for table 二 beside a table 三 in rows', async () => {
		const rows = plainLines('2021', FIGURES);
		const cells = plainLines('2021', FIGURES, 'lines');
		const until = (lines: readonly string[]) => lines.findIndex((line) => line.startsWith('## 三'));
		const { all } = await readQuirk([...cells.slice(0, until(cells)), ...rows.slice(until(rows))]);
		expect(all(...FIELDS)).toEqual(VALUES);
	});

	it('keeps the applicants of a row apart', async () => {
		const { all } = await readQuirk(plainLines('2021', FIGURES, 'lines'));
		expect(all(...applicants('new_requests'))).toEqual([0, 0, 0, 0, 0, 2, 2]);
	});
});
