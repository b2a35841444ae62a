import { questionOf, type View } from '../view/view';
import { answer, type AnswerSource } from './answer';
import type { Catalog } from './catalog';
import { byRank } from './parsed';
import type { Answer, Point } from './rows';

/** Points of the organs of a view over all years of the data, their sums where the view asks for them, and where they come from. */
export interface Compared {
	readonly points: readonly Point[];
	readonly total: Answer | null;
	readonly from: 'file' | 'engine' | 'own';
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
 * them, and every choice of years within, is made from these rows. Rejects as `answer` does.
 */
export async function answerCompared(
	view: View,
	source: AnswerSource,
	signal?: AbortSignal
): Promise<Compared> {
	const [first] = source.catalog.defaults.span;
	const years = yearsCompared(view, source.catalog);
	const each: View = { ...view, years, together: 'each', likeForLike: false };
	const [{ from, ...whole }, total] = await Promise.all([
		answer(each, source, signal),
		asksForSums(view) ? answer(view, source, signal) : null
	]);
	if (whole.question === 'trend') throw new Error('organs each by themselves were answered as one');
	return { points: whole.rows.filter(({ year }) => year >= first), total, from };
}

/** Whether a view adds its organs up: only years one after the other are, one year is a ranking. */
export const asksForSums = (view: View): boolean => questionOf(view) === 'trend';

/** The rows of a view of a comparison: of one year a ranking of all its organs, else a series, or the sums. */
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
