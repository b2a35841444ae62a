import type { Tally } from '../../audit/audit';
import type { Outcome, Rule } from '../../audit/rule';
import type { Language, Words } from '../../form/words';
import type { Severity } from '../../report/problem';
import type { Catalog } from '../../data/catalog';
import type { FindingWithOrgan } from '../../data/questions/findings/question';
import { severityCount } from '../findings';
import { bare } from '../numbers';

/** Every text of the pages of the audit: the overview, a rule, and findings wherever they stand. */
const TEXTS = {
	title: { zh: '核对', en: 'Audit' },
	lead: {
		zh: '每份报告都按表格自己的勾稽关系、上年的数和常理核对一遍。不一致只说明数字彼此不符，不说明哪一个错。',
		en: 'Every report is held against the sums of its own tables, its figures of the year before, and good sense. A finding says that figures disagree, not which of them is wrong.'
	},
	severity: { zh: '程度', en: 'Severity' },
	everything: { zh: '全部', en: 'All' },
	rule: { zh: '规则', en: 'Rule' },
	everyRule: { zh: '全部规则', en: 'All rules' },
	year: { zh: '年份', en: 'Year' },
	everyYear: { zh: '全部年份', en: 'All years' },
	organ: { zh: '单位', en: 'Organ' },
	byRule: { zh: '规则 × 年份', en: 'Rules by years' },
	byRuleHint: {
		zh: '格中是不符的次数，小字是能核对的次数；“·”是能核对而没有不符，“—”是没有一处能核对。点开只看这些。',
		en: 'Each cell has how often the rule failed, and in small figures how often it could be assessed. “·”: assessed, never failed; “—”: nothing could be assessed. Open a cell to see only those.'
	},
	findings: { zh: '查出的问题', en: 'Findings' },
	none: { zh: '这个范围内没有查出问题。', en: 'Nothing was found in this scope.' },
	noneHint: {
		zh: '没有查出，不等于都对：缺数的规则无法核对。',
		en: 'That is not to say that all is right: a rule whose figures are missing cannot be assessed.'
	},
	showAll: { zh: '看全部', en: 'Show all' },
	next: { zh: '再显示一些', en: 'Show more' },
	byOrgan: { zh: '单位 × 规则', en: 'Organs by rules' },
	unread: { zh: '没能读准的', en: 'What we could not read' },
	unreadHint: {
		zh: '这些是读取的疑问，不是报告的错误，分开列出。',
		en: 'These are doubts of the reading, not mistakes of the reports; they are listed apart.'
	},
	unreadNone: { zh: '没有。', en: 'None.' },
	cause: { zh: '可能的原因', en: 'Possible cause' },
	doubtful: {
		zh: '其中有的数读取时有疑问，或原文写的是约数。',
		en: 'Some of these figures were read with doubt, or are printed as not exact.'
	},
	mark: { zh: '在表中标出', en: 'Mark its cells' },
	markAll: { zh: '标出全部', en: 'Mark all' },
	open: { zh: '看报告', en: 'See the report' },
	found: { zh: '核对发现', en: 'What the audit found' },
	foundHint: {
		zh: '只说明这些数彼此不符，不说明哪一个错，也可能是读取有误。',
		en: 'It says only that these figures disagree, not which is wrong; the reading may be.'
	},
	passages: { zh: '相同的文字', en: 'The same words' },
	formula: { zh: '算式', en: 'Formula' },
	ground: { zh: '依据', en: 'Ground' },
	legitimate: { zh: '不符也可能有道理', en: 'How it may fail without a mistake' },
	reach: { zh: '看什么', en: 'What it looks at' },
	howOften: { zh: '在数据中', en: 'In the data' },
	years: { zh: '各年', en: 'By year' },
	pass: { zh: '相符', en: 'holds' },
	fail: { zh: '不符', en: 'fails' },
	not_assessable: { zh: '无法核对', en: 'cannot be assessed' },
	never: {
		zh: '数据中没有一处用得上这条规则。',
		en: 'Nothing in the data comes under this rule.'
	},
	neverText: {
		zh: '它看的是报告的文字，文字只在读取原文时才有，不进入数据。',
		en: 'It looks at the text of a report, which is at hand only when a document is read and is no part of the data.'
	},
	allRules: { zh: '全部规则', en: 'All rules' },
	letter: { zh: '写改正通知', en: 'Write a letter of correction' },
	letters: { zh: '通知与通报', en: 'Letters' },
	rulesLead: {
		zh: '每条规则说明它算什么、依据什么、不符也可能有什么道理，以及在数据中有多少处相符、不符、无法核对。',
		en: 'What each rule computes and on what ground, how it may fail without a mistake, and how often it holds, fails or cannot be assessed in the data.'
	},
	ruleId: { zh: '规则编号', en: 'Rule id' },
	failed: { zh: '核对的结果没有取到，请再试一次。', en: 'The findings could not be loaded; try again.' }
} as const satisfies Record<string, Words>;

