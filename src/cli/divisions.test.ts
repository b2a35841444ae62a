import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReports, writeReports } from '../lib/report/csv';
import { loadDivisions } from './divisions';

const data = (name: string) => readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
const divisions = await loadDivisions();
const real = parseReports(data('reports.csv'), data('figures.csv'), divisions);

describe('the national list of divisions', () => {
	it('leads from a township to its province, without the levels nobody uses', () => {
		expect(divisions.get('110101001')).toMatchObject({ name: '东华门街道', parent: '110101' });
		expect(divisions.get('110101')).toMatchObject({ name: '东城区', parent: '11' });
		expect(divisions.get('410325111')?.parent).toBe('410325');
	});
});

describe('the figures in data/', () => {
	it('are well formed', () => {
		expect(real.problems.map((problem) => problem.message.en)).toEqual([]);
	});

	it('all belong to a known division', () => {
		expect(real.reports.filter((report) => report.organ.area === null)).toEqual([]);
		const known = new Set(real.areas.map((area) => area.code));
		expect(real.areas.filter((area) => area.parent !== null && !known.has(area.parent))).toEqual([]);
	});

	it('have prefectures under one spelling of their code', () => {
		const prefectures = real.reports.filter((report) => report.organ.kind === 'prefecture');
		expect(prefectures.every((report) => /^\d{4}$/.test(report.organ.code))).toBe(true);
	});

	it('give no address for a mirror', () => {
		expect(real.reports.filter(({ source }) => source.mirror && source.url !== null)).toEqual([]);
	});

	it('come back unchanged after writing', () => {
		const { reportsCsv, figuresCsv } = writeReports(real.reports);
		expect(parseReports(reportsCsv, figuresCsv, divisions).reports).toEqual(real.reports);
	});
});
