import { asset, resolve } from '$app/paths';
import type { Finding } from '$lib/audit/audit';
import type { Language } from '$lib/form/words';
import { pathOf, type NamedPage } from '$lib/text/pages/names';
import { addressOf } from '$lib/view/address';
import { withFinding } from '$lib/view/findings';
import { complete, type DatasetId, type FiledId, type View, type ViewDefaults } from '$lib/view/view';
import type { Catalog } from '$lib/data/catalog';
import { isPrerendered, type EntityKind } from '$lib/data/prerendered';
import { findingAnchor } from './audit/anchor';

const languageOf = (language: Language): { readonly language?: 'en' } =>
	language === 'en' ? { language } : {};

const closed = (path: string): string => (path.endsWith('/') ? path : `${path}/`);

/** Address of a page in a language and a data set, with its query string. */
export function linkTo(page: NamedPage, language: Language, dataset: DatasetId, query = ''): string {
	// What is read on this machine belongs to no data set: the page that reads is there once.
	if (page === 'read')
		return closed(resolve('/[[language=language]]/[[dataset=dataset]]/read', languageOf(language))) + query;
	if (dataset === 'my')
		return closed(resolve(`/[[language=language]]/my${pathOf(page)}`, languageOf(language))) + query;
	const params = { ...languageOf(language), ...(dataset === 'demo' ? { dataset } : {}) };
	return closed(resolve(`/[[language=language]]/[[dataset=dataset]]${pathOf(page)}`, params)) + query;
}

/** Address below the first page of a language and data set: the rest of a path, as a route with its parameters gives it. */
export const linkBelow = (rest: string, language: Language, dataset: DatasetId): string =>
	closed(linkTo('home', language, dataset) + rest.replace(/^\//, ''));

/** The key of an address that names one of them, as in a view: o organ, r report, a area. */
export const KEY_OF: Readonly<Record<EntityKind, string>> = { organs: 'o', reports: 'r', areas: 'a' };

/** Address of the page of one organ, report or area. A page that is not written at build time is made by the page of its kind. */
export function linkToOne(kind: EntityKind, code: string, language: Language, catalog: Catalog): string {
	const folder = linkBelow(kind, language, catalog.dataset);
	return isPrerendered(kind, code, catalog)
		? `${folder}${code}/`
		: `${folder}?${new URLSearchParams({ [KEY_OF[kind]]: code }).toString()}`;
}

/** Address of a comparison. The page opens with a year of its own, so the year is always written. */
export function linkToComparison(
	part: Partial<View> & Pick<View, 'years'>,
	language: Language,
	catalog: Catalog
): string {
	const { county, defaults, dataset } = catalog;
	const opens: ViewDefaults = { ...defaults, compares: true, ...(county === null ? {} : { area: county }) };
	const query = addressOf(complete(part, opens), { ...opens, years: [0, 0] });
	return linkTo('compare', language, dataset, query);
}

/** Address of a report with the cells of one finding marked. */
export function linkToFinding(
	finding: Pick<Finding, 'key' | 'report'>,
	language: Language,
	catalog: Catalog
): string {
	const [path = '', query = ''] = linkToOne('reports', finding.report, language, catalog).split('?');
	return path + withFinding(query, findingAnchor(finding));
}

/** Address of a file of a data set. */
export const dataAddress = (dataset: FiledId, path: string): string => asset(`/data/${dataset}/${path}`);
