import { error } from '@sveltejs/kit';
import { areaDossier } from '$lib/warehouse/area';
import { areaList } from '$lib/warehouse/lists';
import { entriesOf } from '../../../../entries.server';
import { sourceOf } from '../../../../first.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	entriesOf('areas', 'code', async (source) => (await areaList(source)).map(({ code }) => code));

export const load: PageServerLoad = async ({ parent, params }) => {
	const { catalog } = await parent();
	const dossier = await areaDossier(params.code, sourceOf(catalog));
	if (!dossier) error(404);
	return { dossier };
};
