import type { Language } from '../form/words';
import type { Severity } from '../report/problem';
import { SEVERITY_WORDS } from '../text/findings';
import { bare } from '../text/numbers';

/**
 * Letters a supervisor sends: a request for correction to one organ, and a summary for a county. Only computed facts stand
 * in them; who signs, and when, is left blank for a person to fill in.
 */
export type LetterPart =
	| { readonly kind: 'title' | 'salutation' | 'heading' | 'paragraph' | 'signature'; readonly text: string }
	| { readonly kind: 'list'; readonly items: readonly LetterItem[] }
	| {
			readonly kind: 'table';
			readonly caption: string;
			readonly heads: readonly string[];
			readonly rows: readonly (readonly string[])[];
	  };

/** One thing to correct: what should hold, what stands there, and what may lie behind it. */
export interface LetterItem {
	readonly text: string;
	readonly details: readonly string[];
}

export interface LetterFinding {
	/** The rule in one sentence, the cells with the arithmetic, and a suggestion where there is one. */
	readonly statement: string;
	readonly arithmetic: string;
	readonly cause: string | null;
	readonly note: string | null;
}

/** What every letter says of the figures it rests on. */
export interface LetterGround {
	readonly fictional: boolean;
	readonly version: string;
}

const FICTIONAL = {
	zh: '（演示：单位和数字都是虚构的）',
	en: '(Demonstration: the organ and its figures are invented.)'
};

const provenance = ({ version }: LetterGround, language: Language): LetterPart => ({
	kind: 'paragraph',
	text:
		language === 'zh'
			? `以上由报告公布的数字计算得出（数据版本 ${version}）。核对只说明数字之间不一致，不能判断哪一处有误。`
			: `Computed from the published figures of the reports (data version ${version}). A check shows that figures do not agree; it cannot tell which of them is wrong.`
});

const demonstration = ({ fictional }: LetterGround, language: Language): readonly LetterPart[] =>
	fictional ? [{ kind: 'paragraph', text: FICTIONAL[language] }] : [];

const signature = (language: Language): LetterPart => ({
	kind: 'signature',
	text: language === 'zh' ? '（发文单位）　　　　年　　月　　日' : '(issuing office)        (date)'
});

const itemOf = ({ statement, arithmetic, cause, note }: LetterFinding, language: Language): LetterItem => {
	const label = (zh: string, en: string, text: string) =>
		language === 'zh' ? `${zh}：${text}` : `${en}: ${text}`;
	return {
		text: statement,
		details: [
			arithmetic,
			...(cause === null ? [] : [label('可能的原因', 'Possible cause', cause)]),
			...(note === null ? [] : [label('说明', 'Note', note)])
		]
	};
};

/** 改正通知: what one organ is asked to look at in its report of a year. `assessed`: how many rules stand behind it. Empty findings make no letter: the caller asks only for what there is. */
export function correctionLetter(
	organ: string,
	year: number,
	findings: readonly LetterFinding[],
	assessed: string,
	ground: LetterGround,
	language: Language
): readonly LetterPart[] {
	const n = bare(findings.length, language);
	const items = findings.map((finding) => itemOf(finding, language));
	if (language === 'zh')
		return [
			{ kind: 'title', text: `关于更正${year}年政府信息公开工作年度报告的通知` },
			...demonstration(ground, language),
			{ kind: 'salutation', text: `${organ}：` },
			{
				kind: 'paragraph',
				text: `经核对（${assessed}），你单位公布的${year}年政府信息公开工作年度报告中，有 ${n} 处需要核实：`
			},
			{ kind: 'list', items },
			{
				kind: 'paragraph',
				text: '请对照台账核实，需要更正的，更正后重新公布，并报告更正情况；确属合理的，请说明理由。'
			},
			provenance(ground, language),
			signature(language)
		];
	return [
		{ kind: 'title', text: `Correction of the ${year} annual report on open government information` },
		...demonstration(ground, language),
		{ kind: 'salutation', text: `To ${organ}` },
		{
			kind: 'paragraph',
			text: `In your published report for ${year} (${assessed}), ${n} ${findings.length === 1 ? 'place needs' : 'places need'} to be checked:`
		},
		{ kind: 'list', items },
		{
			kind: 'paragraph',
			text: 'Please compare them with your records. Where a figure is wrong, correct and republish the report and say so; where it is right, please explain.'
		},
		provenance(ground, language),
		signature(language)
	];
}

