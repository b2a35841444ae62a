import { clausesIn, countsIn, type Count } from '../../report/prose/counts';
import { speakerOf } from '../../report/prose/scope';
import type { Report } from '../../report/report';
import type { ReportText } from '../../report/text';
import type { Check } from '../rule';
import { checkInWords, prints, termOf, weigh } from '../weigh';
import { quoted, ROUNDING, sentencesAbout } from './sayings';

/** Documents and decisions the prose counts, held against table two. What the words around a number leave open is no claim. */

interface TableClaim {
	/** Field of each form. */
	readonly field: string;
	/** The words before the number, and those behind it where they say what is counted. */
	readonly stated: readonly (readonly [head: RegExp, tail?: RegExp])[];
	/** What the sentence says before it, where the head alone does not say what is counted. */
	readonly after?: RegExp;
	/** States none: 未制发规范性文件. */
	readonly none?: RegExp;
}

const whole = (...parts: string[]): RegExp => new RegExp(`^${parts.join('')}$`, 'u');

const TOTAL = '(?:数量|件数|总数|总计|合计|共计|共有|共|为|有|数|:){0,4}';
const ISSUE = '(?:新?制发|制定印发|制定出台|制定发布|新?制定|新?出台|印发)了?';
const DOCUMENTS = '(?:行政)?规范性文件';
const REPEAL = '(?:废止|宣布失效|失效)了?';
const IN_FORCE = '现行有效的?';
/** 制发规范性文件3件,废止1件,现行有效12件: the same documents from number to number. */
const SAME_DOCUMENTS =
	/规范性文件(?:[件份个部项,、:\d零〇一二两三四五六七八九十百]|共计|共|为|本年|新?制发|制定|废止|宣布|失效|现行有效的?|余|多|了)*$/u;
const ENDS = /^(?:$|[、和及与并]|以及|均|全部|都|其中)/u;

const decision = (kind: string): TableClaim['stated'] => [
	[whole(`(?:办理|作出|做出|实施|下达)?了?(?:各类)?行政${kind}(?:处理)?(?:决定|案件|措施)?`, TOTAL)]
];

const TABLE_CLAIMS: readonly TableClaim[] = [
	...['normative_documents_issued', 'normative_documents_made_v19'].map((field) => ({
		field,
		stated: [
			[whole(ISSUE, DOCUMENTS, TOTAL)],
			[whole(DOCUMENTS, '(?:本年)?(?:制发|制定)', TOTAL)],
			[whole(ISSUE, TOTAL), new RegExp(`^${DOCUMENTS}(?:$|[、和及与,])`, 'u')]
		] as const,
		none: whole('(?:未|没有|尚未|无)(?:新)?(?:制发|制定|出台|印发)(?:任何)?', DOCUMENTS, '(?:的?情况)?')
	})),
	{ field: 'normative_documents_repealed', stated: [[whole(REPEAL, DOCUMENTS, TOTAL)]] },
	{ field: 'normative_documents_repealed', stated: [[whole(REPEAL, TOTAL)]], after: SAME_DOCUMENTS },
	{
		field: 'normative_documents_in_force',
		stated: [[whole(IN_FORCE, DOCUMENTS, TOTAL)], [whole(DOCUMENTS, IN_FORCE, TOTAL)]]
	},
	{ field: 'normative_documents_in_force', stated: [[whole(IN_FORCE, TOTAL)]], after: SAME_DOCUMENTS },
	{ field: 'licensing_decisions', stated: decision('许可') },
	{ field: 'penalty_decisions', stated: decision('处罚') },
	{ field: 'coercion_decisions', stated: decision('强制') }
];

/** What is made public or looked over of decisions is not how many there were; 项 are matters on a list. */
const NOT_MADE =
	/公示|归集|上传|录入|推送|清单|目录|案卷|评查|抽查|自查|清理|计划|拟|(?:公开|发布|公布)[^,;]*(?:$|行政(?:许可|处罚|强制))/u;
const NO_DECISION = /[项条篇则期]/u;

interface Stated {
	readonly value: number;
	readonly roughly: boolean;
	readonly clause: string;
}

function states({ field, stated, after }: TableClaim, count: Count): boolean {
	const { head, tail, before, measure, part } = count;
	const named = stated.some(([said, behind = ENDS]) => said.test(head) && behind.test(tail));
	if (!named || part || (after && !after.test(before)) || NOT_MADE.test(before)) return false;
	return !(field.endsWith('decisions') && NO_DECISION.test(measure)) && count.own();
}

function statedOf(claims: readonly TableClaim[], text: ReportText, report: Report): readonly Stated[] {
	const speaker = speakerOf(report.organ.name, report.year);
	return sentencesAbout(text).flatMap((sentence) => {
		const numbers = countsIn(sentence, speaker).flatMap((count): Stated[] => {
			if (!claims.some((claim) => states(claim, count))) return [];
			return [{ value: count.value, roughly: count.about.length > 0, clause: count.sentence }];
		});
		const denied = clausesIn(sentence, speaker).some(
			(clause) => claims.some(({ none }) => none?.test(clause.text)) && clause.own()
		);
		return denied ? [...numbers, { value: 0, roughly: false, clause: sentence.printed }] : numbers;
	});
}

/** Each claim of the prose about table two, weighed. */
export function tableChecks(text: ReportText, report: Report): readonly Check[] {
	if (report.form === 'none') return [];
	const fields = new Set(TABLE_CLAIMS.map(({ field }) => field));
	return [...fields]
		.filter((field) => prints(report, field))
		.flatMap((field): Check[] => {
			const stated = statedOf(
				TABLE_CLAIMS.filter((claim) => claim.field === field),
				text,
				report
			);
			const [first] = stated;
			if (!first) return [];
			const term = termOf(report, field);
			if (stated.some(({ value }) => value !== first.value)) {
				const all = stated.map(({ value }) => value);
				const said = {
					zh: `正文有几种说法：${all.join('、')}`,
					en: `the prose says it in more than one way: ${all.join(', ')}`
				};
				return [checkInWords('not_assessable', said, [term], field)];
			}
			const weighed = weigh({ about: field, left: [term], relation: '=', right: [], limit: first.value });
			const met =
				first.roughly &&
				weighed.difference !== null &&
				Math.abs(weighed.difference) <= ROUNDING * Math.max(first.value, term.value ?? 0);
			const said = { zh: `正文：${quoted(first.clause)}`, en: `the prose: ${quoted(first.clause)}` };
			return [{ ...weighed, ...(met ? { outcome: 'pass' } : {}), said }];
		});
}