export const auditTextsIn =
	(language: Language) =>
	(key: keyof typeof TEXTS): string =>
		TEXTS[key][language];

export const REACH_WORDS: Readonly<Record<Rule['reach'], Words>> = {
	report: { zh: '一份报告之内', en: 'one report' },
	years: { zh: '同一单位的上年', en: 'the same organ’s year before' },
	levels: { zh: '县与所属单位', en: 'a county and its organs' },
	prose: { zh: '正文', en: 'the prose' }
};

export const downloadFindings = (rows: number, language: Language): string =>
	language === 'zh'
		? `下载这些（CSV，${bare(rows, language)} 行）`
		: `Download these (CSV, ${bare(rows, language)} ${rows === 1 ? 'row' : 'rows'})`;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Tallies of several rules or years, added up. */
export function sumOfTallies(tallies: readonly Tally[]): Tally {
	const sum = (outcome: Outcome) => tallies.reduce((all, tally) => all + tally[outcome], 0);
	return { pass: sum('pass'), fail: sum('fail'), not_assessable: sum('not_assessable') };
}

/** What the audit found in the whole data set, with how often it could say anything. */
export function findingsSentence(
	{ counts, found }: Catalog,
	tallies: readonly Tally[],
	language: Language
): string {
	const n = bare(counts.reports, language);
	const counted = SEVERITIES.filter((severity) => found[severity] > 0).map((severity) =>
		severityCount(severity, found[severity], language)
	);
	const base = tallySentence(sumOfTallies(tallies), language);
	if (language === 'zh')
		return (
			(counted.length === 0 ? `${n} 份报告里没有查出不符。` : `${n} 份报告里查出 ${counted.join('、')}。`) +
			base
		);
	return counted.length === 0
		? `Nothing was found in ${n} reports. ${base}`
		: `In ${n} reports: ${counted.join(', ')}. ${base}`;
}

/** How many findings a data set has. */
export const countOfFindings = ({ found }: Catalog): number =>
	SEVERITIES.reduce((sum, severity) => sum + found[severity], 0);

/** That a list has only the first of those there are, and how to see the others. */
export const notAll = (shown: number, all: number, language: Language): string =>
	language === 'zh'
		? `这里只有按单位和年份排在前面的 ${bare(shown, language)} 条，这个范围内共 ${bare(all, language)} 条。选一条规则、一个年份或一个地区，看其余的。`
		: `These are the first ${bare(shown, language)} by organ and year, of ${bare(all, language)} in this scope. Choose a rule, a year or an area to see the others.`;

/** How many findings are shown of those there are. */
export const shownOf = (shown: number, all: number, language: Language): string =>
	language === 'zh'
		? `${bare(all, language)} 条中的 ${bare(shown, language)} 条`
		: `${bare(shown, language)} of ${bare(all, language)}`;

/** How often a rule had each outcome, in one sentence. */
export function tallySentence(tally: Tally, language: Language): string {
	const n = (count: number) => bare(count, language);
	const assessed = tally.pass + tally.fail;
	return language === 'zh'
		? `能核对 ${n(assessed)} 处，不符 ${n(tally.fail)} 处；另有 ${n(tally.not_assessable)} 处缺数，无法核对。`
		: `Assessed ${n(assessed)} times, failed ${n(tally.fail)} times; ${n(tally.not_assessable)} times a figure was missing and it could not be assessed.`;
}

/** A cell of the table of rules by years, for those who hear it. */
export const tallyText = (tally: Tally, language: Language): string =>
	language === 'zh'
		? `不符 ${tally.fail}，能核对 ${tally.pass + tally.fail}，无法核对 ${tally.not_assessable}`
		: `failed ${tally.fail} of ${tally.pass + tally.fail} assessed, ${tally.not_assessable} not assessable`;

/** Figures of a report that could not be read. */
export const unreadText = (count: number, language: Language): string =>
	language === 'zh' ? `${bare(count, language)} 格未能读取` : `${bare(count, language)} unreadable`;

/** The findings of one organ, counted by rule. */
interface OrganFindings {
	readonly code: string;
	readonly name: string;
	readonly errors: number;
	readonly all: number;
	readonly of: ReadonlyMap<string, number>;
}

/** Organs with their findings counted by rule: those with the most errors first, then those with the most of any kind. */
export function byOrgan(findings: readonly FindingWithOrgan[]): readonly OrganFindings[] {
	const rows = new Map<string, OrganFindings>();
	for (const { organ, name, rule, severity } of findings) {
		const row = rows.get(organ) ?? { code: organ, name, errors: 0, all: 0, of: new Map<string, number>() };
		rows.set(organ, {
			...row,
			errors: row.errors + (severity === 'error' ? 1 : 0),
			all: row.all + 1,
			of: new Map([...row.of, [rule, (row.of.get(rule) ?? 0) + 1]])
		});
	}
	return [...rows.values()].sort(
		(a, b) => b.errors - a.errors || b.all - a.all || (a.code < b.code ? -1 : 1)
	);
}
