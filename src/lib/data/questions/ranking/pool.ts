import { indicatorOf } from '../../../form/indicators';
import { aggregate, isKnown } from '../points/aggregate';
import type { Point } from '../points/point';
import type { RankingRequest } from './question';

/** Several years of an organ as one rate: the sums of its counts over the years in which both are known. */

/** Whether years are pooled. Throws for what is no rate: years of a count are not added up. */
export function poolsYears({ indicator, years: [from, to] }: Pick<RankingRequest, 'indicator' | 'years'>): boolean {
	if (from === to) return false;
	if (indicatorOf(indicator)?.kind !== 'ratio') throw new Error(`"${indicator}" is no rate to be pooled over years`);
	return true;
}

/** Why an organ has no counts in any year: the reason nearest to a figure. */
export const BY_REASON = ['unreadable', 'blank', 'not_applicable', 'absent', 'no_report'] as const;

function pooled(points: readonly Point[], last: Point): Point {
	const known = points.filter((point) => isKnown({ point }));
	const { value, numerator, denominator } = aggregate(known, { ratio: true, median: false });
	const states = new Set(points.map(({ state }) => state));
	const without = known.length > 0 ? 'no_cases' : BY_REASON.find((state) => states.has(state));
	return {
		...last,
		state: value === null ? (without ?? 'no_report') : 'reported',
		value,
		numerator,
		denominator,
		form: null,
		report: null,
		url: null,
		mirror: false,
		published: null,
		reportNote: null,
		raw: null,
		note: null,
		opening: false,
		years: known.length
	};
}

/** One point for each organ of points of several years, in the order of the organs. */
export function pooledPoints(points: readonly Point[]): readonly Point[] {
	const byOrgan = new Map<string, Point[]>();
	for (const point of points) {
		const own = byOrgan.get(point.organ);
		if (own) own.push(point);
		else byOrgan.set(point.organ, [point]);
	}
	return [...byOrgan.values()].flatMap((own) => {
		const last = own.at(-1);
		return last ? [pooled(own, last)] : [];
	});
}
