import type { Catalog } from './catalog';

/** What has a page of its own: an organ, a report, an area. */
export type EntityKind = 'organs' | 'reports' | 'areas';

/**
 * Whether the page of one of them is written at build time: those of the county a comparison opens with, and of its
 * reports the last year's. All others are made in the browser, by one page that reads the code from its address: thousands
 * of pages would weigh more than the data they show.
 */
export function isPrerendered(
	kind: EntityKind,
	code: string,
	{ dataset, county, defaults }: Pick<Catalog, 'dataset' | 'county' | 'defaults'>
): boolean {
	if (county === null || dataset === 'my') return false;
	if (kind === 'areas') return county.startsWith(code);
	return code.startsWith(county) && (kind === 'organs' || code.endsWith(`-${defaults.years[1]}`));
}
