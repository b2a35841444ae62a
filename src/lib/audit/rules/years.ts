import { APPLICANTS, requestFieldId } from '../../form/requests';
import { DISPUTE_GROUPS, disputeFieldId } from '../../form/disputes';
import type { Report } from '../../report/report';
import type { Check, Rule, Subject } from '../rule';
import { prints, sumOf, termOf, termsOf, told, weigh } from '../weigh';

/** Rules that hold a report against the one of the year before. */

/** The check of a report that has one before it; none for the first year at hand. */
const sinceLastYear = (check: (report: Report, before: Report) => readonly Check[]): Rule['check'] => {
	return ({ report, years }: Subject) => {
		const before = years.get(report.year - 1);
		return before && report.form !== 'none' && before.form !== 'none' ? check(report, before) : [];
	};
};

const DOCUMENTS = ['rules', 'normative_documents'] as const;
const total = (row: string) => requestFieldId(row, 'total');
const CONTINUITY = { zh: '年度之间的连续', en: 'continuity between years' };

/** Decisions may grow or shrink so many times before it is worth a look, when there are so many at all. */
const JUMP = 5;
const WORTH_A_LOOK = 20;

export const YEAR_RULES: readonly Rule[] = [
	{
		id: 'T3-CARRY',
		severity: 'warning',
		reach: 'years',
		statement: {
			zh: '今年的“上年结转”，等于去年的“结转下年度”。',
			en: 'What is carried in this year is what was carried out last year.'
		},
		legitimate: {
			zh: '其间撤回；申请人改归另一类；撤乡并镇；去年的报告后来改过。',
			en: 'Withdrawn in between; applicants classed differently; townships merged; last year’s report amended later.'
		},
		ground: { zh: '表三第二项与第四项的含义', en: 'what items two and four of table 3 say' },
		formula: '二（Y） = 四（Y−1）',
		check: sinceLastYear((report, before) =>
			APPLICANTS.map(({ id }) =>
				weigh({
					about: id,
					left: [termOf(report, requestFieldId('carried_in', id))],
					relation: '=',
					right: [termOf(before, requestFieldId('carried_out', id))]
				})
			)
		)
	},
	{
		id: 'T4-CARRY',
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
		ground: CONTINUITY,
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
			const said = {
				zh: '有复议后起诉，而这两年没有报告过复议',
				en: 'suits after reconsideration, but none reported in these two years'
			};
			if (suits.value === null || sumOf(reviews) === null)
				return [told('not_assessable', said, [suits, ...reviews])];
			return [told(sumOf(reviews) === 0 ? 'fail' : 'pass', said, [suits, ...reviews])];
		})
	},
	{
		id: 'T4-T3',
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
				right: [termOf(report, total('handled_total')), termOf(before, total('handled_total'))]
			})
		])
	},
	{
		id: 'T2-STOCK-X',
		severity: 'warning',
		reach: 'years',
		statement: {
			zh: '年底有效的件数，等于去年年底有效的加本年制发、减本年废止。',
			en: 'What is in force equals last year’s, plus what was issued, less what was repealed.'
		},
		legitimate: {
			zh: '有效期届满不算废止；清理；机构合并；统计范围变了。',
			en: 'Expiry is not repeal; clean-ups; mergers; a change of scope.'
		},
		ground: { zh: '存量的算术', en: 'arithmetic of a stock' },
		formula: '现行有效（Y） = 现行有效（Y−1） + 制发（Y） − 废止（Y）',
		check: sinceLastYear((report, before) =>
			DOCUMENTS.filter(
				(kind) => prints(report, `${kind}_in_force`) && prints(before, `${kind}_in_force`)
			).map((kind) =>
				weigh({
					about: kind,
					left: [termOf(report, `${kind}_in_force`)],
					relation: '=',
					right: [
						termOf(before, `${kind}_in_force`),
						...termsOf(report, `${kind}_issued`, `−${kind}_repealed`)
					]
				})
			)
		)
	},
	{
		id: 'T2-REPEAL',
		severity: 'warning',
		reach: 'years',
		statement: {
			zh: '本年废止的，不会多于去年年底有效的加本年制发的。',
			en: 'No more can be repealed than was in force last year and issued this year.'
		},
		legitimate: {
			zh: '去年的存量没有数全；清理了更早的文件。',
			en: 'Last year’s stock was incomplete; older documents were cleaned up.'
		},
		ground: { zh: '存量的算术', en: 'arithmetic of a stock' },
		formula: '废止（Y） ≤ 现行有效（Y−1） + 制发（Y）',
		check: sinceLastYear((report, before) =>
			DOCUMENTS.filter(
				(kind) => prints(report, `${kind}_repealed`) && prints(before, `${kind}_in_force`)
			).map((kind) =>
				weigh({
					about: kind,
					left: [termOf(report, `${kind}_repealed`)],
					relation: '≤',
					right: [termOf(before, `${kind}_in_force`), termOf(report, `${kind}_issued`)]
				})
			)
		)
	},
	{
		id: 'T2-V19-ITEM',
		severity: 'info',
		reach: 'years',
		statement: {
			zh: '今年写的“上一年项目数量”，等于去年的加去年的增减。',
			en: 'The items of last year as stated now equal last year’s number plus its change.'
		},
		legitimate: { zh: '权责清单调整；赋权乡镇。', en: 'Reform of the power list; delegation to townships.' },
		ground: { zh: '2019 年版表二的含义', en: 'what table 2 of the 2019 form says' },
		formula: '上一年项目（Y） = 上一年项目（Y−1） + 增/减（Y−1）',
		check: sinceLastYear((report, before) =>
			(['licensing', 'other_services', 'penalty', 'coercion', 'fee'] as const)
				.filter(() => report.form === '2019' && before.form === '2019')
				.map((kind) =>
					weigh({
						about: kind,
						left: [termOf(report, `${kind}_items_last_year_v19`)],
						relation: '=',
						right: termsOf(before, `${kind}_items_last_year_v19`, `${kind}_items_change_v19`)
					})
				)
		)
	},
	{
		id: 'T2-JUMP',
		severity: 'info',
		reach: 'years',
		statement: {
			zh: '许可、处罚、强制的处理决定一年里增减五倍以上，值得看一看。',
			en: 'Licensing, penalty or coercion decisions that grow or shrink more than fivefold in a year are worth a look.'
		},
		legitimate: {
			zh: '执法权下放到乡镇；换了办理平台。',
			en: 'Powers delegated to townships; a new platform.'
		},
		ground: { zh: '与上年相比的幅度', en: 'size of the change from last year' },
		formula: '0.2 ≤ Y ÷ Y−1 ≤ 5（较大者 ≥ 20）',
		check: sinceLastYear((report, before) =>
			(['licensing_decisions', 'penalty_decisions', 'coercion_decisions'] as const).flatMap((field) => {
				const terms = [termOf(report, field), termOf(before, field)];
				const [now, last] = terms.map(({ value }) => value);
				const said = { zh: `${last ?? '—'} → ${now ?? '—'}`, en: `${last ?? '—'} → ${now ?? '—'}` };
				if (sumOf(terms) === null) return [told('not_assessable', said, terms, field)];
				const [small = 0, large = 0] = [now ?? 0, last ?? 0].sort((a, b) => a - b);
				if (large < WORTH_A_LOOK) return [];
				return [told(large > JUMP * small ? 'fail' : 'pass', said, terms, field)];
			})
		)
	}
];
