import { error } from '@sveltejs/kit';
import { loadAreaPage } from '$lib/ui/area/loadAreaPage';
import { entriesOf } from '../../../../entries.server';
import { sourceOf } from '../../../../first.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	entriesOf('areas', 'code', async (source) => (await source.areas()).map(({ code }) => code));

export const load: PageServerLoad = async ({ parent, params }) => {
	const { catalog } = await parent();
	const areaPage = await loadAreaPage(params.code, sourceOf(catalog));
	if (!areaPage) error(404);
	return { areaPage };
};
