import { describe, expect, it } from 'vitest';
import type { OrganEntry, ReportEntry } from './catalog';
import { countsByYear, coverageOf, missingIn } from './coverage';

const organ = (code: string): OrganEntry => ({
	code,
	name: `示例${code}`,
	kind: 'town',
	path: [],
	area: null,
	formerNames: [],
	figures: 0,
	pinyin: '',
	initials: '',
	years: []
});
const report = (of: string, year: number, published: string | null, reported = 5): ReportEntry => ({
	report: `${of}-${year}`,
	organ: of,
	year,
	form: '2021',
	published,
	complete: true,
	reported,
	unreadable: 0,
	errors: 0,
	warnings: 0,
	rules: 44,
	assessed: 30,
	lacking: 2,
	failing: 1
});

const organs = [organ('a'), organ('b')];
const rows = coverageOf(
	organs,
	[report('a', 2022, '2023-01-20'), report('a', 2023, '2024-05-01'), report('b', 2023, null, 0)],
	[2021, 2023]
);

describe('what is held of each report', () => {
	it('is when it was published, that no figure was read, or that it is missing', () => {
		expect(rows.map((row) => row.years.map(({ status }) => status))).toEqual([
			['missing', 'in_time', 'after_march'],
			['missing', 'missing', 'no_figures']
		]);
	});

	it('is counted by year; every organ counts once', () => {
		const counts = countsByYear(rows);
		expect(counts.map(({ year, counts: { missing } }) => [year, missing])).toEqual([
			[2021, 2],
			[2022, 1],
			[2023, 0]
		]);
		for (const year of counts)
			expect(Object.values(year.counts).reduce((sum, n) => sum + n)).toBe(organs.length);
	});

	it('names who is missing', () => {
		expect(missingIn(rows, 2022).map(({ code }) => code)).toEqual(['b']);
		expect(missingIn(rows, 2023)).toEqual([]);
	});
});

describe('coverage with a roster', () => {
	const listed = [organ('b'), organ('c')];
	const rows = coverageOf(organs, [report('b', 2023, '2024-01-20')], [2022, 2023], listed);

	it('has those of it that never reported, behind the organs of the data', () => {
		expect(rows.map((row) => row.organ.code)).toEqual(['a', 'b', 'c']);
	});

	it('misses nobody who is not on it', () => {
		expect(missingIn(rows, 2022).map(({ code }) => code)).toEqual(['b', 'c']);
		expect(missingIn(rows, 2023).map(({ code }) => code)).toEqual(['c']);
		expect(countsByYear(rows).map(({ counts }) => counts.missing)).toEqual([2, 1]);
	});

	it('that is empty misses nobody', () => {
		expect(missingIn(coverageOf(organs, [], [2022, 2023], []), 2023)).toEqual([]);
	});
});
