import { describe, expect, it } from 'vitest';
import { punctualityOf } from './punctuality';

describe('the date of a report', () => {
	it.each([
		['town', 2023, '2024-01-31', 'in_time'],
		['town', 2023, '2024-02-01', 'after_january'],
		['department', 2023, '2024-03-31', 'after_january'],
		['department', 2023, '2024-04-01', 'after_march'],
		['street_office', 2023, '2025-01-10', 'after_march']
	] as const)('%s, report of %i, published %s: %s', (kind, year, published, punctuality) => {
		expect(punctualityOf(kind, year, published)).toBe(punctuality);
	});

	it('of a government has until 31 March', () => {
		expect(punctualityOf('county', 2023, '2024-03-31')).toBe('in_time');
		expect(punctualityOf('province', 2023, '2024-04-01')).toBe('after_march');
	});

	it('had until 31 March before the Regulations of 2019', () => {
		expect(punctualityOf('town', 2018, '2019-03-31')).toBe('in_time');
		expect(punctualityOf('town', 2019, '2020-03-31')).toBe('after_january');
	});

	it('says nothing where the page gives none', () => {
		expect(punctualityOf('town', 2023, null)).toBe('date_unknown');
	});
});
