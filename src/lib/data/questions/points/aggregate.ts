import { toFen } from '../../../form/fen';
import type { Cell, Row } from '../../engines/engine';
import type { Measurement } from './local';
import type { Point } from './point';

/** Several organs put together: what they come to, and of how many. The one place where organs are added up outside the engine. */

/** What organs come to. */
interface Aggregate {
	/** Median, sum, or ratio of sums; null when nobody has a value. */
	readonly value: number | null;
	/** Quartiles of the organs' values; null but of a median. */
	readonly q1: number | null;
	readonly q3: number | null;
	/** Of a ratio: the two sums over the organs that have both. */
	readonly numerator: number | null;
	readonly denominator: number | null;
	/** Organs with a value. */
	readonly reporting: number;
}

/** The sum of what is known; null where nothing is. Rounded as the query rounds (`sumSql`). */
function sumOf(numbers: readonly (number | null)[]): number | null {
	const known = numbers.filter((value) => value !== null);
	return known.length === 0 ? null : toFen(known.reduce((a, b) => a + b, 0));
}

/** Linear interpolation between closest ranks, type 7 of Hyndman and Fan (1996), as the engine's `quantile_cont`. */
function quantile(sorted: readonly number[], share: number): number | null {
	const at = (sorted.length - 1) * share;
	const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
	return low === undefined || high === undefined ? null : low + (high - low) * (at - Math.floor(at));
}

/** Whether a report counts where organs are put together: a rate of no cases adds nothing to its sums, but both are known. */
export const isKnown = ({ point }: Pick<Measurement, 'point'>): boolean =>
	point.state === 'reported' || point.state === 'no_cases';

/** What organs with a value come to: the sum, or the median with its quartiles, or the ratio of sums. */
export function aggregate(
	known: readonly Pick<Point, 'value' | 'numerator' | 'denominator'>[],
	{ ratio, median }: { readonly ratio: boolean; readonly median: boolean }
): Aggregate {
	const numerator = sumOf(known.map((each) => each.numerator));
	const denominator = sumOf(known.map((each) => each.denominator));
	const shared = { q1: null, q3: null, numerator, denominator, reporting: known.length };
	if (ratio) return { ...shared, value: numerator === null || !denominator ? null : numerator / denominator };
	const values = known.flatMap(({ value }) => value ?? []);
	if (!median) return { ...shared, value: sumOf(values) };
	values.sort((a, b) => a - b);
	return {
		...shared,
		value: quantile(values, 0.5),
		q1: quantile(values, 0.25),
		q3: quantile(values, 0.75)
	};
}

/** The stretches of a year: the forms its values come from, in their order; one without a form where there is none. */
export function stretchesOf(known: readonly Pick<Measurement, 'segment'>[]): readonly Measurement['segment'][] {
	const found = [...new Set(known.map(({ segment }) => segment))].toSorted();
	return found.length === 0 ? [null] : found;
}

const number = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);

/** What a row says of organs put together, of an indicator or of a part. */
export function aggregatedFrom(row: Row) {
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

