import { DISPUTE_GROUPS, disputeFieldId } from '../../form/disputes';
import { requestFieldId } from '../../form/requests';
import type { Rule } from '../rule';
import { sinceLastYear } from '../sinceLastYear';
import { sumOf, termOf, termsOf, checkInWords, weigh } from '../weigh';

const HANDLED = requestFieldId('handled_total', 'total');

/** Rules of table four; its totals are an equation of the form, in `sums.ts`. */
export const DISPUTE_RULES: readonly Rule[] = [
	{
		id: 'T4-CARRY',
		name: { zh: '未审结与上年', en: 'pending cases between years' },
		severity: 'warning',
		reach: 'years',
		statement: {
			zh: '去年尚未审结的案件今年还在，今年的总计不会比它少。',
			en: 'Cases pending last year are still there: this year’s total is no smaller.'
		},
		legitimate: {
			zh: '上年的旧案今年不再计入，各地做法不一。',
			en: 'Old pending cases are not counted again; practice differs.'
		},
		ground: { zh: '年度之间的连续', en: 'continuity between years' },
		formula: '总计（Y） ≥ 尚未审结（Y−1）',
		check: sinceLastYear((report, before) =>
			DISPUTE_GROUPS.map(({ id }) =>
				weigh({
					about: id,
					left: [termOf(report, disputeFieldId(id, 'total'))],
					relation: '≥',
					right: [termOf(before, disputeFieldId(id, 'pending'))]
				})
			)
		)
	},
	{
		id: 'T4-LINK',
		name: { zh: '复议后起诉而无复议', en: 'suits after no reconsideration' },
		severity: 'info',
		reach: 'years',
		statement: {
			zh: '有复议后起诉的，今年或去年应当有过复议。',
			en: 'Where there are suits after reconsideration, there was one this year or last.'
		},
		legitimate: {
			zh: '复议在两年前作出；复议由别的机关受理。',
			en: 'The reconsideration was two years ago, or with another organ.'
		},
		ground: { zh: '“复议后起诉”的含义', en: 'what a suit after reconsideration is' },
		formula: '复议后起诉 > 0 ⇒ 复议（Y） + 复议（Y−1） > 0',
		check: sinceLastYear((report, before) => {
			const suits = termOf(report, 'litigation_after_review_total');
			const reviews = [termOf(report, 'reconsideration_total'), termOf(before, 'reconsideration_total')];
			if (suits.value === 0) return [];
			const terms = [suits, ...reviews];
			const reported = sumOf(reviews);
			if (suits.value === null || reported === null)
				return [checkInWords('not_assessable', { zh: '有的数没有', en: 'a figure is missing' }, terms)];
			const said = {
				zh: `复议后起诉 ${suits.value} 件，这两年报告的复议 ${reported} 件`,
				en: `${suits.value} suits after reconsideration, ${reported} reconsiderations reported in these two years`
			};
			return [checkInWords(reported === 0 ? 'fail' : 'pass', said, terms)];
		})
	},
	{
		id: 'T4-T3',
		name: { zh: '复议诉讼多于申请', en: 'more disputes than applications' },
		severity: 'warning',
		reach: 'years',
		statement: {
			zh: '复议和直接起诉的案件，一般不会多于两年里办结的申请。',
			en: 'Reconsiderations and direct suits usually do not outnumber the applications handled in two years.'
		},
		legitimate: {
			zh: '没有申请也可以就不公开提起；县里的案件记在乡镇名下。',
			en: 'Cases without an application; cases of the county booked at the township.'
		},
		ground: { zh: '表三与表四的关系', en: 'tables 3 and 4 together' },
		formula: '复议 + 直接起诉 ≤ 三（七）（Y） + 三（七）（Y−1）',
		check: sinceLastYear((report, before) => [
			weigh({
				left: termsOf(report, 'reconsideration_total', 'litigation_direct_total'),
				relation: '≤',
				right: [termOf(report, HANDLED), termOf(before, HANDLED)]
			})
		])
	}
];
