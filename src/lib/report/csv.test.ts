import { describe, expect, it } from 'vitest';
import { figureOf, type Report } from './report';
import { complaints, FIGURE_HEAD, ofReport, parse, TOWN } from './csv/testing';

const ofFigure = (line: string) => complaints([TOWN], [line]);

describe('reports from CSV', () => {
	it('are reports with their organ, source and figures', () => {
		const { reports, areas, problems, remarks } = parse(
			[TOWN],
			['990101001-2022,penalty_decisions,0,table,', '990101001-2022,items_disclosed,300,prose,余']
		);
		expect(problems).toEqual([]);
		expect(remarks).toEqual([]);
		const [report] = reports as [Report];
		expect(report).toMatchObject({
			id: '990101001-2022',
			year: 2022,
			form: '2021',
			organ: {
				code: '990101001',
				kind: 'town',
				path: ['示例省', '示例市', '示例县'],
				area: '990101001',
				formerNames: []
			},
			source: { url: 'https://example.cn/1', mirror: false, published: '2023-01-20', complete: false }
		});
		expect(figureOf(report, 'penalty_decisions')).toEqual({
			state: 'reported',
			value: 0,
			raw: null,
			place: { table: 'proactive' }
		});
		expect(figureOf(report, 'items_disclosed')).toMatchObject({ value: 300, note: '余' });
		expect(figureOf(report, 'coercion_decisions').state).toBe('absent');
		expect(areas.map((area) => area.code)).toEqual(['99', '9901', '990101', '990101001']);
	});

	it('find the area of a department by the names around it, leaving fillers out', () => {
		const { reports } = parse(
			['xd01-2023,示例县教育局,department,示例省,县,示例县,,,2023,,no,,,yes,document_site_copy'],
			[]
		);
		expect(reports[0]).toMatchObject({
			form: null,
			organ: { code: 'xd01', path: ['示例省', '示例县'], area: '990101' },
			source: { url: null, mirror: true, published: null }
		});
	});

	it('spell the code of a prefecture as the division data do', () => {
		const line = (code: string, year: number) =>
			`${code}-${year},示例市人民政府,prefecture,示例省,示例市,,,${code},${year},2021,no,,,no,`;
		const { reports } = parse(
			[line('990100', 2022), line('9901', 2023)],
			['990100-2022,items_disclosed,5,prose,']
		);
		expect(reports.map((report) => report.id)).toEqual(['9901-2022', '9901-2023']);
		expect(reports.map((report) => report.organ.code)).toEqual(['9901', '9901']);
		expect(figureOf(reports[0]!, 'items_disclosed')).toMatchObject({ value: 5 });
		expect(complaints([line('990100', 2022), line('9901', 2022)])).toEqual([
			'reports.csv:3, column report_id: found "9901-2022", expected one line for each organ and year'
		]);
	});

	it('know the forms', () => {
		const form = (text: string) =>
			parse([TOWN.replace(',2022,2021,', `,2022,${text},`)], []).reports.map((report) => report.form);
		expect(form('2019')).toEqual(['2019']);
		expect(form('before 2019')).toEqual(['none']);
		expect(form('')).toEqual([null]);
	});

	it('may give a figure a state and its text as printed', () => {
		const head = `${FIGURE_HEAD},state,raw`;
		const { reports, problems } = parse(
			[TOWN],
			[
				'990101001-2022,fees_collected,0.092,table,,,0.0920',
				'990101001-2022,penalty_decisions,,table,,unreadable,1|6',
				'990101001-2022,coercion_decisions,,table,,blank,',
				'990101001-2022,fees_collected,1,table,,blank,'
			],
			head
		);
		expect(reports[0]!.figures.get('fees_collected')).toMatchObject({ value: 0.092, raw: '0.0920' });
		expect(reports[0]!.figures.get('penalty_decisions')).toMatchObject({ state: 'unreadable', raw: '1|6' });
		expect(reports[0]!.figures.get('coercion_decisions')).toMatchObject({ state: 'blank', raw: '' });
		expect(problems.map((problem) => problem.code)).toEqual(['value_with_state']);
	});

	it("keep a number of the other form's column as not readable with certainty where table and sentence are not told apart", () => {
		const { reports, problems, remarks } = parse([TOWN], ['990101001-2022,rules_made_v19,5,opening,']);
		expect(problems).toEqual([]);
		expect(figureOf(reports[0]!, 'rules_made_v19')).toMatchObject({ state: 'unreadable', raw: '5' });
		expect(remarks).toMatchObject([{ code: 'other_form', severity: 'warning', line: 2 }]);
	});
});

