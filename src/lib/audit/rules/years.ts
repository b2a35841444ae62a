import { APPLICANTS, requestFieldId } from '../../form/requests';
import type { Rule } from '../rule';
import { sinceLastYear } from '../sinceLastYear';
import { prints, sumOf, termOf, termsOf, checkInWords, weigh } from '../weigh';

/** Rules that hold a report against the one of the year before. */

const DOCUMENTS = ['rules', 'normative_documents'] as const;

/** Decisions may grow or shrink so many times before it is worth a look, when there are so many at all. */
const JUMP = 5;
const WORTH_A_LOOK = 20;

export const YEAR_RULES: readonly Rule[] = [
	{
		id: 'T3-CARRY',
		name: { zh: '结转与上年', en: 'carry-over between years' },
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
		id: 'T2-STOCK-X',
		name: { zh: '有效件数与上年', en: 'stock of documents between years' },
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
		name: { zh: '废止多于存量', en: 'more repealed than there were' },
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
		name: { zh: '项目数量与上年', en: 'items between years' },
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
		name: { zh: '决定数量大起大落', en: 'decisions that jump' },
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
				if (sumOf(terms) === null) return [checkInWords('not_assessable', said, terms, field)];
				const [small = 0, large = 0] = [now ?? 0, last ?? 0].sort((a, b) => a - b);
				if (large < WORTH_A_LOOK) return [];
				return [checkInWords(large > JUMP * small ? 'fail' : 'pass', said, terms, field)];
			})
		)
	}
];
