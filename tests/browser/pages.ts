import { PLANTED } from '../../src/cli/demonstration/planted';
import type { Language } from '../../src/lib/form/words';
import { PAGES, pathOf, type NamedPage } from '../../src/lib/text/pages/names';
import type { DatasetId } from '../../src/lib/view/view';

/** Every page of the site, for what must hold of all of them. */

export interface Where {
	readonly dataset?: DatasetId;
	readonly language?: Language;
}

/** Where a page may stand. */
export const PLACES: readonly Where[] = [
	{},
	{ language: 'en' },
	{ dataset: 'demo' },
	{ dataset: 'demo', language: 'en' }
];

/** Address of what lies below the first page of a language and data set, relative to where the site is served. */
export const addressIn = ({ dataset, language }: Where, path: string): string =>
	`./${language === 'en' ? 'en/' : ''}${dataset === 'demo' ? 'demo/' : ''}${path}`;

/** A township of the demonstration with a report for every year. */
export const TOWN = '990101001';
export const COUNTY = '990101';
const broken = PLANTED.find(({ kind }) => kind === 'T3-ID');

/** Pages without a name of their own: those of one organ, report, area, rule, and what belongs to the audit. Of the demonstration. */
export const OTHER_PAGES = {
	organ: `organs/${TOWN}/`,
	report: `reports/${TOWN}-2025/`,
	area: `areas/${COUNTY}/`,
	rules: 'audit/rules/',
	rule: 'audit/rules/T3-ID/',
	letters: `audit/letters/?y=${broken?.year}`,
	changes: 'audit/changes/'
} as const;

export type AnyPage = NamedPage | keyof typeof OTHER_PAGES;

const PATHS: Readonly<Record<AnyPage, string>> = {
	...(Object.fromEntries(PAGES.map((page) => [page, `${pathOf(page)}/`.slice(1)])) as Record<
		NamedPage,
		string
	>),
	...OTHER_PAGES
};
const ALL = Object.keys(PATHS) as readonly AnyPage[];

/** The pages of a data set. What is read on this machine belongs to none: the page that reads is there once. */
export const pagesOf = ({ dataset }: Where): readonly AnyPage[] =>
	ALL.filter((page) => (dataset === 'demo' ? page !== 'read' : !(page in OTHER_PAGES)));

/** Address of a page. */
export const addressOfPage = (page: AnyPage, where: Where = { dataset: 'demo' }): string =>
	addressIn(page === 'read' ? { ...where, dataset: 'real' } : where, PATHS[page]);
