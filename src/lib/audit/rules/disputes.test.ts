import { holdExamples } from '../examples';
import type { CellInput } from '../../testing/reports';
import { DISPUTE_RULES } from './disputes';

/** 2022 and the year before the example's. */
const before = (cells: Record<string, CellInput>) => [{ year: 2022, cells }];

holdExamples(DISPUTE_RULES, [
	{
		rule: 'T4-CARRY',
		passes: {
			cells: { reconsideration_total: 3 },
			others: before({ reconsideration_pending: 2 })
		},
		fails: [
			{ cells: { litigation_direct_total: 1 }, others: before({ litigation_direct_pending: 2 }) },
			'litigation_direct: 1 < 2 (-1)'
		],
		open: [
			{ others: before({ reconsideration_pending: 'unreadable' }) },
			'reconsideration: without 2022 reconsideration_pending'
		]
	},
	{
		rule: 'T4-LINK',
		passes: {
			cells: { litigation_after_review_total: 1 },
			others: before({ reconsideration_total: 1 })
		},
		fails: [
			{ cells: { litigation_after_review_total: 1 }, others: before({}) },
			'1 suits after reconsideration, 0 reconsiderations reported in these two years'
		],
		open: [
			{ cells: { litigation_after_review_total: 1, reconsideration_total: 'blank' }, others: before({}) },
			'without 2023 reconsideration_total'
		]
	},
	{
		rule: 'T4-T3',
		passes: { cells: { reconsideration_total: 1 }, others: before({ handled_total__total: 2 }) },
		fails: [
			{
				cells: { reconsideration_total: 2, litigation_direct_total: 2, handled_total__total: 1 },
				others: before({ handled_total__total: 2 })
			},
			'2 + 2 > 1 + 2 (1)'
		],
		open: [{ others: before({ handled_total__total: 'absent' }) }, 'without 2022 handled_total__total']
	}
]);
