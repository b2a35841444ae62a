import { ADDING } from './adding';
import { DISPUTE_GROUPS, disputeFieldId } from './disputes';
import type { FormVersion } from './field';
import type { Indicator, IndicatorGroup, Formula } from './indicator';
import { outcomeRows, requestFieldId, type OutcomeGroup } from './requests';
import type { Words } from './words';

/**
 * Rates: always a ratio of sums, never a mean of rates; null when the denominator is 0.
 * Every figure is of the 总计 column unless the rate says otherwise.
 */

const total = (row: string) => requestFieldId(row, 'total');
/** A denominator, and what is said where it is 0. */
interface Base {
	readonly of: readonly string[];
	readonly none: Words;
}

const HANDLED: Base = {
	of: [total('handled_total')],
	none: { zh: '没有办结件', en: 'no applications handled' }
};
const DUE: Base = {
	of: [total('new_requests'), total('carried_in')],
	none: { zh: '没有要办的申请', en: 'no applications to handle' }
};
const RECEIVED: Base = {
	of: [total('new_requests')],
	none: { zh: '没有新收申请', en: 'no applications received' }
};
const SUITS = DISPUTE_GROUPS.map((group) => group.id).filter((id) => id !== 'reconsideration');
const result = (groups: readonly string[], ...results: string[]) =>
	groups.flatMap((group) => results.map((r) => disputeFieldId(group, r)));
const CONCLUDED = ['upheld', 'corrected', 'other_result'];
const REVIEWED: Base = {
	of: result(['reconsideration'], ...CONCLUDED),
	none: { zh: '没有审结的复议', en: 'no reconsiderations concluded' }
};
const TRIED: Base = {
	of: result(SUITS, ...CONCLUDED),
	none: { zh: '没有审结的诉讼', en: 'no suits concluded' }
};
const DISPUTES: Base = {
	of: result(['reconsideration', ...SUITS], 'total'),
	none: { zh: '没有复议和诉讼', en: 'no reconsiderations or suits' }
};

function ratio(
	id: string,
	sum: readonly string[],
	{ of, none }: Base,
	label: Words,
	explain: Words,
	group: IndicatorGroup = 'rates'
): Indicator {
	const part: Formula = { sum, over: of };
	return {
		id,
		kind: 'ratio',
		group,
		unit: '%',
		label,
		explain,
		noCases: none,
		...ADDING,
		atFormChange: 'continuous',
		formulas: { '2019': part, '2021': part }
	};
}

/** A group of outcomes over all handled; its rows differ between the forms. */
function groupRate(id: string, group: OutcomeGroup, label: Words, explain: Words): Indicator {
	const part = (form: FormVersion): Formula => ({
		sum: outcomeRows(group, form).map(total),
		over: HANDLED.of
	});
	return {
		...ratio(id, [], HANDLED, label, explain),
		formulas: { '2019': part('2019'), '2021': part('2021') }
	};
}

