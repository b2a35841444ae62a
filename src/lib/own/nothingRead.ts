import { GROUP_KINDS, type OrganGroup } from '../report/organ';
import { packLists, type OwnLists } from './madeDataset';
import type { HeldDataset } from './ownSource';

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

/** Its lists are there, and hold nothing. */
export const nothingHeld: HeldDataset = {
	lists: packLists(NOTHING_READ),
	organs: () => Promise.reject(new Error('nothing was read on this machine'))
};
