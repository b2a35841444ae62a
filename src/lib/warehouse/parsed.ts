import { STATES, type State } from '../report/figure';
import type { Cell, Row } from './engine';
import type { PartRow, Point, TrendRow } from './rows';

/** Rows as they are asked for, from rows of cells: of a query's answer, or of the same columns out of a file. */

const number = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);
const text = (cell: Cell | undefined): string | null =>
	typeof cell === 'string' && cell !== '' ? cell : null;

function stateOf(cell: Cell | undefined): State {
	const state = STATES.find((known) => known === cell);
	if (!state) throw new Error(`the engine answered the unknown state "${String(cell)}"`);
	return state;
}

/** A point from a row of `pointsSql`, or from a row of the same columns out of a file. */
export function pointFrom(row: Row): Point {
	const form = row['form'];
	return {
		organ: String(row['organ']),
		name: String(row['name']),
		path: String(row['path']),
		year: Number(row['year']),
		state: stateOf(row['state']),
		value: number(row['value']),
		numerator: number(row['numerator']),
		denominator: number(row['denominator']),
		form: form === '2019' || form === '2021' ? form : null,
		report: text(row['report']),
		url: text(row['url']),
		mirror: row['mirror'] === true,
		published: text(row['published']),
		reportNote: text(row['reportNote']),
		raw: typeof row['raw'] === 'string' ? row['raw'] : null,
		note: text(row['note']),
		opening: row['opening'] === true
	};
}

/** What a row says of organs put together, of an indicator or of a part. */
function togetherFrom(row: Row) {
	const { segment } = row;
	return {
		year: Number(row['year']),
		segment: segment === '2019' || segment === '2021' ? segment : null,
		value: number(row['value']),
		numerator: number(row['numerator']),
		denominator: number(row['denominator']),
		reporting: Number(row['reporting']),
		reports: Number(row['reports']),
		expected: Number(row['expected'])
	} as const;
}

/** A row of the trend from a row of the query, or from a row of the same columns out of a file. */
export const trendRowFrom = (row: Row): TrendRow => ({
	...togetherFrom(row),
	q1: number(row['q1']),
	q3: number(row['q3'])
});

/** A row of the parts from a row of the query, or from a row of the same columns out of a file. */
export const partRowFrom = (row: Row): PartRow => ({
	...togetherFrom(row),
	indicator: String(row['indicator']),
	point: null
});

/** The order of a ranking: by year, the greatest value first, those without one last. */
export function byRank(a: Point, b: Point): number {
	if (a.year !== b.year) return a.year - b.year;
	if (a.value !== b.value) return a.value === null ? 1 : b.value === null ? -1 : b.value - a.value;
	return a.organ < b.organ ? -1 : a.organ > b.organ ? 1 : 0;
}