export const RATIOS: readonly Indicator[] = [
	ratio(
		'disclosure_rate',
		[total('granted'), total('partly_granted')],
		HANDLED,
		{ zh: '公开率', en: 'disclosure rate' },
		{
			zh: '办结的申请里，全部或部分给了的占多少。（予以公开＋部分公开）÷ 总计。',
			en: 'Of the applications handled, the share granted in full or in part: (disclosed + disclosed in part) / total handled.'
		}
	),
	ratio(
		'full_grant_rate',
		[total('granted')],
		HANDLED,
		{ zh: '予以公开率', en: 'full disclosure rate' },
		{
			zh: '办结的申请里，全部给了的占多少。予以公开 ÷ 总计。',
			en: 'Of the applications handled, the share granted in full.'
		}
	),
	ratio(
		'partial_rate',
		[total('partly_granted')],
		HANDLED,
		{ zh: '部分公开率', en: 'partial disclosure rate' },
		{
			zh: '办结的申请里，部分公开的占多少。部分公开 ÷ 总计。',
			en: 'Of the applications handled, the share granted in part.'
		}
	),
	groupRate(
		'refusal_rate',
		'denied',
		{ zh: '不予公开率', en: 'refusal rate' },
		{
			zh: '办结的申请里，以八种法定理由不予公开的占多少。无法提供、不予处理不算在内。',
			en: 'Of the applications handled, the share denied on one of the eight legal grounds. Unavailable and not-processed applications are not refusals.'
		}
	),
	groupRate(
		'unavailable_rate',
		'unavailable',
		{ zh: '无法提供率', en: 'unavailable rate' },
		{
			zh: '办结的申请里，无法提供的占多少。',
			en: 'Of the applications handled, the share that could not be met.'
		}
	),
	groupRate(
		'not_processed_rate',
		'not_processed',
		{ zh: '不予处理率', en: 'not-processed rate' },
		{ zh: '办结的申请里，不予处理的占多少。', en: 'Of the applications handled, the share not processed.' }
	),
	groupRate(
		'other_rate',
		'other_handling',
		{ zh: '其他处理率', en: 'other-handling rate' },
		{
			zh: '办结的申请里，其他处理（含撤回）的占多少。',
			en: 'Of the applications handled, the share handled otherwise (withdrawn included).'
		}
	),
	ratio(
		'carry_rate',
		[total('carried_out')],
		DUE,
		{ zh: '结转率', en: 'carry-over rate' },
		{
			zh: '要办的申请里，到年底没办完的占多少。结转下年度 ÷（新收＋上年结转）。',
			en: 'Of the applications to be handled, the share not finished by the end of the year.'
		}
	),
	ratio(
		'clearance_rate',
		HANDLED.of,
		DUE,
		{ zh: '办结率', en: 'clearance rate' },
		{
			zh: '要办的申请里，这一年办完的占多少。表格看不出是否按期。',
			en: 'Of the applications to be handled, the share concluded in the year. The table cannot show whether they were on time.'
		}
	),
	ratio(
		'natural_person_share',
		[requestFieldId('new_requests', 'natural_person')],
		RECEIVED,
		{ zh: '自然人占比', en: 'share of natural persons' },
		{
			zh: '新收申请里，个人提出的占多少。',
			en: 'Of the applications received, the share made by natural persons.'
		}
	),
	ratio(
		'review_correction_rate',
		result(['reconsideration'], 'corrected'),
		REVIEWED,
		{ zh: '复议纠正率', en: 'reconsideration correction rate' },
		{
			zh: '审结的复议里，被纠正的占多少。未审结的不算。',
			en: 'Of the reconsiderations concluded, the share corrected. Pending cases are left out.'
		}
	),
	ratio(
		'litigation_loss_rate',
		result(SUITS, 'corrected'),
		TRIED,
		{ zh: '诉讼纠正率', en: 'litigation correction rate' },
		{
			zh: '审结的诉讼里（两类合计），被纠正的占多少。未审结的不算。',
			en: 'Of the suits concluded (both kinds together), the share corrected. Pending cases are left out.'
		}
	),
	ratio(
		'dispute_rate',
		DISPUTES.of,
		RECEIVED,
		{ zh: '复议诉讼发生率', en: 'dispute rate' },
		{
			zh: '复议与诉讼（含复议后起诉）的件数，与新收申请数之比，可以超过 100%。',
			en: 'Reconsiderations and suits (those after reconsideration included) against applications received; it can exceed 100%.'
		}
	),
	ratio(
		'pending_share',
		result(['reconsideration', ...SUITS], 'pending'),
		DISPUTES,
		{ zh: '未审结占比', en: 'share pending' },
		{
			zh: '复议与诉讼里，到年底还没有审结的占多少。',
			en: 'Of the reconsiderations and suits, the share not concluded by the end of the year.'
		}
	)
];

/** Whether a rate is a share of its cases. The dispute rate is not: one application may lead to several disputes. */
export const isShare = (id: string): boolean =>
	id !== 'dispute_rate' && RATIOS.some((indicator) => indicator.id === id);
