import type { FiledCatalog } from '../data/catalog';
import type { FindingWithOrgan } from '../data/questions/findings/question';
import type { Point } from '../data/questions/points/point';
import type { Trend, TrendRow } from '../data/questions/trend/question';
import { complete, type View, type ViewDefaults } from '../view/view';

/** Rows and a catalog for tests of sentences, tables and files. Every name is invented. */

const DEFAULTS: ViewDefaults = { indicator: 'items_disclosed', years: [2019, 2025], span: [2016, 2025] };

export const viewOf = (part: Partial<View>): View => complete(part, DEFAULTS);

export const pointOf = (part: Partial<Point>): Point => ({
	organ: '990101001',
	name: '示例一镇人民政府',
	path: '示例省 示例市 示例县',
	year: 2022,
	state: 'reported',
	value: null,
	numerator: null,
	denominator: null,
	form: '2021',
	report: '990101001-2022',
	url: null,
	mirror: false,
	published: '2023-01-18',
	reportNote: null,
	raw: null,
	note: null,
	opening: false,
	...part
});

/** What the audit says of a report: two cells that should be equal, and are not. */
export const findingOf = (part: Partial<FindingWithOrgan>): FindingWithOrgan => {
	const cell = { report: '990101001-2022', year: 2022, sign: 1, state: 'reported', doubtful: false } as const;
	return {
		key: 'key',
		rule: 'T4-SUM',
		ruleName: { zh: '表四总计', en: 'total of table four' },
		severity: 'error',
		report: cell.report,
		organ: '990101001',
		year: cell.year,
		checks: [
			{
				about: 'reconsideration',
				outcome: 'fail',
				left: [{ ...cell, field: 'reconsideration_upheld', value: 3 }],
				relation: '=',
				right: [{ ...cell, field: 'reconsideration_total', value: 4 }],
				difference: -1,
				missing: []
			}
		],
		cause: null,
		doubtful: false,
		name: '示例一镇人民政府',
		kind: 'town',
		path: '示例省 示例市 示例县',
		...part
	};
};

export const trendRow = (part: Partial<TrendRow>): TrendRow => ({
	year: 2022,
	segment: null,
	value: null,
	q1: null,
	q3: null,
	numerator: null,
	denominator: null,
	reporting: 0,
	reports: 0,
	expected: 16,
	matched: 0,
	matchedBefore: null,
	matchedNow: null,
	casesBefore: null,
	casesNow: null,
	largest: null,
	largestName: null,
	largestValue: null,
	mover: null,
	moverName: null,
	moved: null,
	...part
});

/** A trend of these rows; without more of organs added up, or of the same ones. */
export const trendAnswer = (
	rows: readonly TrendRow[],
	part: Partial<Trend> = {}
): Trend & { readonly question: 'trend' } => ({
	question: 'trend',
	rows,
	organs: Math.max(0, ...rows.map(({ reporting }) => reporting)),
	stretch: null,
	values: null,
	noCases: 0,
	...part
});

const file = { path: 'x', bytes: 1_234_567, sha256: '' };

export const ALL = { ...file, rows: 32280 };

export const CATALOG: FiledCatalog = {
	dataset: 'demo',
	fictional: true,
	version: '0123abcd',
	defaults: DEFAULTS,
	counts: { reports: 227, organs: 23, figures: 32280, provinces: 1, addressed: 0 },
	places: { table: 31600, prose: 680, opening: 0, unknown: 0 },
	groups: {
		townships: 16,
		towns: 8,
		rural_townships: 4,
		street_offices: 4,
		departments: 6,
		other_bodies: 0,
		governments: 1,
		all: 23
	},
	newest: '2026-02-13',
	reportsByYear: [],
	indicators: {
		penalty_decisions: {
			reported: 3,
			years: [
				[2021, 2],
				[2022, 1]
			]
		}
	},
	database: file,
	made: null,
	digest: '',
	files: 0,
	organs: { folder: 'organs', from: ['99'] },
	areas: file,
	reports: { folder: 'reports', from: ['99'] },
	counties: { folder: 'counties', from: ['99'], bytes: [20_000] },
	findings: file,
	found: { error: 6, warning: 4, info: 3 },
	rules: file,
	spellings: file,
	county: '990101',
	all: ALL,
	bulk: []
};
