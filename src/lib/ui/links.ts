import { asset, resolve } from '$app/paths';
import type { Language } from '$lib/form/words';
import type { DatasetId } from '$lib/view/view';
import type { Catalog } from '$lib/warehouse/catalog';
import { isWritten, type One } from '$lib/warehouse/written';

/** The pages of the site. */
export type Page = 'home' | 'trends' | 'read' | 'coverage' | One;

/** Address of a page in a language and a data set, with its query string. */
export function linkTo(page: Page, language: Language, dataset: DatasetId, query = ''): string {
	const params = {
		...(language === 'en' ? { language: 'en' as const } : {}),
		...(dataset === 'demo' ? { dataset: 'demo' as const } : {})
	};
	const paths: Readonly<Record<Page, () => string>> = {
		home: () => resolve('/[[language=language]]/[[dataset=dataset]]', params),
		trends: () => resolve('/[[language=language]]/[[dataset=dataset]]/trends', params),
		read: () => resolve('/[[language=language]]/[[dataset=dataset]]/read', params),
		coverage: () => resolve('/[[language=language]]/[[dataset=dataset]]/coverage', params),
		organs: () => resolve('/[[language=language]]/[[dataset=dataset]]/organs', params),
		reports: () => resolve('/[[language=language]]/[[dataset=dataset]]/reports', params),
		areas: () => resolve('/[[language=language]]/[[dataset=dataset]]/areas', params)
	};
	const path = paths[page]();
	return (path.endsWith('/') ? path : `${path}/`) + query;
}

/** The key of an address that names one of them, as in a view: o organ, r report, a area. */
export const KEY_OF: Readonly<Record<One, string>> = { organs: 'o', reports: 'r', areas: 'a' };

/** Address of the page of one organ, report or area. A page that is not written at build time is made by the page of its kind. */
export function linkToOne(kind: One, code: string, language: Language, catalog: Catalog): string {
	const folder = linkTo(kind, language, catalog.dataset);
	return isWritten(kind, code, catalog)
		? `${folder}${code}/`
		: `${folder}?${new URLSearchParams({ [KEY_OF[kind]]: code }).toString()}`;
}

/** Address of a file of a data set. */
export const dataAddress = (dataset: DatasetId, path: string): string => asset(`/data/${dataset}/${path}`);
