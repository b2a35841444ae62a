import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '../../report/figure';
import type { Engine, Row } from '../../data/engines/engine';
import { engineWith } from '../../testing/engineWith';
import { organ, report } from '../../testing/reports';

const town = organ('990101101', '示例镇');
const cell: Figure = {
	state: 'reported',
	value: 3,
	raw: '3',
	place: { table: 'proactive', row: '行政处罚' }
};
const about: Figure = { state: 'reported', value: 40, raw: '40余', place: null, note: '余' };
const reports = [
	report(town, 2022, { penalty_decisions: cell, items_disclosed: about, coercion_decisions: 'blank' }),
	report(town, 2019, { penalty_decisions: 0, coercion_decisions: { state: 'absent', reason: '图片' } }),
	report(organ('990101', '示例县人民政府', 'county'), 2022, { penalty_decisions: 1.5 })
];

let engine: Engine;
let other: Engine;
beforeAll(async () => {
	engine = await engineWith(reports);
	other = await engineWith(reports.toReversed());
});
afterAll(() => Promise.all([engine.close(), other.close()]));

/** Rows of a table in the order in which they are stored. */
const rowsOf = (table: string, columns: string): Promise<readonly Row[]> =>
	engine.rows(`select ${columns} from ${table}`);

describe('the tables of a data set', () => {
	it('hold one wide row a report by year and place, null for every state but a number', async () => {
		const rows = await rowsOf('reports', 'report, penalty_decisions, coercion_decisions');
		expect(rows.map((row) => Object.values(row))).toEqual([
			['990101101-2019', 0, null],
			['990101-2022', 1.5, null],
			['990101101-2022', 3, null]
		]);
	});

	it('keep the story of a cell that has one, and only of such', async () => {
		const stories = [
			['990101101-2019', 'coercion_decisions', 'absent', null, '图片'],
			['990101101-2022', 'coercion_decisions', 'blank', null, null],
			['990101101-2022', 'items_disclosed', 'reported', '40余', '余']
		];
		const rows = await rowsOf('cell_notes', 'report, field, state, raw, note');
		expect(rows.map((row) => Object.values(row)).toSorted()).toEqual(stories);
	});

	it('are the same whatever the order of the reports', async () => {
		for (const table of ['reports', 'organs', 'areas', 'cell_notes']) {
			const text = `select ${table}::VARCHAR as row from ${table}`;
			expect(await other.rows(text), table).toEqual(await engine.rows(text));
		}
	});
});
