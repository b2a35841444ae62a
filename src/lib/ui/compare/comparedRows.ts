import { isPooled, questionOf, type View } from '../../view/view';
import type { DataSource, OnProgress } from '../../data/dataSource';
import { ask, type Way } from '../../data/ask';
import { askView, type Answer } from '../../data/askView';
import { series } from '../../data/questions/series/question';
import type { Catalog } from '../../data/catalog';
import { byRank } from '../../data/questions/points/point';
import type { Point } from '../../data/questions/points/point';

/** Points of the organs of a view over all years of the data, what they are together where the view asks for it, and where they come from. */
export interface Compared {
	readonly points: readonly Point[];
	/** Their sums year by year, or their rates pooled over the years. */
	readonly total: Answer | null;
	readonly from: Way;
}

/** Organs above which a comparison of everybody asks for the years it shows alone: all years of a country would fill a tab. */
const MOST_ALL_YEARS = 5_000;

/**
 * The years a comparison asks for: all of the data set, from which every choice of years is made; of a whole large data set
 * those of the view, and the year before, which a change is reckoned from. Two at least, so that it is a series, which has a row
 * also for organs without a report.
 */
export function yearsCompared(
	{ organs, area, years: [from, to] }: View,
	{ defaults, counts }: Pick<Catalog, 'defaults' | 'counts'>
): View['years'] {
	const [first, last] = defaults.span;
	if (organs.length === 0 && area === null && counts.organs > MOST_ALL_YEARS)
		return [Math.min(from, to - 1), to];
	return first === last ? [first - 1, last] : [first, last];
}

/**
 * What a comparison asks once: a point for every organ of the view and every year of `yearsCompared`. Every way of comparing
 * them, and every choice of years within, is made from these rows. `catalog`: with the years the
 * page knows of, own reports' among them. Rejects as `ask` does.
 */
export async function answerCompared(
	view: View,
	catalog: Pick<Catalog, 'defaults' | 'counts'>,
	source: DataSource,
	signal?: AbortSignal,
	onProgress?: OnProgress
): Promise<Compared> {
	const [first] = catalog.defaults.span;
	const years = yearsCompared(view, catalog);
	const [{ answer: points, from }, total] = await Promise.all([
		ask(series, { ...view, years }, source, signal, onProgress),
		asksTogether(view) ? askView(view, source, signal, onProgress) : null
	]);
	return { points: points.filter(({ year }) => year >= first), total: total && total.answer, from };
}

/** Whether a view adds up organs or years, which is asked for by itself; one year is a ranking of the points at hand. */
export const asksTogether = (view: View): boolean => questionOf(view) === 'trend' || isPooled(view);

/** The rows of a view of a comparison: of one year a ranking of all its organs, else a series, or what is put together. */
export function comparedAnswer(view: View, { points, total }: Pick<Compared, 'points' | 'total'>): Answer {
	const [from, to] = view.years;
	const rows = points.filter(({ year }) => year >= from && year <= to);
	if (from === to) return { question: 'ranking', rows: rows.toSorted(byRank), expected: rows.length };
	return total ?? { question: 'series', rows };
}

/** The latest of the years in which most organs have a value; null when none has. */
export function fullestYear(points: readonly Point[]): number | null {
	const held = new Map<number, number>();
	for (const { year, value } of points) if (value !== null) held.set(year, (held.get(year) ?? 0) + 1);
	const [best] = [...held].sort(([a, x], [b, y]) => y - x || b - a);
	return best?.[0] ?? null;
}
