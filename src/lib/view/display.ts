import type { Indicator } from '../form/indicator';
import type { Display, View } from './view';

/** The ways of comparing organs: each by itself, or `total`, all of them added up. */
export type Comparing = Exclude<Display, 'shares'> | 'total';

const OF_SPANS: readonly Display[] = ['slope', 'panels', 'heat'];

/**
 * How a comparison shows a view. One year is a ranking unless a funnel is asked for, which only a share of cases has;
 * several years are a table of shades unless another way is asked for, or the sum.
 */
export function comparingBy(
	{ years: [from, to], together, display }: Pick<View, 'years' | 'together' | 'display'>,
	indicator: Indicator
): Comparing {
	if (from === to) return display === 'funnel' && isShare(indicator) ? 'funnel' : 'bars';
	if (together !== 'each') return 'total';
	return OF_SPANS.find((way) => way === display) === undefined ? 'heat' : (display as Comparing);
}

/** Whether a rate is a share of cases. Disputes against applications are not: there may be more of them. */
export const isShare = ({ id, kind }: Indicator): boolean => kind === 'ratio' && id !== 'dispute_rate';

/** Whether a way of comparing is one of a single year. */
export const isOfOneYear = (way: Comparing): boolean => way === 'bars' || way === 'funnel';
