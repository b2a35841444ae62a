import { indicatorOf } from '../../form/indicators';
import type { OrganGroup } from '../../report/organ';
import { defaultTogether, questionOf, type View } from '../../view/view';
import type { Catalog } from '../catalog';
import { pack, type Columns } from './columns';
import type { Facts } from './points';
import { FACTS } from './points';

/** Addresses of the answer files, relative to the folder of the data set's version. */
export const answerPath = {
	trend: (indicator: string) => `answers/trend/${indicator}.json`,
	series: (organ: string) => `answers/series/${organ}.json`,
	ranking: (indicator: string, year: number) => `answers/ranking/${indicator}/${year}.json`,
	/** The parts of a topic over a group, all years. */
	parts: (topic: string, group: OrganGroup) => `answers/parts/${group}/${topic}.json`,
	/** A whole report with all its cells. */
	report: (id: string) => `answers/report/${id}.json`,
	/** Facts of the reports of a year, for all its rankings. */
	reports: (year: number) => `answers/reports/${year}.json`
};

/** All indicators of one organ: the facts of its reports, the earliest first, and by indicator what is more than silence. */
export interface SeriesFile {
	readonly facts: Columns;
	readonly indicators: Readonly<Record<string, Columns>>;
}

export const seriesFile = (facts: readonly Facts[], indicators: SeriesFile['indicators']): SeriesFile => ({
	facts: pack(facts, FACTS),
	indicators
});

/**
 * The kind of file that holds the answer to a view; null when only the engine can tell. `area`: the files of the organs
 * of an area, if it holds few enough.
 */
export type Held = 'trend' | 'organs' | 'area' | 'ranking' | null;

/** Above this many organs the engine answers sooner than their files. */
export const MOST_FILES = 40;

export function heldIn(view: View, catalog: Catalog): Held {
	const indicator = indicatorOf(view.indicator);
	const question = questionOf(view);
	if (!indicator) return null;
	const each = question !== 'trend' || (view.together === 'sum' && !view.likeForLike);
	if (each && view.organs.length > 0) return 'organs';
	if (each && view.area !== null) return 'area';
	if (view.organs.length > 0 || view.group !== 'townships' || view.area !== null) return null;
	if (question === 'trend')
		return view.together === defaultTogether(indicator, 0) && !view.likeForLike ? 'trend' : null;
	const years = catalog.indicators[view.indicator]?.years ?? [];
	return question === 'ranking' && years.some(([year]) => year === view.years[0]) ? 'ranking' : null;
}
