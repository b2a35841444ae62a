import { loadCountyYear } from '$lib/ui/letters/loadCountyYear';
import { sourceOf } from '../../../../first.server';
import type { PageServerLoad } from './$types';

/** Opens with the county a comparison opens with, in the last year. */
export const load: PageServerLoad = async ({ parent }) => {
	const { catalog } = await parent();
	const year = catalog.defaults.years[1];
	const area = catalog.county;
	// Findings that fill more than a file are asked of the engine, which a page does not wait for.
	const first =
		area !== null && catalog.findings ? await loadCountyYear(area, year, sourceOf(catalog)) : null;
	return { defaults: { area, year, letter: null }, first };
};
