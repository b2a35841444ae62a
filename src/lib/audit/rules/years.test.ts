import { expect, it } from 'vitest';
import { holdExamples } from '../examples';
import { linesOf } from '../testing';
import type { CellInput } from '../../testing/reports';
import { YEAR_RULES } from './years';

/** 2022 and the year before the example's. */
const before = (cells: Record<string, CellInput>) => [{ year: 2022, cells }];

holdExamples(YEAR_RULES, [
	{
		rule: 'T3-CARRY',
		passes: { cells: { carried_in__total: 3 }, others: before({ carried_out__total: 3 }) },
		fails: [
			{ cells: { carried_in__total: 1 }, others: before({ carried_out__total: 3 }) },
			'total: 1 ≠ 3 (-2)'
		],
		open: [
			{ cells: { carried_in__total: 1 }, others: before({ carried_out__total: 'blank' }) },
			'total: without 2022 carried_out__total'
		]
	},
	{
		rule: 'T2-STOCK-X',
		passes: {
			cells: {
				normative_documents_issued: 2,
				normative_documents_repealed: 1,
				normative_documents_in_force: 5
			},
			others: before({ normative_documents_in_force: 4 })
		},
		fails: [
			{
				cells: { normative_documents_issued: 2, normative_documents_in_force: 2 },
				others: before({ normative_documents_in_force: 2 })
			},
			'normative_documents: 2 ≠ 2 + 2 (-2)'
		],
		open: [{ cells: { rules_in_force: 'blank' }, others: before({}) }, 'rules: without 2023 rules_in_force']
	},
	{
		rule: 'T2-REPEAL',
		passes: {
			cells: { normative_documents_repealed: 3 },
			others: before({ normative_documents_in_force: 3 })
		},
		fails: [
			{
				cells: { normative_documents_repealed: 3, normative_documents_issued: 1 },
				others: before({ normative_documents_in_force: 1 })
			},
			'normative_documents: 3 > 1 + 1 (1)'
		],
		open: [{ others: before({ rules_in_force: 'blank' }) }, 'rules: without 2022 rules_in_force']
	},
	{
		rule: 'T2-V19-ITEM',
		passes: {
			year: 2020,
			cells: { licensing_items_last_year_v19: 12 },
			others: [{ year: 2019, cells: { licensing_items_last_year_v19: 10, licensing_items_change_v19: 2 } }]
		},
		fails: [
			{
				year: 2020,
				cells: { penalty_items_last_year_v19: 9 },
				others: [{ year: 2019, cells: { penalty_items_last_year_v19: 10, penalty_items_change_v19: -2 } }]
			},
			'penalty: 9 ≠ 10 + -2 (1)'
		],
		open: [
			{ year: 2020, cells: { fee_items_last_year_v19: 'blank' }, others: [{ year: 2019 }] },
			'fee: without 2020 fee_items_last_year_v19'
		]
	},
	{
		rule: 'T2-JUMP',
		passes: { cells: { penalty_decisions: 100 }, others: before({ penalty_decisions: 20 }) },
		fails: [
			{ cells: { penalty_decisions: 0 }, others: before({ penalty_decisions: 37 }) },
			'penalty_decisions: 37 → 0'
		],
		open: [
			{ cells: { licensing_decisions: 'blank' }, others: before({}) },
			'licensing_decisions: without 2023 licensing_decisions'
		]
	}
]);

it('compares with the year before only: a gap is not bridged', () => {
	const example = { cells: { carried_in__total: 1 }, others: [{ year: 2021, cells: {} }] };
	for (const rule of YEAR_RULES) {
		expect(linesOf(rule, 'fail', example)).toEqual([]);
		expect(linesOf(rule, 'not_assessable', example)).toEqual([]);
	}
});

it('finds nothing in a rise from 3 to 19: few are not worth a look', () => {
	const jump = YEAR_RULES.find(({ id }) => id === 'T2-JUMP')!;
	const example = { cells: { penalty_decisions: 19 }, others: before({ penalty_decisions: 3 }) };
	expect(linesOf(jump, 'fail', example)).toEqual([]);
});
