import type { Neighbours } from '../../data/pageData';
import type { Point } from '../../data/questions/points/point';

/**
 * Figures of a year beside those of the neighbours. `rankings`: of each indicator the points of the organ and its neighbours
 * with a report that year. Null where no neighbour has any of them.
 */
export function neighboursOf(
	organ: string,
	year: number,
	rankings: readonly { readonly indicator: string; readonly rows: readonly Point[] }[]
): Neighbours | null {
	const names = new Map<string, string>();
	for (const { rows } of rankings)
		for (const point of rows) if (point.value !== null) names.set(point.organ, point.name);
	if (!names.has(organ) || names.size < 2) return null;
	const others = [...names.keys()].filter((code) => code !== organ).toSorted();
	return {
		year,
		indicators: rankings.map(({ indicator }) => indicator),
		rows: [organ, ...others].map((code) => ({
			organ: code,
			name: names.get(code) ?? code,
			points: rankings.map(({ rows }) => rows.find((point) => point.organ === code) ?? null)
		}))
	};
}
