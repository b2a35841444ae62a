import { describe, expect, it } from 'vitest';
import { auditReport } from '../../../lib/audit/audit';
import { valueOf } from '../../../lib/report/figure';
import { refuseDisorder } from '../../../lib/data/dataset';
import { loadDivisions } from '../../divisions';
import { country } from './country';
import { areasOf, countiesOf } from './places';

const options = { townships: 160, years: [2018, 2025] } as const;
const organs = [...country(options).organs];
const reports = organs.flatMap((organ) => organ.reports);

describe('a country that does not exist', () => {
	it('is the same every time, and another with another seed', () => {
		const text = (seed: string) =>
			JSON.stringify(
				[...country({ ...options, townships: 16, seed }).organs].map(({ reports: own }) =>
					own.map(({ id, source, figures }) => [id, source, [...figures]])
				)
			);
		expect(text('')).toBe(text(''));
		expect(text('')).not.toBe(text('other'));
	});

	it('comes organ by organ in the order a build takes', () => {
		expect([...refuseDisorder(country(options).organs)]).toHaveLength(organs.length);
		expect(organs).toHaveLength(160);
	});

	it('shares no name and no code with a real place, at the size of the country', async () => {
		const real = [...(await loadDivisions()).values()];
		const names = new Set(real.map(({ name }) => name));
		const codes = new Set(real.map(({ code }) => code));
		const areas = areasOf(countiesOf(41_352));
		expect(areas.filter(({ name, code }) => names.has(name) || codes.has(code))).toEqual([]);
		expect(areas.filter(({ level }) => level === 'township')).toHaveLength(41_352);
		expect(areas.filter(({ level }) => level === 'province')).toHaveLength(31);
	});

	it('can be ten times as large, and no larger than its codes', () => {
		const areas = areasOf(countiesOf(413_520));
		expect(new Set(areas.map(({ code }) => code)).size).toBe(areas.length);
		expect(() => countiesOf(2_000_000)).toThrow(RangeError);
	});

	it('is mostly zeros with a heavy tail, on both forms, with years missing', () => {
		const values = reports.flatMap(({ figures }) => [...figures.values()].map(valueOf));
		expect(values.filter((value) => value === 0).length / values.length).toBeGreaterThan(0.9);
		expect(values.some((value) => (value ?? 0) > 300)).toBe(true);
		expect(new Set(reports.map(({ form }) => form))).toEqual(new Set(['none', '2019', '2021']));
		expect(reports.length).toBeLessThan(160 * 8);
		expect(reports.every(({ source }) => source.note === 'fictional')).toBe(true);
	});

	it('has contradictions for an audit to find, in few of its reports', () => {
		const found = organs.flatMap(({ reports: own }) => {
			const years = new Map(own.map((report) => [report.year, report]));
			return own.filter((report) =>
				auditReport({ report, years }).findings.some(({ rule }) => rule.startsWith('T3'))
			);
		});
		expect(found.length).toBeGreaterThan(0);
		expect(found.length).toBeLessThan(reports.length / 10);
	});
});