describe('a malformed line', () => {
	it('names file, line, column, what was found and what was expected', () => {
		const [problem] = parse([TOWN], ['990101001-2022,penalty_decisions,3.5,table,']).problems;
		expect(problem).toMatchObject({
			severity: 'error',
			code: 'not_a_number',
			file: 'figures.csv',
			line: 2,
			column: 'value',
			found: '3.5'
		});
		expect(problem?.message).toEqual({
			zh: 'figures.csv 第 2 行 value 列：见到“3.5”，应为不小于 0 的整数',
			en: 'figures.csv:2, column value: found "3.5", expected a whole number, not negative'
		});
	});

	it.each([
		['990101001-2022,penalties,1,table,', 'column field: found "penalties"'],
		['990101001-2022,penalty_decisions,,table,', 'column value: found ""'],
		['990101001-2022,penalty_decisions,-1,table,', 'column value: found "-1"'],
		['990101001-2022,penalty_decisions,"1,234",table,', 'column value: found "1,234"'],
		[
			'990101001-2022,penalty_decisions,99999999999999999999,table,',
			'expected a number of at most 1,000,000,000'
		],
		['990101001-2022,fees_collected,3万,table,', 'column value: found "3万"'],
		['990101001-2022,fees_collected,-3,table,', 'column value: found "-3"'],
		['990101001-2022,rules_made_v19,1,table,', 'column field: found "rules_made_v19"'],
		['990101001-2022,penalty_decisions,1,page,', 'column place: found "page"'],
		['990101001-2022,items_disclosed,1,table,', 'column place: found "table"'],
		['990101001-2021,penalty_decisions,1,table,', 'column report_id: found "990101001-2021"'],
		['990101001-2022,penalty_decisions,1', 'expected 5 cells, not 3'],
		['990101001-2022,penalty_decisions,1,table,"x', 'expected quotation marks in pairs']
	])('of figures: %s', (line, complaint) => {
		const messages = ofFigure(line);
		expect(messages).toHaveLength(1);
		expect(messages[0]).toContain(complaint);
		expect(messages[0]).toContain('figures.csv:2');
	});

	it('gives a signed figure its sign, and no other', () => {
		const of2019 = TOWN.replace(',2022,2021,', ',2022,2019,');
		expect(complaints([of2019], ['990101001-2022,penalty_items_change_v19,-8,table,'])).toEqual([]);
		expect(complaints([of2019], ['990101001-2022,penalty_items_last_year_v19,-8,table,'])).toHaveLength(1);
	});

	it.each([
		['note', 'total_of:website; whole county', 'in place of "whole county"'],
		['note', 'cumulative:many', '"cumulative:number" in place of "cumulative:many"'],
		['note', 'total_of:moon', '"total_of:things" in place of "total_of:moon"'],
		['note', 'form_used:2019', '"form_used:year,year" in place of "form_used:2019"'],
		['note', 'sumu:1', '"sumu" in place of "sumu:1"'],
		['qualifier', '单位件', 'free text as "text:…", in place of "单位件"'],
		['qualifier', 'sumu', 'in place of "sumu"']
	])('with a %s “%s” keeps it as it is, and a remark says what was expected', (column, cell, expected) => {
		const quoted = cell.replaceAll(/^.*,.*$/g, '"$&"');
		const report = column === 'note' ? TOWN + quoted : TOWN;
		const figure = `990101001-2022,items_disclosed,300,prose,${column === 'note' ? '' : quoted}`;
		const { reports, problems, remarks } = parse([report], [figure]);
		expect(problems).toEqual([]);
		expect(remarks).toMatchObject([{ severity: 'warning', code: 'unknown_note', line: 2, column }]);
		expect(remarks[0]?.message.en).toContain(expected);
		const [read] = reports as [Report];
		expect(column === 'note' ? read.source.note : figureOf(read, 'items_disclosed')).toEqual(
			column === 'note' ? cell : expect.objectContaining({ value: 300, note: cell })
		);
	});

	it('gives the same figure once', () => {
		const line = '990101001-2022,penalty_decisions,1,table,';
		expect(complaints([TOWN], [line, line])).toEqual([
			'figures.csv:3, column field: found "penalty_decisions", expected one line for each field of a report'
		]);
	});

	it.each([
		[',town,', ',village,', 'column kind: found "village"'],
		['990101001-2022', '99010-2022', 'column report_id: found "99010-2022"'],
		[',2022,2021,', ',2032,2021,', 'column year: found "2032"'],
		[',2022,2021,', ',22,2021,', 'column year: found "22"'],
		[',2022,2021,', ',2022,2020,', 'column form: found "2020"'],
		['2023-01-20', '2023-02-30', 'column published: found "2023-02-30"'],
		['2023-01-20', '20.1.2023', 'column published: found "20.1.2023"'],
		['https://example.cn/1,no', 'https://example.cn/1,yes', 'the address of a mirror is not given'],
		['https://example.cn/1', 'example.cn', 'column url: found "example.cn"'],
		[',2021,no,', ',2021,,', 'column complete: found ""'],
		[',990101001,2022', ',990101002,2022', 'column area_code: found "990101002"']
	])('of reports: %s written %s', (from, to, complaint) => {
		const messages = ofReport(from, to);
		expect(messages).toHaveLength(1);
		expect(messages[0]).toContain(complaint);
	});

	it('of reports may not describe an organ in two ways', () => {
		const other = TOWN.replaceAll('2022', '2023').replace('假想镇人民政府', '假想乡人民政府');
		expect(complaints([TOWN, other])[0]).toContain('reports.csv:3, column organ: found "假想乡人民政府"');
	});

	it('is counted as an editor counts, line breaks in cells included', () => {
		const note = TOWN.replace(/,no,$/, ',no,"text:two\nlines"');
		const wrong = TOWN.replaceAll('2022', '2024').replace(',town,', ',city,');
		const { problems } = parse([note, wrong], ['990101001-2024,penalty_decisions,1,table,']);
		expect(problems).toMatchObject([{ line: 4, column: 'kind' }]);
	});

	it('of the head is said once', () => {
		expect(
			complaints([TOWN], ['990101001-2022,penalty_decisions,1,table'], 'report_id,field,figure,place')
		).toEqual(['figures.csv:1, column value: found "figure", expected the head "value"']);
	});
});
