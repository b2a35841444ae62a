import { GROUP_KINDS, type OrganGroup } from '../report/organ';
import type { AskDataset, OwnLists } from './datasetAnswers';

/** The first year of a national form: what a page without reports has to name. */
const YEAR = 2019;

/** The data set of a machine on which nothing is kept, or not yet known. */
const NOTHING_READ: OwnLists = {
	catalog: {
		dataset: 'my',
		fictional: false,
		version: '',
		defaults: { indicator: 'items_disclosed', years: [YEAR, YEAR], span: [YEAR, YEAR] },
		counts: { reports: 0, organs: 0, figures: 0, provinces: 0, addressed: 0 },
		places: { table: 0, prose: 0, opening: 0, unknown: 0 },
		groups: Object.fromEntries(Object.keys(GROUP_KINDS).map((group) => [group, 0])) as Record<
			OrganGroup,
			number
		>,
		newest: null,
		reportsByYear: [],
		indicators: {},
		findings: null,
		found: { error: 0, warning: 0, info: 0 },
		county: null,
		all: null,
		bulk: []
	},
	roster: null,
	organs: [],
	areas: [],
	reports: [],
	tallies: [],
	spellings: { indicators: {}, terms: {}, rules: {} },
	waiting: []
};

export const NO_CATALOG = NOTHING_READ.catalog;

/** Its lists are there, and hold nothing. */
export const askNothing: AskDataset = (question, asked) =>
	question === 'list'
		? Promise.resolve(NOTHING_READ[asked as keyof OwnLists] as never)
		: Promise.reject(new Error('nothing was read on this machine'));
