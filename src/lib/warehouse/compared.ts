import { questionOf, type View } from '../view/view';
import { answer, type AnswerSource } from './answer';
import { byRank } from './parsed';
import type { Answer, Point } from './rows';

/** Points of the organs of a view over all years of the data, their sums where the view asks for them, and where they come from. */
export interface Compared {
	readonly points: readonly Point[];
	readonly total: Answer | null;
	readonly from: 'file' | 'engine' | 'own';
}

/**
 * What a comparison asks once: a point for every organ of the view and every year of the data set. Every way of comparing
 * them, and every choice of years, is made from these rows. Rejects as `answer` does.
 */
export async function answerCompared(
	view: View,
	source: AnswerSource,
	signal?: AbortSignal
): Promise<Compared> {
	const [first, last] = source.catalog.defaults.span;
	// Two years at least, so that it is a series, which has a row also for organs without a report.
	const years = first === last ? ([first - 1, last] as const) : ([first, last] as const);
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
