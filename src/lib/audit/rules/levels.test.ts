import { expect, it } from 'vitest';
import { auditReport } from '../audit';
import { holdExamples } from '../examples';
import { linesOf, subjectOf, type Example } from '../testing';
import type { CellInput } from '../../testing/reports';
import { LEVEL_RULES } from './levels';

const PENALTIES = 'penalty_decisions';

const member = (code: string, penalties: CellInput, kind: Example['kind'] = 'town'): Example => ({
	code,
	kind,
	name: `单位${code}`,
	cells: { [PENALTIES]: penalties }
});
const bureau = (penalties: CellInput) => member('xd01', penalties, 'department');
const town = (penalties: CellInput) => member('990101001', penalties);

const county = (penalties: CellInput, ...others: Example[]): Example => ({
	code: '990101',
	kind: 'county',
	name: '示例县人民政府',
	cells: { [PENALTIES]: penalties },
	others
});

holdExamples(LEVEL_RULES, [
	{
		rule: 'ROLL-UP',
		passes: county(9, town(3), bureau(4)),
		fails: [county(6, town(3), bureau(4)), 'penalty_decisions: 6 < 3 + 4 (-1)'],
		open: [county('blank', town(3), bureau(4)), 'penalty_decisions: without 2023 penalty_decisions']
	},
	{
		rule: 'ROLL-EQ',
		passes: county(7, town(3), bureau(4)),
		fails: [county(9, town(3), bureau(4)), 'penalty_decisions: 9 ≠ 3 + 4 (2)'],
		open: [county(9, town(3), bureau('unreadable')), 'penalty_decisions: without 2023 penalty_decisions']
	}
]);

const [atLeast, equal] = LEVEL_RULES;

it('adds up the organs that have a number, and says how many of how many those are', () => {
	const checks = atLeast!.check(subjectOf(county(2, town(3), bureau('blank'))));
	const check = checks.find(({ about }) => about === PENALTIES);
	expect(check).toMatchObject({ outcome: 'fail', difference: -1, coverage: { known: 1, expected: 2 } });
});

it('holds a county to its organs only when all of them reported, departments included', () => {
	const absent = { ...town(3), year: 2022 };
	expect(linesOf(equal!, 'fail', county(9, absent, bureau(4)))).toEqual([]);
	expect(linesOf(equal!, 'fail', county(9, town(3)))).toEqual([]);
});

it('says once that a county has less than its organs', () => {
	const { findings } = auditReport(subjectOf(county(6, town(3), bureau(4))));
	expect(findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('ROLL'))).toEqual(['ROLL-UP']);
});

it('takes no general office of a government for its roll-up', () => {
	const office = { ...county(6, town(3), bureau(4)), name: '示例县人民政府办公室' };
	expect(subjectOf(office).county).toBeUndefined();
});
