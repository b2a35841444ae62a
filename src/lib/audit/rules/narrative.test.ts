import { expect, it } from 'vitest';
import type { Figure } from '../../report/figure';
import { holdExamples } from '../examples';
import { linesOf } from '../testing';
import { NARRATIVE_RULES } from './narrative';

const received = { new_requests__total: 6, carried_in__total: 2 };

holdExamples(NARRATIVE_RULES, [
	{
		rule: 'NAR-T3',
		passes: { cells: { ...received, prose_applications_received: 6 } },
		fails: [
			{ cells: { ...received, prose_applications_received: 9 } },
			'prose_applications_received: 9 ≠ 6 (3)'
		],
		open: [
			{ cells: { new_requests__total: 'blank', prose_applications_received: 9 } },
			'prose_applications_received: without 2023 new_requests__total'
		]
	},
	{
		rule: 'NAR-T4',
		passes: {
			cells: { litigation_direct_total: 1, litigation_after_review_total: 2, prose_suits: 3 }
		},
		fails: [
			{ cells: { reconsideration_total: 2, prose_reconsiderations: 1 } },
			'prose_reconsiderations: 1 ≠ 2 (-1)'
		],
		open: [
			{ cells: { reconsideration_total: 'absent', prose_reconsiderations: 1 } },
			'prose_reconsiderations: without 2023 reconsideration_total'
		]
	},
	{
		rule: 'NAR-ZERO',
		passes: { cells: { prose_applications_received: 0 } },
		fails: [{ cells: { new_requests__total: 2, prose_applications_received: 0 } }, '0 ≠ 2 (-2)'],
		open: [
			{ cells: { new_requests__total: 'blank', prose_applications_received: 0 } },
			'without 2023 new_requests__total'
		]
	}
]);

const about = NARRATIVE_RULES.find(({ id }) => id === 'NAR-T3')!;

it('takes 受理 8 件 for those received and those carried in together, and says so', () => {
	const example = { cells: { ...received, prose_applications_received: 8 } };
	expect(linesOf(about, 'pass', example)).toEqual(['prose_applications_received: 8 = 6 + 2 (0)']);
});

it('takes 约 100 for what rounds to it, and not for 150', () => {
	const roughly: Figure = { state: 'reported', value: 100, raw: '约100', place: null, note: '约' };
	const prose = { prose_applications_received: roughly };
	expect(linesOf(about, 'fail', { cells: { ...prose, new_requests__total: 94 } })).toEqual([]);
	expect(linesOf(about, 'fail', { cells: { ...prose, new_requests__total: 150 } })).toHaveLength(1);
});

it('says once that the prose knows of no application and the table of two', () => {
	const example = { cells: { new_requests__total: 2, prose_applications_received: 0 } };
	expect(linesOf(about, 'fail', example)).toEqual([]);
});
