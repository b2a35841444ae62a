import type { Indicator } from '$lib/form/indicator';
import { isOfOneYear, isShare, type Comparing } from '$lib/view/display';
import type { View } from '$lib/view/view';

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
	const together = way === 'total' ? 'sum' : 'each';
	if (isOfOneYear(way)) return { display, together, years: [to, to] };
	return { display, together, years: from < to ? view.years : spanTo(to, usual) };
}

/** The usual years, or those before a year that comes before them. */
function spanTo(year: number, [from, to]: View['years']): View['years'] {
	return year > from ? [from, Math.max(year, to)] : [year, to];
}
