import { describe, expect, it } from 'vitest';
import { isPrerendered } from './prerendered';

const catalog = {
	dataset: 'real',
	county: '990101',
	defaults: { indicator: 'items_disclosed', years: [2019, 2025], span: [2016, 2025] }
} as const;

describe('pages written at build time', () => {
	it('are those of the county a comparison opens with, and of the areas around it', () => {
		expect(isPrerendered('organs', '990101004', catalog)).toBe(true);
		expect(isPrerendered('organs', '990102004', catalog)).toBe(false);
		expect(isPrerendered('organs', 'x9901', catalog)).toBe(false);
		expect(isPrerendered('areas', '99', catalog)).toBe(true);
		expect(isPrerendered('areas', '990102', catalog)).toBe(false);
	});

	it('of its reports those of the last year', () => {
		expect(isPrerendered('reports', '990101004-2025', catalog)).toBe(true);
		expect(isPrerendered('reports', '990101004-2024', catalog)).toBe(false);
	});

	it('are none of what was read on this machine', () => {
		expect(isPrerendered('organs', '990101004', { ...catalog, dataset: 'my' })).toBe(false);
	});

	it('are none where no organ lies in a county', () => {
		expect(isPrerendered('organs', '990101004', { ...catalog, county: null })).toBe(false);
	});
});
