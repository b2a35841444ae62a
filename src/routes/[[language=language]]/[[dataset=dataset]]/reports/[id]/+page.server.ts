import { error } from '@sveltejs/kit';
import { loadReportPage } from '$lib/ui/report/loadReportPage';
import { listOf } from '$lib/data/lists';
import { entriesOf } from '../../../../entries.server';
import { sourceOf } from '../../../../first.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	entriesOf('reports', 'id', async (source, county) =>
		(await listOf(source.reports, county)).map(({ report }) => report)
	);

export const load: PageServerLoad = async ({ parent, params }) => {
	const { catalog } = await parent();
	const reportPage = await loadReportPage(params.id, sourceOf(catalog));
	if (!reportPage) error(404);
	return { reportPage };
};
