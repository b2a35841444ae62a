import type { CountyYear } from '../../letters/countyYear';
import type { DataSource } from '../../data/dataSource';
import { findingsWithoutEngine } from '../../data/findings';
import { loadCountyYear } from '../letters/loadCountyYear';

interface OpeningLetters {
	readonly defaults: { readonly area: string | null; readonly year: number; readonly letter: null };
	readonly first: CountyYear | null;
}

/** Opens with the county a comparison opens with, in the last year. Findings that only an engine has are left to it. */
export async function openingLetters(source: DataSource): Promise<OpeningLetters> {
	const { county: area, defaults } = source.catalog;
	const year = defaults.years[1];
	const known = area !== null && (await findingsWithoutEngine({ area }, source)) !== null;
	return {
		defaults: { area, year, letter: null },
		first: known ? await loadCountyYear(area, year, source) : null
	};
}
