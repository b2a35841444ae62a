import { asset, resolve } from '$app/paths';
import type { Language } from '$lib/form/words';
import type { DatasetId } from '$lib/view/view';

/** The pages of the site. */
export type Page = 'home' | 'trends' | 'read';

/** Address of a page in a language and a data set, with its query string. */
export function linkTo(page: Page, language: Language, dataset: DatasetId, query = ''): string {
	const params = {
		...(language === 'en' ? { language: 'en' as const } : {}),
		...(dataset === 'demo' ? { dataset: 'demo' as const } : {})
	};
	const paths: Readonly<Record<Page, () => string>> = {
		home: () => resolve('/[[language=language]]/[[dataset=dataset]]', params),
		trends: () => resolve('/[[language=language]]/[[dataset=dataset]]/trends', params),
		read: () => resolve('/[[language=language]]/[[dataset=dataset]]/read', params)
	};
	const path = paths[page]();
	return (path.endsWith('/') ? path : `${path}/`) + query;
}

/** Address of a file of a data set. */
export const dataAddress = (dataset: DatasetId, path: string): string => asset(`/data/${dataset}/${path}`);
