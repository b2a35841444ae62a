import type { Indicator } from '../form/indicator';
import { isPooled, type Display, type View } from './view';

/** The ways of comparing organs: each by itself, or `total`, all of them added up. */
export type Comparing = Exclude<Display, 'shares'> | 'total';

const OF_SPANS = ['slope', 'panels', 'heat'] as const;

/**
 * How a comparison shows a view. One year is a ranking unless a funnel is asked for, which only a share of cases has;
 * several years of a rate may be pooled; else they are a table of shades unless another way is asked for, or the sum.
 */
export function comparingBy(
	view: Pick<View, 'indicator' | 'years' | 'aggregation' | 'display'>,
	indicator: Indicator
): Comparing {
	const { aggregation, display } = view;
	if (view.years[0] === view.years[1] || isPooled(view))
		return display === 'funnel' && isShare(indicator) ? 'funnel' : 'bars';
	if (aggregation !== 'each') return 'total';
	return OF_SPANS.find((way) => way === display) ?? 'heat';
}

/** Whether a rate is a share of cases. Disputes against applications are not: there may be more of them. */
export const isShare = ({ id, kind }: Indicator): boolean => kind === 'ratio' && id !== 'dispute_rate';

/** Whether a way of comparing puts organs in an order: of a single year, or of years pooled. */
export const isRanking = (way: Comparing): way is 'bars' | 'funnel' => way === 'bars' || way === 'funnel';

/** The ways of comparing that an indicator and a choice of organs allow. */
export const waysFor = (indicator: Indicator, organs: number): readonly Comparing[] => [
	'bars',
	...(isShare(indicator) ? (['funnel'] as const) : []),
	'heat',
	'slope',
	'panels',
	...(organs === 1 ? [] : (['total'] as const))
];

/**
 * What choosing a way changes in a view. A way of one year takes the last year shown; one of several years, coming from a
 * single one, takes the usual years up to it.
 */
export function toWay(way: Comparing, view: View, usual: View['years']): Partial<View> {
	const [from, to] = view.years;
	const display = way === 'bars' || way === 'total' || way === 'heat' ? null : way;
	const aggregation = way === 'total' ? 'sum' : 'each';
	if (isRanking(way) && isPooled(view)) return { display: way, aggregation };
	if (isRanking(way)) return { display, aggregation, years: [to, to] };
	return { display, aggregation, years: from < to ? view.years : spanTo(to, usual) };
}

/** The usual years, or those before a year that comes before them. */
function spanTo(year: number, [from, to]: View['years']): View['years'] {
	return year > from ? [from, Math.max(year, to)] : [year, to];
}

/** What pooling several years up to one changes in a view, and what goes back to the last of them. */
export function toYears(
	pooled: boolean,
	{ years: [, to], display }: Pick<View, 'years' | 'display'>,
	usual: View['years']
): Partial<View> {
	if (!pooled) return { years: [to, to], display: display === 'funnel' ? 'funnel' : null };
	return { years: spanTo(to, usual), display: display === 'funnel' ? 'funnel' : 'bars', aggregation: 'each' };
}
