import { indicatorOf } from '../../form/indicators';
import type { View } from '../../view/view';
import type { OrganReports } from '../dataset/dataset';
import type { TrendRow } from '../rows';
import { measurementsAtHand, type Measurement } from './points';

/** The sum of what is known; null where nothing is. Rounded to the fen, 0.000001 万元, as the query rounds. */
export function sumOf(numbers: readonly (number | null)[]): number | null {
	const known = numbers.filter((value) => value !== null);
	return known.length === 0 ? null : Math.round(known.reduce((a, b) => a + b, 0) * 1e6) / 1e6;
}

/** Linear interpolation between closest ranks, type 7 of Hyndman and Fan (1996), as the engine's `quantile_cont`. */
function quantile(sorted: readonly number[], share: number): number | null {
	const at = (sorted.length - 1) * share;
	const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
	return low === undefined || high === undefined ? null : low + (high - low) * (at - Math.floor(at));
}

export const isKnown = ({ point }: Measurement): boolean => point.state === 'reported';

/** Those of organs with a value in every year in which anybody has one. */
function alike(known: readonly Measurement[]): readonly Measurement[] {
	const years = new Set(known.map(({ point }) => point.year));
	const held = new Map<string, number>();
	for (const { point } of known) held.set(point.organ, (held.get(point.organ) ?? 0) + 1);
	return known.filter(({ point }) => held.get(point.organ) === years.size);
}

/** What organs with a value come to: the sum, or the median with its quartiles, or the ratio of sums. */
export function together(
	known: readonly Measurement[],
	{ ratio, median }: { readonly ratio: boolean; readonly median: boolean }
): Pick<TrendRow, 'value' | 'q1' | 'q3' | 'numerator' | 'denominator' | 'reporting'> {
	const numerator = sumOf(known.map(({ point }) => point.numerator));
	const denominator = sumOf(known.map(({ point }) => point.denominator));
	const shared = { q1: null, q3: null, numerator, denominator, reporting: known.length };
	if (ratio) return { ...shared, value: numerator === null || !denominator ? null : numerator / denominator };
	const values = known.flatMap(({ point }) => point.value ?? []);
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
export function stretchesOf(known: readonly Measurement[]): readonly Measurement['segment'][] {
	const found = [...new Set(known.map(({ segment }) => segment))].toSorted();
	return found.length === 0 ? [null] : found;
}

/** Organs put together, a row a year and stretch: what `queries/trend.ts` answers in SQL. */
export function trendAtHand(view: View, organs: readonly OrganReports[]): readonly TrendRow[] {
	const ratio = indicatorOf(view.indicator)?.kind === 'ratio';
	const median = view.together === 'median';
	const all = measurementsAtHand(view, organs);
	const known = all.filter(isKnown);
	const counted = view.likeForLike ? alike(known) : known;
	const [from, to] = view.years;
	return Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap((year) => {
		const ofYear = counted.filter(({ point }) => point.year === year);
		const reports = all.filter(({ point }) => point.year === year && point.report !== null).length;
		return stretchesOf(ofYear).map((segment): TrendRow => ({
			year,
			segment,
			...together(
				ofYear.filter((each) => each.segment === segment),
				{ ratio, median }
			),
			reports,
			expected: organs.length
		}));
	});
}
