import { expect, it } from 'vitest';
import { pointOf } from '../../testing/points';
import { heldTables, neighbourCell, neighboursSentence } from './heldFigures';

const YEARS = [
	{ year: 2022, report: 'a-2022' },
	{ year: 2023, report: 'a-2023' }
];

it('lists every figure table by table, in words where it is no number', () => {
	const tables = heldTables(
		{
			years: YEARS,
			rows: [
				{ field: 'items_disclosed', cells: ['absent', { value: 1200, note: '余' }] },
				{ field: 'penalty_decisions', cells: [0, 'blank'] }
			]
		},
		'zh'
	);
	expect(tables.map(({ table, title }) => [table, title])).toEqual([
		['narrative', '一、总体情况（正文）（1 个数）'],
		['proactive', '表二（1 个数）']
	]);
	expect(tables.map(({ rows }) => rows[0]?.cells.map(({ text }) => text))).toEqual([
		['未见', '1,200 余 条'],
		['0 件', '未填报']
	]);
});

it('writes a rate of few cases as its counts, and says why a neighbour has none', () => {
	const few = pointOf({ value: 1, numerator: 1, denominator: 1 });
	expect(neighbourCell(few, 'disclosure_rate', 'zh')).toBe('1 / 1');
	expect(neighbourCell(pointOf({ state: 'absent', value: null }), 'items_disclosed', 'zh')).toBe('未见');
	expect(neighbourCell(null, 'items_disclosed', 'en')).toBe('no report');
});

it('says of how many neighbours figures stand beside its own', () => {
	const row = { organ: 'a', name: '甲镇', points: [] };
	const of = { year: 2023, indicators: ['items_disclosed'], rows: [row, row] };
	expect(neighboursSentence(of, 'zh')).toContain('有 1 个同类单位');
	expect(neighboursSentence(of, 'en')).toContain('1 other organ of its kind');
});
