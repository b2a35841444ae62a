import type { Indicator } from '../../form/indicator';
import type { Point, TrendRow } from '../rows';

/** Sums are rounded to the fen, 0.000001 万元, as the query rounds them. */
function sum(numbers: readonly (number | null)[]): number | null {
	const known = numbers.filter((value) => value !== null);
	return known.length === 0 ? null : Math.round(known.reduce((a, b) => a + b, 0) * 1e6) / 1e6;
}

function totalOf(year: number, points: readonly Point[], ratio: boolean): TrendRow {
	const known = points.filter((point) => point.state === 'reported');
	const numerator = sum(known.map((point) => point.numerator));
	const denominator = sum(known.map((point) => point.denominator));
	const rate = numerator === null || !denominator ? null : numerator / denominator;
	return {
		year,
		segment: null,
		value: ratio ? rate : sum(known.map((point) => point.value)),
		q1: null,
		q3: null,
		numerator,
		denominator,
		reporting: known.length,
		reports: points.filter((point) => point.report !== null).length,
		expected: points.length
	};
}

/**
 * Organs added up, a row a year, from a point for every organ and year: what `queries/trend.ts` answers in SQL. Null for an
 * indicator of two series that must not be joined: a point does not tell which of them its value belongs to.
 */
export function totalsOf(
	points: readonly Point[],
	{ kind, atFormChange }: Pick<Indicator, 'kind' | 'atFormChange'>
): readonly TrendRow[] | null {
	if (atFormChange === 'separate') return null;
	const byYear = new Map<number, Point[]>();
	for (const point of points) byYear.set(point.year, [...(byYear.get(point.year) ?? []), point]);
	return [...byYear].sort(([a], [b]) => a - b).map(([year, own]) => totalOf(year, own, kind === 'ratio'));
}
