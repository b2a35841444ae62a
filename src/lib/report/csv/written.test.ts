import { describe, expect, it } from 'vitest';
import { parseReports, writeReports } from '../csv';
import { type Report } from '../report';
import { complaints, divisions, ofReport, parse, TOWN } from './testing';

describe('writing and reading', () => {
	it('gives the same reports back', () => {
		const organ = {
			code: 'xd01',
			name: '示例县教育局',
			kind: 'department' as const,
			path: ['示例省', '示例市', '示例县'],
			area: '990101',
			formerNames: ['示例县文教局', '示例县教育科']
		};
		const report: Report = {
			id: 'xd01-2019',
			organ,
			year: 2019,
			form: '2019',
			figures: new Map([
				[
					'items_disclosed',
					{ state: 'reported', value: 300, raw: '300余', place: { table: 'narrative' }, note: '余' }
				],
				[
					'penalty_items_change_v19',
					{ state: 'reported', value: -2, raw: '-2', place: { table: 'proactive' } }
				],
				['procurement_amount_v19', { state: 'reported', value: 18.3, raw: null, place: null }],
				['rules_made_v19', { state: 'blank', raw: '' }],
				['fees_collected', { state: 'not_applicable', raw: '/', place: { table: 'proactive' } }],
				['penalty_decisions', { state: 'unreadable', raw: '三?', reason: 'text:smudged, "three"; twice' }],
				['coercion_decisions', { state: 'absent', reason: 'row_left_out' }]
			]),
			source: {
				url: null,
				mirror: true,
				published: null,
				complete: false,
				note: 'scope:county; text:two\nlines, and a comma'
			}
		};
		const { reportsCsv, figuresCsv } = writeReports([report]);
		const read = parseReports(reportsCsv, figuresCsv, divisions);
		expect(read.problems).toEqual([]);
		expect(read.reports).toEqual([report]);
	});
});

describe('figures that were lost between the two files', () => {
	const [town] = parse([TOWN], []).reports as [Report];
	const figures = new Map(
		(['penalty_decisions', 'coercion_decisions', 'fees_collected'] as const).map((field, i) => [
			field,
			{ state: 'reported' as const, value: i, raw: null, place: null }
		])
	);
	const second = { ...town, id: '990101001-2023', year: 2023 };
	const saved = writeReports([{ ...town, figures }, second]);
	const read = (reportsCsv: string, figuresCsv: string) => parseReports(reportsCsv, figuresCsv, divisions);

	it('are missed where a line is gone, the file was cut, or the two were saved at other times', () => {
		expect(read(saved.reportsCsv, saved.figuresCsv).problems).toEqual([]);
		const lost = [
			saved.figuresCsv.replace(/^.*coercion_decisions.*\n/m, ''),
			saved.figuresCsv.slice(0, saved.figuresCsv.lastIndexOf('\n', saved.figuresCsv.length - 2) + 1),
			writeReports([{ ...town, figures: new Map([...figures].slice(1)) }, second]).figuresCsv
		];
		for (const figuresCsv of lost)
			expect(read(saved.reportsCsv, figuresCsv).problems.map(({ message }) => message.en)).toEqual([
				expect.stringMatching(/^reports\.csv:2, column figures: found "3", expected 2, /)
			]);
	});

	it('are not missed where nobody says how many there are', () => {
		const typed = saved.reportsCsv.replace(/,3$/m, ',');
		expect(read(typed, saved.figuresCsv.replace(/^.*coercion_decisions.*\n/m, '')).problems).toEqual([]);
		expect(read(saved.reportsCsv.replace(/,3$/m, ',drei'), saved.figuresCsv).problems[0]?.message.en).toMatch(
			/found "drei"/
		);
	});
});

describe('what spreadsheets do to the files', () => {
	it.each(['2023/1/20', '2023-1-20', '2023.1.20', '2023年1月20日', '2023/01/20 0:00'])(
		'dates written %s are days',
		(date) => {
			const { reports, problems } = parse([TOWN.replace('2023-01-20', date)], []);
			expect(problems).toEqual([]);
			expect(reports[0]?.source.published).toBe('2023-01-20');
		}
	);

	it.each(['2023/2/30', '2023/13/1', '20230120', '2023/1-20', '1/20/2023', '44946'])(
		'%s is no day, and that is said',
		(date) => {
			expect(ofReport('2023-01-20', date)).toEqual([expect.stringContaining('expected a date')]);
		}
	);

	it('a year no report can be of is refused', () => {
		expect(complaints([TOWN.replaceAll('2022', '2099')])).toEqual([
			expect.stringContaining('a report year from 2008 to 2049')
		]);
	});

	it('the mark of UTF-8 stands before the head', () => {
		const { reportsCsv, figuresCsv } = writeReports([]);
		expect([reportsCsv, figuresCsv].map((text) => text.codePointAt(0))).toEqual([0xfeff, 0xfeff]);
	});

	it.each(['=HYPERLINK("http://example.cn","1")', '-', '+1', '@x', '\t=1', "'=1", "''-", "'"])(
		'text is no formula in them and comes back as it was: %j',
		(raw) => {
			const { reports } = parse([TOWN], []);
			const figures = new Map([['penalty_decisions', { state: 'unreadable' as const, raw }]]);
			const report = { ...reports[0]!, figures, source: { ...reports[0]!.source, note: 'file:=1' } };
			const { reportsCsv, figuresCsv } = writeReports([report]);
			expect(figuresCsv).not.toMatch(/(?:^|,)"?[=+@\t-]/m);
			expect(parseReports(reportsCsv, figuresCsv, divisions).reports).toEqual([report]);
		}
	);
});
