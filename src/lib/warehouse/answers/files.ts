import { indicatorOf } from '../../form/indicators';
import type { OrganGroup } from '../../report/organ';
import { defaultTogether, questionOf, type View } from '../../view/view';
import type { Catalog } from '../catalog';

/** Addresses of the answer files, relative to the folder of the data set's version. */
export const answerPath = {
	trend: (indicator: string) => `answers/trend/${indicator}.json`,
	ranking: (indicator: string, year: number) => `answers/ranking/${indicator}/${year}.json`,
	/** The parts of a topic over a group, all years. */
	parts: (topic: string, group: OrganGroup) => `answers/parts/${group}/${topic}.json`,
	/** Facts of the reports of a year, for all its rankings. */
	reports: (year: number) => `answers/reports/${year}.json`
};

/**
 * Reports up to which each year's rankings have files of their own: a prefecture's. They grow with the data and weigh several
 * times as much; above it the engine reads by ranges what they would hold.
 */
const MOST_RANKED = 10_000;

/** Whether a data set of so many reports has files of its rankings. */
export const hasRankings = (reports: number): boolean => reports <= MOST_RANKED;

/** The kind of file that holds the answer to a view about a whole group; null when only the engine can tell. */
export type Held = 'trend' | 'ranking' | null;

export function heldIn(view: View, catalog: Catalog): Held {
	const indicator = indicatorOf(view.indicator);
	const question = questionOf(view);
	if (!indicator || view.organs.length > 0 || view.group !== 'townships' || view.area !== null) return null;
	if (question === 'trend')
		return view.together === defaultTogether(indicator, 0) && !view.likeForLike ? 'trend' : null;
	if (!hasRankings(catalog.counts.reports)) return null;
	const years = catalog.indicators[view.indicator]?.years ?? [];
	return question === 'ranking' && years.some(([year]) => year === view.years[0]) ? 'ranking' : null;
}
