import { error } from '@sveltejs/kit';
import { loadOrganPage } from '$lib/ui/organ/loadOrganPage';
import { listOf } from '$lib/data/lists';
import { entriesOf } from '../../../../entries.server';
import { shownFirst, sourceOf } from '../../../../first.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	entriesOf('organs', 'code', async (source, county) =>
		(await listOf(source.organs, county)).map(({ code }) => code)
	);

export const load: PageServerLoad = async ({ parent, params }) => {
	const { catalog, language } = await parent();
	const organPage = await loadOrganPage(params.code, sourceOf(catalog));
	if (!organPage) error(404);
	const first = organPage.isTrend ? await shownFirst(organPage.view, catalog, language) : null;
	return { organPage, first };
};
