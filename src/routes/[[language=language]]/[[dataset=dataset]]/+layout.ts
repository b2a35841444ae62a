import type { Catalog } from '$lib/data/catalog';
import type { Language } from '$lib/form/words';
import type { DatasetId } from '$lib/view/view';
import type { LayoutLoad } from './$types';

interface Shown {
	readonly language: Language;
	readonly dataset: DatasetId;
	readonly catalog: Catalog;
}

/** A page shows any data set; that this one is in files only what writes the page knows. */
export const load: LayoutLoad = ({ data }): Shown => data;
