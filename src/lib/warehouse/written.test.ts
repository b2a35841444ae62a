import { describe, expect, it } from 'vitest';
import { isWritten } from './written';

const catalog = {
	county: '990101',
	defaults: { indicator: 'items_disclosed', years: [2019, 2025], span: [2016, 2025] }
} as const;

describe('pages written at build time', () => {
	it('are those of the county a comparison opens with, and of the areas around it', () => {
		expect(isWritten('organs', '990101004', catalog)).toBe(true);
		expect(isWritten('organs', '990102004', catalog)).toBe(false);
		expect(isWritten('organs', 'x9901', catalog)).toBe(false);
		expect(isWritten('areas', '99', catalog)).toBe(true);
		expect(isWritten('areas', '990102', catalog)).toBe(false);
	});

	it('of its reports those of the last year', () => {
		expect(isWritten('reports', '990101004-2025', catalog)).toBe(true);
		expect(isWritten('reports', '990101004-2024', catalog)).toBe(false);
	});

	it('are none where no organ lies in a county', () => {
		expect(isWritten('organs', '990101004', { ...catalog, county: null })).toBe(false);
	});
});
