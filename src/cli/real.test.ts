import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auditReport, subjectsOf } from '../lib/audit/audit';
import { parseReports } from '../lib/report/csv';
import { loadDivisions } from './divisions';

/** The audit of the published figures in data/: what is known of them, and no false error. */

const read = (name: string) => readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
const { reports } = parseReports(read('reports.csv'), read('figures.csv'), await loadDivisions());
const found = subjectsOf(reports).flatMap((subject) => auditReport(subject).findings);
const of = (...rules: readonly string[]) =>
	found.filter(({ rule }) => rules.includes(rule)).map(({ rule, report }) => `${rule} ${report}`);

describe('the audit of the published figures', () => {
	it('breaks no identity of a report seen in full', () => {
		const complete = new Set(reports.filter(({ source }) => source.complete).map(({ id }) => id));
		expect(complete.size).toBe(7);
		expect(found.filter(({ severity, report }) => severity === 'error' && complete.has(report))).toEqual([]);
	});

	it('finds the one report whose table contradicts itself', () => {
		const errors = found.filter(({ severity }) => severity === 'error');
		expect(errors.map(({ rule, report, cause }) => [rule, report, cause?.id])).toEqual([
			['T3-TOT', '530626104-2021', 'not_in_totals']
		]);
	});

	it('finds the 规章 of townships that make none', () => {
		expect(of('T2-RULES-TWP')).toEqual([
			'T2-RULES-TWP 370304004-2020',
			'T2-RULES-TWP 430424106-2023',
			'T2-RULES-TWP 430922109-2022'
		]);
	});

	it('finds the stock of documents that does not follow from the year before', () => {
		expect(of('T2-STOCK-X')).toEqual(['T2-STOCK-X 430922109-2023', 'T2-STOCK-X 430922109-2023']);
	});

	it('finds the forms kept too long, the longest for 2023', () => {
		const late = of('VER-YEAR');
		expect(late).toContain('VER-YEAR 430424106-2023');
		expect(late).toHaveLength(9);
	});

	it('notes 22 normative documents of one township', () => {
		expect(of('T2-NORM-STREET')).toContain('T2-NORM-STREET 430424106-2023');
	});
});
