import { expect, it } from 'vitest';
import type { Figure } from '../report/figure';
import { addTallies, auditReport, RULES, ruleOf } from './audit';
import { findingLine, subjectOf } from './testing';

const broken = { reconsideration_upheld: 1, reconsideration_total: 3 };
const only = (cells: Record<string, number | Figure>) => {
	const [finding] = auditReport(subjectOf({ cells })).findings.filter(({ rule }) => rule === 'T4-SUM');
	return finding!;
};

it('names every rule once, in both languages', () => {
	expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
	for (const { id, name, statement, legitimate, ground } of RULES) {
		expect(ruleOf(id)?.id).toBe(id);
		for (const words of [name, statement, legitimate, ground])
			expect(words.zh !== '' && words.en !== '', id).toBe(true);
	}
});

it('finds nothing wrong in a report that is all in order', () => {
	const cells = { licensing_decisions: 4, new_requests__total: 0 };
	expect(auditReport(subjectOf({ cells })).findings.map(findingLine)).toEqual([]);
});

it('keeps the key of a finding from build to build, and gives another as soon as a figure changes', () => {
	expect(only(broken).key).toBe(only({ ...broken, licensing_decisions: 9 }).key);
	expect(only(broken).key).not.toBe(only({ ...broken, reconsideration_total: 4 }).key);
});

it('says of a finding whether a figure it rests on was read with doubt', () => {
	const figure = { state: 'reported', value: 3, raw: '3余', place: null, note: '余' } as const;
	expect(only(broken).doubtful).toBe(false);
	expect(only({ ...broken, reconsideration_total: figure }).doubtful).toBe(true);
});

it('counts checks by rule and outcome, and adds up several reports', () => {
	const { tallies } = auditReport(subjectOf({ cells: broken }));
	expect(tallies.get('T4-SUM')).toEqual({ pass: 2, fail: 1, not_assessable: 0 });
	expect(addTallies([tallies, tallies]).get('T4-SUM')).toEqual({ pass: 4, fail: 2, not_assessable: 0 });
	expect(tallies.has('T2-V19-STOCK')).toBe(false);
});
