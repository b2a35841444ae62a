import { describe, expect, it } from 'vitest';
import type { Answer } from '../../data/askView';
import { figureFileName, figureTable } from './figureTable';
import { CATALOG, pointOf, trendAnswer, trendRow, viewOf } from '../../testing/points';

const documents = viewOf({
	indicator: 'normative_documents_issued',
	organs: ['990101001'],
	years: [2020, 2022]
});
const series: Answer = {
	question: 'series',
	rows: [
		pointOf({ year: 2020, value: 57, form: '2019' }),
		pointOf({ year: 2021, value: 2 }),
		pointOf({ year: 2022, value: 0 })
	]
};
const column = (table: ReturnType<typeof figureTable>, id: string) => {
	const index = table.heads.findIndex((head) => head.id === id);
	return table.rows.map((row) => row.cells[index]);
};

describe('the table of a series', () => {
	it('computes no change across the change of form where the figures are not comparable', () => {
		const change = column(figureTable({ view: documents, answer: series }, CATALOG, 'zh'), 'change');
		expect(change.map((cell) => cell?.text)).toEqual(['—', '口径变化，不可比', '▼ 2']);
	});

	it('computes no change across a gap, and a percentage only on ten cases or more', () => {
		const view = viewOf({ indicator: 'penalty_decisions', organs: ['990101001'], years: [2019, 2023] });
		const rows = [
			pointOf({ year: 2019, value: 100, form: '2019' }),
			pointOf({ year: 2020, value: 131, form: '2019' }),
			pointOf({ year: 2021, state: 'blank' }),
			pointOf({ year: 2022, value: 4 }),
			pointOf({ year: 2023, value: 4 })
		];
		const table = figureTable({ view, answer: { question: 'series', rows } }, CATALOG, 'zh');
		expect(column(table, 'change').map((cell) => cell?.text)).toEqual(['—', '▲ 31 (31%)', '—', '—', '＝']);
	});

	it('keeps the six states apart on the screen and in the file, and never writes a number for one', () => {
		const states = ['blank', 'not_applicable', 'unreadable', 'absent', 'no_report'] as const;
		const rows = states.map((state, i) => pointOf({ year: 2019 + i, state }));
		const view = viewOf({ indicator: 'penalty_decisions', organs: ['990101001'], years: [2019, 2023] });
		const table = figureTable({ view, answer: { question: 'series', rows } }, CATALOG, 'zh');
		const words = ['未填报', '不适用', '未能读取', '未见', '无报告'];
		expect(column(table, 'value').map((cell) => cell?.text)).toEqual(words);
		expect(column(table, 'value').map((cell) => cell?.file)).toEqual([null, null, null, null, null]);
		expect(column(table, 'state').map((cell) => cell?.file)).toEqual(words);
	});
});

describe('the table of a ranking', () => {
	it('gives equal values the same place and none to those without a value', () => {
		const view = viewOf({ indicator: 'penalty_decisions', years: [2022, 2022] });
		const rows = [
			pointOf({ organ: 'a', value: 5 }),
			pointOf({ organ: 'b', value: 5 }),
			pointOf({ organ: 'c', value: 0 }),
			pointOf({ organ: 'd', state: 'absent' })
		];
		const table = figureTable({ view, answer: { question: 'ranking', rows, expected: 16 } }, CATALOG, 'zh');
		expect(column(table, 'rank').map((cell) => cell?.file)).toEqual([1, 1, 3, null]);
	});
});

describe('the table of a trend', () => {
	it('shows coverage, and the counts behind a rate', () => {
		const view = viewOf({ indicator: 'disclosure_rate' });
		const rows = [trendRow({ value: 0.75, numerator: 3, denominator: 4, reporting: 3, reports: 12 })];
		const table = figureTable({ view, answer: trendAnswer(rows) }, CATALOG, 'zh');
		expect(column(table, 'value')[0]).toMatchObject({ text: '3 / 4', file: 0.75 });
		expect(column(table, 'reporting')[0]).toMatchObject({ text: '3 / 16', file: 3 });
		expect(column(table, 'denominator')[0]).toMatchObject({ file: 4 });
	});
});

it('a file bears what it is of: the area or kind, how many of them have figures, the years', () => {
	const view = viewOf({ indicator: 'disclosure_rate', area: '990101', years: [2021, 2023] });
	const answer = { ...trendAnswer([trendRow({ value: 0.75, reporting: 3 })]), organs: 3 };
	const { version } = CATALOG;
	const name = figureFileName({ view, answer }, { ...CATALOG, fictional: false });
	expect(name).toBe(`disclosure_rate-990101-townships-3-2021-2023-${version}`);
	const one = viewOf({ ...view, area: null, organs: ['990101001'] });
	expect(figureFileName({ view: one, answer }, { ...CATALOG, fictional: false })).toBe(
		`disclosure_rate-990101001-2021-2023-${version}`
	);
});

it('every head is different, in both languages', () => {
	for (const language of ['zh', 'en'] as const) {
		const heads = figureTable({ view: documents, answer: series }, CATALOG, language).heads.map(
			(head) => head.label
		);
		expect(new Set(heads).size).toBe(heads.length);
	}
});
