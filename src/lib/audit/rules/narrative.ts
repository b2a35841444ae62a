import { requestFieldId } from '../../form/requests';
import type { Rule, Term } from '../rule';
import { termOf, termsOf, checkInWords, weigh } from '../weigh';

/** What the prose claims against the tables. A claim passes when any of its possible definitions matches, and says which. */

const total = (row: string) => requestFieldId(row, 'total');

interface Claim {
	readonly field: string;
	/** Each a sum of cells the claim may mean. */
	readonly meanings: readonly (readonly string[])[];
}

const REQUESTS: readonly Claim[] = [
	{
		field: 'prose_applications_received',
		meanings: [[total('new_requests')], [total('new_requests'), total('carried_in')]]
	},
	{ field: 'prose_applications_carried_in', meanings: [[total('carried_in')]] },
	{
		field: 'prose_applications_granted',
		meanings: [[total('granted')], [total('granted'), total('partly_granted')]]
	}
];

const DISPUTES: readonly Claim[] = [
	{ field: 'prose_reconsiderations', meanings: [['reconsideration_total']] },
	{
		field: 'prose_suits',
		meanings: [
			['litigation_direct_total', 'litigation_after_review_total'],
			['litigation_direct_total'],
			['litigation_after_review_total']
		]
	}
];

/** A claim printed with 余 or 约 is met by what it rounds: within a tenth. */
const ROUNDING = 0.1;

const near = (claim: Term, sum: number): boolean => {
	const value = claim.value ?? 0;
	return claim.doubtful ? Math.abs(sum - value) <= Math.max(value, sum) * ROUNDING : sum === value;
};

const claimRule = (
	id: string,
	claims: readonly Claim[],
	words: Pick<Rule, 'name' | 'statement' | 'legitimate' | 'formula'>
): Rule => ({
	id,
	severity: 'warning',
	reach: 'prose',
	...words,
	ground: { zh: '同一份报告的正文与表格', en: 'prose and tables of one report' },
	check: ({ report }) =>
		claims.flatMap(({ field, meanings }) => {
			const claim = termOf(report, field);
			// 未收到申请 is a rule of its own, NAR-ZERO: one mistake is said once.
			if (claim.value === null || (claim.value === 0 && field === 'prose_applications_received')) return [];
			const weighed = meanings.map((meaning) =>
				weigh({ about: field, left: [claim], relation: '=', right: termsOf(report, ...meaning) })
			);
			const met = weighed.find(
				(check) => check.difference !== null && near(claim, (claim.value ?? 0) - check.difference)
			);
			if (met) return [{ ...met, outcome: 'pass' }];
			// A definition that cannot be tested might be the one meant.
			const open = weighed.find(({ outcome }) => outcome === 'not_assessable');
			return [open ?? weighed[0]].filter((check) => check !== undefined);
		})
});

export const NARRATIVE_RULES: readonly Rule[] = [
	claimRule('NAR-T3', REQUESTS, {
		name: { zh: '正文与表三', en: 'prose against table 3' },
		statement: {
			zh: '正文说的申请件数，和表三对得上。',
			en: 'The applications the prose speaks of agree with table 3.'
		},
		legitimate: {
			zh: '正文的数含上年结转；写的是约数；统计日期不同。',
			en: 'The prose includes those carried in; it rounds; it counts at another date.'
		},
		formula: '正文 = 表三（新收，或新收＋上年结转，等）'
	}),
	claimRule('NAR-T4', DISPUTES, {
		name: { zh: '正文与表四', en: 'prose against table 4' },
		statement: {
			zh: '正文说的复议、诉讼件数，和表四对得上。',
			en: 'The reconsiderations and suits the prose speaks of agree with table 4.'
		},
		legitimate: { zh: '统计日期不同。', en: 'Counted at another date.' },
		formula: '正文 = 表四总计'
	}),
	{
		id: 'NAR-ZERO',
		name: { zh: '正文说没有申请', en: 'prose says no applications' },
		severity: 'warning',
		reach: 'prose',
		statement: {
			zh: '正文说没有收到申请，表三新收就是 0。',
			en: 'Where the prose says that no application came, table 3 has 0.'
		},
		legitimate: { zh: '没有。', en: 'None.' },
		ground: { zh: '同一份报告的正文与表格', en: 'prose and tables of one report' },
		formula: '正文 = 0 ⇒ 一 = 0',
		check: ({ report }) => {
			const claim = termOf(report, 'prose_applications_received');
			if (claim.value !== 0) return [];
			const received = termOf(report, total('new_requests'));
			return received.value === null
				? [checkInWords('not_assessable', { zh: '表三没有新收的数', en: 'table 3 does not say' }, [received])]
				: [weigh({ left: [claim], relation: '=', right: [received] })];
		}
	}
];
