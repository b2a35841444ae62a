import { ask } from './ask';
import type { DataSource } from './dataSource';
import type { Point } from './questions/points/point';
import { ranking } from './questions/ranking/question';
import type { TrendRequest } from './questions/trend/question';

/** An organ an aggregate of one year is made of, with its figure of the year before where it has one. */
export interface Contribution {
	readonly point: Point;
	readonly before: Point | null;
}

const knownByOrgan = (points: readonly Point[]): ReadonlyMap<string, Point> =>
	new Map(points.filter(({ value }) => value !== null).map((point) => [point.organ, point]));

/**
 * The organs of a year that a trend puts together, the greatest first: with `matchedOrgans` those that have a figure in every
 * year of the view in which anybody has one. Rejects as `ask` does.
 */
export async function restsOn(
	view: TrendRequest,
	year: number,
	source: DataSource,
	signal?: AbortSignal
): Promise<readonly Contribution[]> {
	const [from, to] = view.years;
	const years = view.matchedOrgans
		? Array.from({ length: to - from + 1 }, (_, i) => from + i)
		: [year - 1, year].filter((one) => one >= from);
	const found = await Promise.all(
		years.map(async (one) => {
			const { answer } = await ask(ranking, { ...view, years: [one, one] }, source, signal);
			return [one, knownByOrgan(answer.rows)] as const;
		})
	);
	const byYear = new Map(found);
	const withAny = found.filter(([, known]) => known.size > 0);
	const counts = (organ: string) => !view.matchedOrgans || withAny.every(([, known]) => known.has(organ));
	return [...(byYear.get(year)?.values() ?? [])]
		.filter(({ organ }) => counts(organ))
		.map((point) => ({ point, before: byYear.get(year - 1)?.get(point.organ) ?? null }));
}
