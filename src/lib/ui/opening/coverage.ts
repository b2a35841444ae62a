import type { DataSource } from '../../data/dataSource';
import { listOf, type Lists } from '../../data/lists';
import { organsWithin } from '../../data/within';
import type { ViewDefaults } from '../../view/view';
import { areasAround } from '../organ/loadOrganPage';

interface OpeningCoverage {
	readonly defaults: ViewDefaults;
	readonly first: Lists;
}

/** Opens with the county a comparison opens with, all its organs; the rest of the lists comes when scripts run. */
export async function openingCoverage(source: DataSource): Promise<OpeningCoverage> {
	const { catalog } = source;
	const area = catalog.county;
	const defaults: ViewDefaults = {
		...catalog.defaults,
		group: 'all',
		compares: true,
		...(area === null ? {} : { area })
	};
	const [all, areas, reports, roster] = await Promise.all([
		listOf(source.organs, area ?? ''),
		source.areas(),
		listOf(source.reports, area ?? ''),
		source.roster?.() ?? null
	]);
	const organs = organsWithin(all, { group: 'all', area: area ?? '' });
	const codes = new Set(organs.map(({ code }) => code));
	const first: Lists = {
		organs,
		areas: areasAround(area, areas),
		reports: reports.filter(({ organ }) => codes.has(organ)),
		roster
	};
	return { defaults, first };
}
