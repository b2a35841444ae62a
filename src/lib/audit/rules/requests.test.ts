import { expect, it } from 'vitest';
import { APPLICANTS, REQUEST_ROWS, requestFieldId } from '../../form/requests';
import { holdExamples } from '../examples';
import { linesOf } from '../testing';
import { REQUEST_RULES } from './requests';

holdExamples(REQUEST_RULES, [
	{
		rule: 'T3-NEW0',
		passes: {},
		fails: [{ cells: { handled_total__total: 2, carried_out__total: 1 } }, '2 + 1 > 0 (3)'],
		open: [{ cells: { carried_in__total: 'blank' } }, 'without 2023 carried_in__total']
	},
	{
		rule: 'T3-CARRYMAX',
		passes: { cells: { new_requests__total: 3, carried_in__total: 1, carried_out__total: 4 } },
		fails: [{ cells: { new_requests__total: 3, carried_out__total: 4 } }, 'total: 4 > 3 (1)'],
		open: [
			{ cells: { new_requests__other_org: 'unreadable' } },
			'other_org: without 2023 new_requests__other_org'
		]
	},
	{
		rule: 'T3-NEG',
		passes: { cells: { new_requests__total: 3 } },
		fails: [
			{ cells: { new_requests__total: -1, granted__total: 1.5 } },
			'new_requests__total: -1 cannot be a count',
			'granted__total: 1.5 cannot be a count'
		],
		open: [{ form: '2021', cells: noTable() }, 'without table 3 has no number']
	},
	{
		rule: 'T3-PART',
		passes: { cells: { partly_granted__total: 2, granted__total: 1, handled_total__total: 3 } },
		fails: [
			{
				cells: {
					partly_granted__total: 2,
					denied_third_party__total: 2,
					granted__total: 1,
					handled_total__total: 3
				}
			},
			'total: the outcomes differ from their total by 2, 2 granted in part'
		],
		open: [
			{ cells: { partly_granted__other_org: 2, granted__other_org: 'blank' } },
			'other_org: without 2023 granted__other_org'
		]
	},
	{
		rule: 'T3-CARRYAGE',
		passes: { cells: { new_requests__total: 20, carried_out__total: 10 } },
		fails: [{ cells: { new_requests__total: 20, carried_out__total: 11 } }, '11 + 11 > 20 (2)'],
		open: [
			{ cells: { new_requests__total: 20, carried_out__total: 'blank' } },
			'without 2023 carried_out__total, 2023 carried_out__total'
		]
	}
]);

/** Table 三 as an image: not one of its cells is a number. */
function noTable(): Record<string, 'absent'> {
	const rows = REQUEST_ROWS.map(({ id }) => id);
	return Object.fromEntries(
		rows.flatMap((row) => APPLICANTS.map(({ id }) => [requestFieldId(row, id), 'absent'] as const))
	);
}

it('does not ask a township with few applications whether it carries half of them out', () => {
	const rule = REQUEST_RULES.find(({ id }) => id === 'T3-CARRYAGE')!;
	expect(rule.check).toBeDefined();
	expect(linesOf(rule, 'fail', { cells: { new_requests__total: 2, carried_out__total: 2 } })).toEqual([]);
});

it('has nothing to ask of a report without the tables', () => {
	for (const rule of REQUEST_RULES) expect(linesOf(rule, 'not_assessable', { form: 'none' })).toEqual([]);
});
