import type { Catalog } from '$lib/data/catalog';
import { unpackCatalog } from '$lib/data/files/catalog';
import { listOf } from '$lib/data/lists';
import { organsWithin } from '$lib/data/within';
import type { DataSource } from '$lib/data/dataSource';
import type { Language } from '$lib/form/words';
import { besideView } from '$lib/own/besideView';
import type { View } from '$lib/view/view';
import { dataSourceOf } from '../dataSource';
import { dataAddress } from '../links';

/** The catalog of the published reports, for pages of own data, which come without it. Rejects when it cannot be had. */
async function publishedCatalog(): Promise<Catalog> {
	const response = await fetch(dataAddress('real', 'catalog.json'));
	if (!response.ok) throw new Error(`${response.status} catalog.json`);
	return unpackCatalog(await response.json());
}

/** What a view of own data asks, with the published organs of the same codes beside. Rejects when their list cannot be had. */
export async function besidePublishedOf(view: View, own: DataSource, language: Language) {
	const catalog = await publishedCatalog();
	const published = dataSourceOf(catalog, language);
	const { area, group } = view;
	const codes =
		view.organs.length > 0
			? view.organs
			: organsWithin(await listOf(own.organs), { group, area: area ?? '' }).map(({ code }) => code);
	const parts = new Set(codes.flatMap((code) => published.organs.parts(/^\d+$/.test(code) ? code : '')));
	const lists = await Promise.all([...parts].map((part) => published.organs.read(part)));
	const known = new Set(lists.flat().map(({ code }) => code));
	return { catalog, beside: besideView(view, codes, known) };
}
