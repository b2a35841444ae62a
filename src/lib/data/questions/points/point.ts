import type { FormVersion } from '../../../form/field';
import type { Indicator } from '../../../form/indicator';
import { STATES, type State } from '../../../report/figure';
import type { Cell, Row } from '../../engines/engine';

/**
 * One organ's value of an indicator in one year, with the way back to its report.
 * `value` is null in every state but `reported`, and in no other.
 */
export interface Point {
	readonly organ: string;
	readonly name: string;
	/** Areas the organ belongs to, widest first, joined by a space. */
	readonly path: string;
	readonly year: number;
	readonly state: State;
	readonly value: number | null;
	/** Of a ratio: the two sums. Null for counts. */
	readonly numerator: number | null;
	readonly denominator: number | null;
	/** The form the report uses; null when none or not visible. */
	readonly form: FormVersion | null;
	/** Null when there is no report for the year. */
	readonly report: string | null;
	readonly url: string | null;
	readonly mirror: boolean;
	readonly published: string | null;
	/** What the report is about that a reader should know (a note of the data set on the report). */
	readonly reportNote: string | null;
	/** Raw text and remark of the cell, where the data set keeps one. */
	readonly raw: string | null;
	readonly note: string | null;
	/** Seen in the opening of the page, table or sentence not told apart. */
	readonly opening: boolean;
	/** Only of a rate pooled over years: in how many of them its counts are known. It has no report of its own; `year` is the last. */
	readonly years?: number;
}

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

/** The order of a ranking: by year, the greatest value first, those without one last. */
export function byRank(a: Point, b: Point): number {
	if (a.year !== b.year) return a.year - b.year;
	if (a.value !== b.value) return a.value === null ? 1 : b.value === null ? -1 : b.value - a.value;
	return a.organ < b.organ ? -1 : a.organ > b.organ ? 1 : 0;
}

/** Whether two points of an organ stand on forms whose figures are not the same, so that no difference may be stated. */
export const areApart = (
	{ atFormChange }: Pick<Indicator, 'atFormChange'>,
	before: Pick<Point, 'form' | 'value'>,
	now: Pick<Point, 'form' | 'value'>
): boolean =>
	atFormChange === 'separate' && before.value !== null && now.value !== null && before.form !== now.form;