/** One organ in the summary of a county, in words; findings by severity. */
export interface SummaryRow {
	readonly organ: string;
	/** In words: published on a date, late, or not in the data. */
	readonly published: string;
	readonly form: string;
	readonly found: Readonly<Record<Severity, string>>;
	/** Rules that could be assessed, of all. */
	readonly rules: string;
}

/** Organs whose report breaks an equation of the form, and those of whose report hardly a rule could be assessed. */
interface SummaryCounts {
	readonly broken: number;
	readonly unassessed: number;
}

const RULES_HEAD = { zh: '能核对的规则', en: 'Rules assessed' };

/** That little found in some reports says little about them. */
function hardly(unassessed: number, language: Language): string {
	if (unassessed === 0) return '';
	const n = bare(unassessed, language);
	return language === 'zh'
		? `另有 ${n} 个单位的报告缺数的规则比能核对的还多，没有查出不等于没有问题。`
		: ` In the reports of ${n} more rules lack figures than could be assessed: nothing found is not nothing wrong.`;
}

/** 通报表: the reports of a county's organs for one year, side by side. */
export function countySummary(
	area: string,
	year: number,
	rows: readonly SummaryRow[],
	{ broken, unassessed }: SummaryCounts,
	ground: LetterGround,
	language: Language
): readonly LetterPart[] {
	const zh = language === 'zh';
	const n = (count: number) => bare(count, language);
	const { error, warning, info } = SEVERITY_WORDS;
	const graveness = [error, warning, info].map((words) => words[language]);
	const heads = [
		...(zh ? ['单位', '公布', '表格'] : ['Organ', 'Published', 'Form']),
		...graveness,
		RULES_HEAD[language]
	];
	return [
		{
			kind: 'title',
			text: zh
				? `${area}${year}年政府信息公开工作年度报告核对情况`
				: `${area}: check of the ${year} annual reports on open government information`
		},
		...demonstration(ground, language),
		{
			kind: 'paragraph',
			text: zh
				? `共 ${n(rows.length)} 个单位，其中 ${n(broken)} 个单位的报告有表格印着的等式不成立。${hardly(unassessed, language)}`
				: `${n(rows.length)} organs; in the reports of ${n(broken)} an equation the form prints does not hold.${hardly(unassessed, language)}`
		},
		{
			kind: 'table',
			caption: zh ? '各单位情况' : 'By organ',
			heads,
			rows: rows.map((row) => [
				row.organ,
				row.published,
				row.form,
				row.found.error,
				row.found.warning,
				row.found.info,
				row.rules
			])
		},
		{
			kind: 'paragraph',
			text: zh
				? `${error.zh}：表格印着的等式不成立。${warning.zh}：很可能有误，也可能有正当原因。${info.zh}：值得看一看。`
				: `${error.en}: an equation the form prints does not hold. ${warning.en}: probably wrong, possibly for a good reason. ${info.en}: worth a look.`
		},
		provenance(ground, language),
		signature(language)
	];
}

/** One page of what a county office compares: its organs side by side. */
export function leagueSheet(
	area: string,
	year: number,
	table: { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] },
	ground: LetterGround,
	language: Language
): readonly LetterPart[] {
	const zh = language === 'zh';
	return [
		{
			kind: 'title',
			text: zh
				? `${area}${year}年政府信息公开工作年度报告对照表`
				: `${area}: the ${year} annual reports on open government information side by side`
		},
		...demonstration(ground, language),
		{ kind: 'table', caption: zh ? '各单位对照' : 'Organs side by side', ...table },
		{
			kind: 'paragraph',
			text: zh
				? '勾稽：能核对的等式中成立的条数。规则：全部规则中能核对的条数；缺数的规则比能核对的还多的报告排在后面，没有查出不等于没有问题。与上年不接：结转、未审结或现行有效件数与上年对不上。复议诉讼和被纠正含复议后起诉。没有数的格子写明原因，不是 0。'
				: 'Sums: how many of the equations that can be checked hold. Rules: how many of all could be assessed; reports with more rules that lack figures than could be assessed come after the others, for nothing found is not nothing wrong. Breaks: carried over, pending or in force does not follow from the year before. Disputes and corrected include suits after reconsideration. A cell without a number says why; it is not 0.'
		},
		provenance(ground, language)
	];
}
