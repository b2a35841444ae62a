import type { Lists } from '$lib/data/lists';
import { listOf } from '$lib/data/lists';
import { areasAround } from '$lib/ui/organ/loadOrganPage';
import { organsWithin } from '$lib/data/within';
import type { ViewDefaults } from '$lib/view/view';
import { sourceOf } from '../../../first.server';
import type { PageServerLoad } from './$types';

/** Opens with the county a comparison opens with, all its organs; the rest of the lists comes when scripts run. */
export const load: PageServerLoad = async ({ parent }) => {
	const { catalog } = await parent();
	const source = sourceOf(catalog);
	const area = catalog.county;
	const defaults: ViewDefaults = {
		...catalog.defaults,
		group: 'all',
		compares: true,
		...(area === null ? {} : { area })
	};
	const [all, areas, reports] = await Promise.all([
		listOf(source.organs, area ?? ''),
		source.areas(),
		listOf(source.reports, area ?? '')
	]);
	const organs = organsWithin(all, { group: 'all', area: area ?? '' });
	const codes = new Set(organs.map(({ code }) => code));
	const first: Lists = {
		organs,
		areas: areasAround(area, areas),
		reports: reports.filter(({ organ }) => codes.has(organ))
	};
	return { defaults, first };
};
