import { error } from '@sveltejs/kit';
import { organDossier } from '$lib/warehouse/organ';
import { organList } from '$lib/warehouse/lists';
import { entriesOf } from '../../../../entries.server';
import { shownFirst, sourceOf } from '../../../../first.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	entriesOf('organs', 'code', async (source, county) =>
		(await organList(source, county)).map(({ code }) => code)
	);

export const load: PageServerLoad = async ({ parent, params }) => {
	const { catalog, language } = await parent();
	const dossier = await organDossier(params.code, sourceOf(catalog));
	if (!dossier) error(404);
	return { dossier, first: await shownFirst(dossier.view, catalog, language) };
};
