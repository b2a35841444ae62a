import { describe, expect, it } from 'vitest';
import { complete, type View } from '../../view/view';
import { yearsCompared } from './comparedRows';

const defaults = { indicator: 'items_disclosed', years: [2019, 2025], span: [2008, 2025] } as const;
const counts = { reports: 699_263, organs: 41_352, figures: 58_125_949, provinces: 31, addressed: 0 };
const years = (part: Partial<View>, organs = counts.organs) =>
	yearsCompared(complete(part, defaults), { defaults, counts: { ...counts, organs } });

describe('a comparison asks', () => {
	it('for all years of the data at once, of an area or of chosen organs in data of any size', () => {
		expect(years({ area: '96', years: [2025, 2025] })).toEqual([2008, 2025]);
		expect(years({ organs: ['960507001'], years: [2025, 2025] })).toEqual([2008, 2025]);
		expect(years({ years: [2025, 2025] }, 898)).toEqual([2008, 2025]);
	});
	it('for the years it shows, of everybody in a country, and the one before a single year', () => {
		expect(years({ years: [2025, 2025] })).toEqual([2024, 2025]);
		expect(years({ years: [2021, 2025], aggregation: 'each' })).toEqual([2021, 2025]);
	});
	it('for two years of data of one, so that organs without a report have a row', () => {
		const one = { ...defaults, years: [2025, 2025], span: [2025, 2025] } as const;
		expect(yearsCompared(complete({}, one), { defaults: one, counts: { ...counts, organs: 16 } })).toEqual([
			2024, 2025
		]);
	});
});
