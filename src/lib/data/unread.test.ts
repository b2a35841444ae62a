import { expect, it } from 'vitest';
import { RULES } from '../audit/audit';
import type { OrganEntry, ReportEntry } from './catalog';
import { ruleTotals } from './ruleTotals';
import { unreadIn } from './unread';

const organ = (code: string): OrganEntry => ({
	code,
	name: `示例${code}`,
	kind: 'town',
	path: [],
	area: code.slice(0, 6),
	formerNames: [],
	pinyin: '',
	initials: '',
	figures: 0,
	years: []
});
const report = (of: string, year: number, unreadable: number): ReportEntry => ({
	report: `${of}-${year}`,
	organ: of,
	year,
	form: '2021',
	published: null,
	complete: true,
	reported: 5,
	unreadable,
	errors: 0,
	warnings: 0,
	rules: 44,
	assessed: 30,
	lacking: 2,
	failing: 1
});
const organs = [organ('990101001'), organ('990102001')];
const reports = [report('990101001', 2022, 2), report('990101001', 2023, 0), report('990102001', 2023, 1)];

it('what could not be read is listed by report, the newest first, and only where there is something', () => {
	const all = unreadIn({ year: null, area: null }, organs, reports);
	expect(all.map((one) => [one.report, one.unreadable])).toEqual([
		['990102001-2023', 1],
		['990101001-2022', 2]
	]);
	expect(unreadIn({ year: 2022, area: null }, organs, reports)).toHaveLength(1);
	expect(unreadIn({ year: null, area: '990102' }, organs, reports)).toHaveLength(1);
});

it('a rule under which nothing came has no totals, which is not 0', () => {
	const tallies = [
		{ rule: 'T4-SUM', year: 2022, pass: 2, fail: 1, not_assessable: 0 },
		{ rule: 'T4-SUM', year: 2023, pass: 3, fail: 0, not_assessable: 4 }
	];
	const totals = ruleTotals(tallies);
	expect(totals.map(({ rule }) => rule)).toEqual(RULES.map(({ id }) => id));
	expect(totals.find(({ rule }) => rule === 'T4-SUM')?.of).toEqual({ pass: 5, fail: 1, not_assessable: 4 });
	expect(totals.find(({ rule }) => rule === 'T3-ID')?.of).toBeNull();
});
