import { expect, it } from 'vitest';
import { holdExamples } from '../examples';
import { linesOf } from '../testing';
import { PROACTIVE_RULES } from './proactive';

holdExamples(PROACTIVE_RULES, [
	{
		rule: 'T2-STOCK-IN',
		passes: { cells: { normative_documents_issued: 3, normative_documents_in_force: 5 } },
		fails: [
			{
				cells: {
					normative_documents_issued: 3,
					normative_documents_repealed: 1,
					normative_documents_in_force: 1
				}
			},
			'normative_documents: 1 < 3 + −1 (-1)'
		],
		open: [
			{ cells: { normative_documents_in_force: 'blank' } },
			'normative_documents: without 2023 normative_documents_in_force'
		]
	},
	{
		rule: 'T2-RULES-TWP',
		passes: {},
		fails: [{ cells: { rules_in_force: 6 } }, 'rules_in_force: 6 ≠ 0 (6)'],
		open: [{ cells: { rules_issued: 'absent' } }, 'rules_issued: without 2023 rules_issued']
	},
	{
		rule: 'T2-NORM-STREET',
		passes: { kind: 'street_office' },
		fails: [{ kind: 'street_office', cells: { normative_documents_issued: 57 } }, '57 ≠ 0 (57)'],
		open: [
			{ year: 2020, cells: { normative_documents_made_v19: 'blank' } },
			'without 2020 normative_documents_made_v19'
		]
	},
	{
		rule: 'T2-V19-STOCK',
		passes: {
			year: 2020,
			cells: {
				normative_documents_newly_disclosed_v19: 2,
				normative_documents_disclosed_total_v19: 9
			}
		},
		fails: [
			{ year: 2020, cells: { rules_newly_disclosed_v19: 3, rules_disclosed_total_v19: 1 } },
			'rules: 3 > 1 (2)'
		],
		open: [
			{ year: 2020, cells: { rules_disclosed_total_v19: 'unreadable' } },
			'rules: without 2020 rules_disclosed_total_v19'
		]
	},
	{
		rule: 'T2-V19-DEC',
		passes: { year: 2020, cells: { licensing_items_last_year_v19: 5, licensing_decisions: 30 } },
		fails: [
			{
				year: 2020,
				cells: {
					licensing_items_last_year_v19: 5,
					licensing_items_change_v19: -5,
					licensing_decisions: 30
				}
			},
			'licensing: 30 > 5 + -5 (30)'
		],
		open: [
			{ year: 2020, cells: { penalty_items_change_v19: 'blank' } },
			'penalty: without 2020 penalty_items_change_v19'
		]
	},
	{
		rule: 'T2-FEE-UNIT',
		passes: { cells: { fees_collected: 400.25 } },
		fails: [{ cells: { fees_collected: 100 } }, '100 > 99 (1)'],
		open: [{ cells: { fees_collected: 'not_applicable' } }, 'without 2023 fees_collected']
	},
	{
		rule: 'T2-BUY-UNIT',
		passes: { year: 2020 },
		fails: [{ year: 2020, cells: { procurement_amount_v19: 8040 } }, '8040, unit unknown'],
		open: [{ year: 2020, cells: { procurement_amount_v19: 'blank' } }, 'without 2020 procurement_amount_v19']
	}
]);

const ruleOf = (id: string) => PROACTIVE_RULES.find((rule) => rule.id === id)!;

it('leaves 规章 to those that can make them: a city, the general office of a municipality', () => {
	for (const kind of ['prefecture', 'department'] as const)
		expect(linesOf(ruleOf('T2-RULES-TWP'), 'fail', { kind, cells: { rules_in_force: 524 } })).toEqual([]);
});

it('takes a township’s 1200.5 万元 for too much, and 1200.5 of a county department as it is', () => {
	const cells = { fees_collected: 1200.5 };
	expect(linesOf(ruleOf('T2-FEE-UNIT'), 'fail', { cells })).toEqual(['1200.5 > 1000 (200.5)']);
	expect(linesOf(ruleOf('T2-FEE-UNIT'), 'fail', { kind: 'department', cells })).toEqual([]);
});

it('asks for no unit where the report prints one of its own', () => {
	const amount = { state: 'reported', value: 477.35, raw: '477.35', place: null, note: 'unit:万元' } as const;
	const example = { year: 2020, cells: { procurement_amount_v19: amount } };
	expect(linesOf(ruleOf('T2-BUY-UNIT'), 'fail', example)).toEqual([]);
});
