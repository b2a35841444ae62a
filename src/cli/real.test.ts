import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auditReport, subjectsOf } from '../lib/audit/audit';
import { parseReports } from '../lib/report/csv';
import type { Place } from '../lib/report/figure';
import type { OrganKind } from '../lib/report/organ';
import { loadDivisions } from './divisions';

/** The published figures in data/: what is said of them in words, and what the audit finds: what is known, and no false error. */

const read = (name: string) => readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
const { reports, remarks } = parseReports(read('reports.csv'), read('figures.csv'), await loadDivisions());
const found = subjectsOf(reports).flatMap((subject) => auditReport(subject).findings);
const of = (...rules: readonly string[]) =>
	found.filter(({ rule }) => rules.includes(rule)).map(({ rule, report }) => `${rule} ${report}`);

describe('what is said of the published figures', () => {
	const n = (count: number) => count.toLocaleString('en-US');
	const of = (...kinds: readonly OrganKind[]) =>
		n(reports.filter(({ organ }) => kinds.includes(organ.kind)).length);
	const figures = reports.flatMap((report) => [...report.figures.values()]);
	const inPlace = (is: (place: Place) => boolean) =>
		n(figures.filter(({ place }) => place !== null && place !== undefined && is(place)).length);
	const perOrgan = new Map<string, number>();
	const inProvince = new Map<string, number>();
	for (const { organ } of reports) {
		perOrgan.set(organ.code, (perOrgan.get(organ.code) ?? 0) + 1);
		inProvince.set(organ.path[0] ?? '', (inProvince.get(organ.path[0] ?? '') ?? 0) + 1);
	}
	const once = [...perOrgan.values()].filter((own) => own === 1).length;
	const ofProvince = (name: string) => n(inProvince.get(name) ?? 0);

	it.each([
		`${n(reports.length)} reports of ${n(perOrgan.size)} organs, report years 2008 to 2025`,
		`in ${inProvince.size} of the 31 provinces`,
		`${of('town', 'township', 'street_office')} are of townships, towns and street offices`,
		`${of('department')} of departments, ${of('county', 'prefecture', 'province')} of counties`,
		`${n(figures.length)} figures: ${inPlace(({ table, opening }) => table !== 'narrative' && !opening)} stand in a statutory table`,
		`${inPlace(({ table, opening }) => table === 'narrative' && !opening)} in a sentence`,
		`of ${inPlace(({ opening }) => opening === true)}, seen in the opening`,
		`${n(reports.filter(({ source }) => source.complete).length)} reports are marked as complete`,
		`${n(reports.filter((report) => report.figures.size === 0).length)} have no figure here`,
		`${n(reports.filter(({ source }) => source.url !== null).length)} reports have the address`,
		`${n(reports.filter(({ source }) => source.mirror).length)} are **mirrors**`,
		`Of ${n(reports.filter(({ source }) => source.url === null && !source.mirror).length)} others the address is not at hand`,
		`Chongqing has ${ofProvince('重庆市')} of the reports, Sichuan ${ofProvince('四川省')}, Fujian ${ofProvince('福建省')}`,
		`Zhejiang ${ofProvince('浙江省')}, Guangdong ${ofProvince('广东省')}, Beijing ${ofProvince('北京市')}`,
		`${n(once)} of the ${n(perOrgan.size)} organs appear once, ${n(perOrgan.size - once)} in two years or more`,
		`${remarks.length} figures of five reports of 2019 and 2020`
	])('is so: %s', (sentence) => {
		expect(read('README.md').replaceAll(/\s+/g, ' ')).toContain(sentence);
	});

	it('is so in the read-me of the project', () => {
		expect(read('../README.md')).toContain(`Real figures of ${n(reports.length)} public reports`);
		expect(read('../README.zh.md')).toContain(`${n(reports.length)} 份公开报告`);
	});
});

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
		expect(of('T2-STOCK-X')).toEqual([
			'T2-STOCK-X 211122101-2022',
			'T2-STOCK-X 430922109-2023',
			'T2-STOCK-X 430922109-2023'
		]);
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
