import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../form/fields';
import { STATES, type Figure } from '../../report/figure';
import { AREAS, organ, report } from '../fictional';
import type { FilledTable } from '../schema';
import { tablesOf } from './tables';

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
	report(town, 2019, { penalty_decisions: 0, coercion_decisions: { state: 'absent', reason: '图片' } })
];

/** Rows of a table by column name. */
function rowsOf(name: string, given = reports): readonly Readonly<Record<string, unknown>>[] {
	const table = tablesOf({ reports: given, areas: AREAS }).find((t): t is FilledTable => t.name === name);
	return (table?.rows ?? []).map((row) =>
		Object.fromEntries(table?.columns.map(([column], i) => [column, row[i]]) ?? [])
	);
}

describe('tablesOf', () => {
	it('gives one wide row a report, null for every state but a number', () => {
		expect(
			rowsOf('reports').map((r) => [r['year'], r['penalty_decisions'], r['coercion_decisions']])
		).toEqual([
			[2019, 0, null],
			[2022, 3, null]
		]);
	});

	it('packs all cells of a report with their states, in the order of the fields', () => {
		const [early] = rowsOf('forms');
		const values = early?.['values'] as number[];
		const states = early?.['states'] as number[];
		const stateOf = (id: string) => STATES[states[FIELDS.findIndex((field) => field.id === id)] ?? -1];
		expect(values[FIELDS.findIndex((field) => field.id === 'penalty_decisions')]).toBe(0);
		expect(stateOf('penalty_decisions')).toBe('reported');
		expect(stateOf('coercion_decisions')).toBe('absent');
		expect(stateOf('fees_collected')).toBe('not_applicable');
		expect(states).toHaveLength(FIELDS.length);
	});

	it('keeps the story of a cell that has one, and only of such', () => {
		const stories = rowsOf('cell_notes').map((r) => [
			r['report'],
			r['field'],
			r['state'],
			r['raw'],
			r['note']
		]);
		expect(stories).toEqual([
			['990101101-2019', 'coercion_decisions', 'absent', null, '图片'],
			['990101101-2022', 'coercion_decisions', 'blank', null, null],
			['990101101-2022', 'items_disclosed', 'reported', '40余', '余']
		]);
	});

	it('gives the same rows whatever the order of the reports', () => {
		expect(tablesOf({ reports: reports.toReversed(), areas: AREAS.toReversed() })).toEqual(
			tablesOf({ reports, areas: AREAS })
		);
	});
});
