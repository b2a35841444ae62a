import { expect, it } from 'vitest';
import { countsByYear, coverageOf } from '../../data/coverage';
import type { OrganEntry, ReportEntry } from '../../data/catalog';
import { yearSentence } from './coverage';

const organ = (code: string, years: readonly number[]): OrganEntry => ({
	code,
	name: code,
	kind: 'town',
	path: [],
	area: '990101',
	formerNames: [],
	pinyin: '',
	initials: '',
	figures: 0,
	years
});
const report = (of: string, year: number): ReportEntry => ({
	report: `${of}-${year}`,
	organ: of,
	year,
	form: '2021',
	published: `${year + 1}-01-10`,
	complete: false,
	reported: 3,
	unreadable: 0,
	errors: 0,
	warnings: 0,
	rules: 0,
	assessed: 0,
	lacking: 0,
	failing: 0
});

it('counts as with a report only those that have one, where an organ is missed by no roster', () => {
	const organs = [organ('a', [2022, 2023]), organ('beyond', [2022])];
	const reports = [report('a', 2022), report('a', 2023), report('beyond', 2022)];
	const counts = (roster: readonly OrganEntry[] | null) =>
		countsByYear(coverageOf(organs, reports, [2022, 2023], roster)).map((year) => yearSentence(year, 'zh'));
	expect(counts(null)).toEqual([
		'2022 年：2 个单位中 2 个有报告，0 个数据中没有。',
		'2023 年：2 个单位中 1 个有报告，1 个数据中没有。'
	]);
	// Of 2023 nobody waits for the organ beyond the roster, and the one that never reported is missing.
	expect(counts([organ('a', []), organ('never', [])])).toEqual([
		'2022 年：3 个单位中 2 个有报告，1 个数据中没有。',
		'2023 年：2 个单位中 1 个有报告，1 个数据中没有。'
	]);
});
