import type { IndicatorGroup } from '../../form/indicator';
import type { View } from '../../view/view';
import type { Catalog } from '../catalog';

/**
 * Addresses of the answers written when a data set is built, relative to the folder of its version: what a reader is likely to ask
 * of a whole group, while the engine has not started. What the reports at hand answer has none.
 */
export const answerPath = {
	/** The default trend of each indicator of a group. */
	trends: (group: IndicatorGroup) => `answers/trends/${group}.json`,
	/** The components of a topic over each group of organs. */
	components: (topic: string) => `answers/components/${topic}.json`,
	/** The rankings of a year by every indicator. */
	rankings: (year: number) => `answers/rankings/${year}.json`,
	findings: 'findings.json'
};

/**
 * Reports up to which rankings are written: a prefecture's. They grow with the data and weigh several times as much; above it the
 * engine reads by ranges what they would hold.
 */
const MOST_RANKED = 10_000;

/** Whether rankings are written for a data set of so many reports. */
export const hasRankings = (reports: number): boolean => reports <= MOST_RANKED;

/** Whether the stored answers reach over years: they hold those of the data set, and a question may ask beyond them. */
export const holdsYears = ([from, to]: View['years'], { defaults: { span } }: Pick<Catalog, 'defaults'>): boolean =>
	from >= span[0] && to <= span[1];
