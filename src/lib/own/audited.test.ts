import { expect, it } from 'vitest';
import type { Figure } from '../report/figure';
import type { ReadReport } from '../read/read';
import { auditing } from './audited';
import { storedFrom, type StoredReport } from './storedReport';

const printed = (value: number): Figure => ({
	state: 'reported',
	value,
	raw: String(value),
	place: { table: 'proactive' }
});

const OFF = {
	reconsideration_upheld: 1,
	reconsideration_corrected: 0,
	reconsideration_other_result: 0,
	reconsideration_pending: 0,
	reconsideration_total: 3,
	rules_in_force: 2
};

/** A report of the 2021 form in which reconsiderations do not add up and rules are in force. */
function stored(part: Partial<ReadReport>): StoredReport {
	const town: ReadReport = {
		organ: '示例镇人民政府',
		kind: 'town',
		areaCode: '990101101',
		path: ['示例省', '示例市', '示例县'],
		year: 2022,
		form: '2021',
		figures: new Map(Object.entries(OFF).map(([field, value]) => [field, printed(value)]))
	};
	const [one] = storedFrom({ file: 'a.txt', reports: [{ ...town, ...part }], problems: [] }, 'a', 1);
	return one!;
}

const rulesBrokenBy = (report: StoredReport) =>
	new Map(auditing([report])).get(report.key)?.findings.map(({ rule }) => rule);

it('holds a report just read against the rules', () => {
	expect(rulesBrokenBy(stored({}))).toEqual(['T4-SUM', 'T2-RULES-TWP']);
});

it('asks of a report of nobody, of an unknown kind or of no year only what needs none of it', () => {
	for (const part of [{ organ: null }, { kind: null }])
		expect(rulesBrokenBy(stored(part)), JSON.stringify(part)).toEqual(['T4-SUM']);
	expect(rulesBrokenBy(stored({ year: null, kind: 'town' }))).toEqual(['T4-SUM', 'T2-RULES-TWP']);
});

it('asks everything of a report that a later one of the same year has replaced', () => {
	const [earlier, later] = [stored({}), { ...stored({}), key: 'b-0', readAt: 2 }];
	const audited = new Map(auditing([earlier, later]));
	expect(audited.get(earlier.key)?.findings.map(({ rule }) => rule)).toEqual(['T4-SUM', 'T2-RULES-TWP']);
});

it('tells of the report that is asked for before the others', () => {
	const all = ['a-0', 'b-0', 'c-0'].map((key) => ({ ...stored({}), key }));
	expect([...auditing(all, 'b-0')].map(([key]) => key)).toEqual(['b-0', 'a-0', 'c-0']);
	expect(new Map(auditing(all, 'b-0'))).toEqual(new Map(auditing(all)));
});
