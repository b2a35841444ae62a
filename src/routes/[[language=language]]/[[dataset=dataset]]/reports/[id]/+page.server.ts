import { error } from '@sveltejs/kit';
import { reportDossier } from '$lib/warehouse/dossier';
import { reportList } from '$lib/warehouse/lists';
import { entriesOf } from '../../../../entries.server';
import { sourceOf } from '../../../../first.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	entriesOf('reports', 'id', async (source, county) =>
		(await reportList(source, county)).map(({ report }) => report)
	);

export const load: PageServerLoad = async ({ parent, params }) => {
	const { catalog } = await parent();
	const dossier = await reportDossier(params.id, sourceOf(catalog));
	if (!dossier) error(404);
	return { dossier };
};
