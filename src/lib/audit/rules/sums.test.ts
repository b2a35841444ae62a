import { holdExamples } from '../examples';
import { SUM_RULES } from './sums';

const one = { new_requests__natural_person: 1, new_requests__total: 1 };
const granted = { granted__natural_person: 1, granted__total: 1 };
const handled = { handled_total__natural_person: 1, handled_total__total: 1 };
const whole = { ...one, ...granted, ...handled };

holdExamples(SUM_RULES, [
	{
		rule: 'T3-ID',
		passes: { cells: whole },
		fails: [
			{ cells: { ...whole, carried_in__natural_person: 2, carried_in__total: 2 } },
			'natural_person: 1 + 2 ≠ 1 (2)',
			'total: 1 + 2 ≠ 1 (2)'
		],
		open: [
			{ cells: { ...whole, carried_in__natural_person: 'blank' } },
			'natural_person: without 2023 carried_in__natural_person'
		]
	},
	{
		rule: 'T3-TOT',
		passes: { cells: whole },
		fails: [{ cells: { ...whole, granted__total: 3 } }, 'granted: 1 ≠ 3 (-2)'],
		open: [
			{ cells: { ...whole, granted__other_org: 'unreadable' } },
			'granted: without 2023 granted__other_org'
		]
	},
	{
		rule: 'T3-SUM7',
		passes: { cells: whole },
		fails: [
			{ cells: { ...whole, partly_granted__natural_person: 1, partly_granted__total: 1 } },
			'natural_person: 1 + 1 ≠ 1 (1)',
			'total: 1 + 1 ≠ 1 (1)'
		],
		open: [
			{ cells: { ...whole, denied_state_secret__total: 'absent' } },
			'total: without 2023 denied_state_secret__total'
		]
	},
	{
		rule: 'T4-SUM',
		passes: { cells: { reconsideration_upheld: 1, reconsideration_pending: 1, reconsideration_total: 2 } },
		fails: [
			{ cells: { litigation_direct_upheld: 1, litigation_direct_total: 4 } },
			'litigation_direct: 1 ≠ 4 (-3)'
		],
		open: [
			{ cells: { litigation_direct_corrected: 'blank', litigation_direct_total: 4 } },
			'litigation_direct: without 2023 litigation_direct_corrected'
		]
	}
]);
