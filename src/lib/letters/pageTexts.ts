import type { Language, Words } from '../form/words';
import type { Finding } from '../audit/audit';
import { stands, STEPS, type Decisions, type Step } from '../audit/decisions';
import { formDue } from '../form/field';
import type { Severity } from '../report/problem';
import { coverageOf, type ReportYear } from '../data/coverage';
import type { CountyYear } from './countyYear';
import type { PaperKind } from '../view/letters';
import { rulesText } from './reportWords';
import { message } from '../text/messages';
import { bare } from '../text/numbers';
import { STEP_WORDS } from '../text/pages/decisions';
import { punctuation } from '../text/punctuation';
import { formName } from '../text/readings';
import { REPORT_STATUS_WORDS } from '../text/pages/coverage';

/** Texts of the page of letters. */
const TEXTS = {
	title: { zh: '通知与通报', en: 'Letters' },
	lead: {
		zh: '按县逐年列出各单位报告的情况：为需要更正的写改正通知，为没有报告的写催报通知，为公布较晚的写通知，为全县写通报。文中只有算得出的事实。',
		en: 'The reports of a county’s organs for a year: a letter of correction where one is needed, a reminder where a report is missing, a letter where one came late, and a circular for all. Only computed facts stand in them.'
	},
	rule: {
		zh: '数据不一致和待核实的写进改正通知；标为“有合理解释”“不成立”或“已更正”的不写，提示只有标为“已核实”才写。1 月 31 日的期限只对部门有明文：乡镇街道 1 月后公布的，标为“已核实”才写通知。',
		en: 'What does not add up or is doubtful goes into the letter of correction, unless it was explained, dismissed or corrected; notes only when they were confirmed. The date of 31 January binds departments: of townships that published later a letter is written only once that is confirmed.'
	},
	year: { zh: '年份', en: 'Year' },
	organ: { zh: '单位', en: 'Organ' },
	published: { zh: '发布', en: 'Published' },
	form: { zh: '表格', en: 'Form' },
	rules: { zh: '能核对的规则', en: 'Rules assessed' },
	settled: { zh: '已说明', en: 'Settled' },
	done: { zh: '办理', en: 'Done' },
	letter: { zh: '通知', en: 'Letters' },
	summary: { zh: '通报', en: 'Circular' },
	league: { zh: '对照表', en: 'League table' },
	rollUp: { zh: '全县汇总', en: 'Roll-up' },
	back: { zh: '回到名单', en: 'Back to the list' },
	word: { zh: '下载 Word 文件（DOCX）', en: 'Download for Word (DOCX)' },
	zip: { zh: '每份一个文件（ZIP）', en: 'One file each (ZIP)' },
	print: { zh: '打印', en: 'Print' },
	making: { zh: '正在生成…', en: 'Making the file…' },
	notMade: { zh: '文件没有生成，请再试一次。', en: 'The file could not be made; try again.' },
	markSent: { zh: '记为已发函', en: 'Record as sent' },
	nothing: {
		zh: '这一年没有要写的。',
		en: 'There is nothing to write for this year.'
	},
	tooMany: {
		zh: '这个范围太大，通知和通报按县写；请选到县。',
		en: 'This area is too large: letters are written for a county; please choose one.'
	},
	noAreas: {
		zh: '数据中的单位都不在行政区划表里，看不出属于哪个县，因此没有按县写的公函。',
		en: 'None of the organs in the data is in the list of divisions, so that nothing says which county they belong to, and no letters can be written for one.'
	},
	noArea: { zh: '先选一个地区。', en: 'Choose an area first.' },
	findings: { zh: '逐条看', en: 'See the findings' }
} as const satisfies Record<string, Words>;

export const letterTextsIn =
	(language: Language) =>
	(key: keyof typeof TEXTS): string =>
		TEXTS[key][language];

/** Whose year it is. */
export const lettersOf = (area: string, year: number, language: Language): string =>
	language === 'zh' ? `${area}，${year} 年` : `${area}, ${year}`;

const PAPERS: Readonly<Record<PaperKind, Words>> = {
	correction: { zh: '改正通知', en: 'Correction' },
	missing: { zh: '催报通知', en: 'Reminder' },
	late: { zh: '公布时间通知', en: 'Lateness' }
};

export const paperWord = (kind: PaperKind, language: Language): string => PAPERS[kind][language];

/** All letters of a county, as a link names them. */
export const allLetters = (count: number, language: Language): string =>
	language === 'zh' ? `全部通知（${bare(count, language)} 份）` : `All letters (${bare(count, language)})`;

/** What to look at before a letter goes out; empty where there is nothing. */
export function beforeSending(
	{
		doubtful,
		notes,
		missing
	}: { readonly doubtful: number; readonly notes: number; readonly missing: number },
	language: Language
): readonly string[] {
	const n = (count: number) => bare(count, language);
	const zh = language === 'zh';
	return [
		...(missing > 0
			? [
					zh
						? '数据中没有，不等于没有公布：发催报通知前请先核实。'
						: 'Not in the data does not mean not published: please look before a reminder goes out.'
				]
			: []),
		...(notes > 0
			? [
					zh
						? `文中印有处理时写的 ${n(notes)} 条说明。`
						: `${n(notes)} ${notes === 1 ? 'note' : 'notes'} written when deciding ${notes === 1 ? 'is' : 'are'} printed in it.`
				]
			: []),
		...(doubtful > 0
			? [
					zh
						? `有 ${n(doubtful)} 处所依据的数是约数，或读取有疑问，发出前请对照原文。`
						: `${n(doubtful)} rest on figures that are not exact or were read with doubt: please compare with the document before sending.`
				]
			: [])
	];
}

/** What was recorded of letters that went out: findings written about, and numbers that stay. */
export function recordedText(
	{ findings, numbers }: { readonly findings: number; readonly numbers: number },
	day: string,
	language: Language
): string {
	const zh = language === 'zh';
	const said = [
		...(findings > 0
			? [
					zh
						? `${bare(findings, language)} 处已记为 ${day} 发函`
						: `${bare(findings, language)} recorded as sent on ${day}`
				]
			: []),
		...(numbers > 0
			? [
					zh
						? `${bare(numbers, language)} 份的文号已定`
						: `${bare(numbers, language)} ${numbers === 1 ? 'number stays' : 'numbers stay'}`
				]
			: [])
	];
	return `${said.join(punctuation('comma', language))}${zh ? '。' : '.'}`;
}

/** One organ of a year: the state of its report, and how many findings no decision took out; null where nothing could be found. */
interface ListedOrgan {
	readonly code: string;
	readonly name: string;
	readonly report: string | null;
	readonly published: string;
	readonly form: string;
	/** How many rules stand behind what was found; empty without a report. */
	readonly rules: string;
	readonly standing: Readonly<Record<Severity, number>> | null;
	/** What was done about its findings, the last step first. */
	readonly done: string;
	/** Findings that were explained or dismissed. */
	readonly settled: number;
}

function publishedIn({ status, report }: ReportYear, language: Language): string {
	if (!report) return REPORT_STATUS_WORDS.missing[language];
	const date = report.published ?? message('notKnown', language);
	const said = REPORT_STATUS_WORDS[status][language];
	if (status !== 'after_january' && status !== 'after_march') return date;
	return language === 'zh' ? `${date}（${said}）` : `${date} (${said})`;
}

/** 已更正 2，已发函 3 */
function doneText(findings: readonly Finding[], decisions: Decisions, language: Language): string {
	const taken = (step: Step) =>
		findings.filter(({ key }) => decisions.get(key)?.steps[step] !== undefined).length;
	return STEPS.toReversed()
		.flatMap((step) => {
			const count = taken(step);
			return count === 0 ? [] : [`${STEP_WORDS[step][language]} ${bare(count, language)}`];
		})
		.join(punctuation('comma', language));
}

/** The organs of an area in a year, in the order of the data. */
export function listedOrgans(
	{ organs, reports, roster, findings, year }: CountyYear,
	decisions: Decisions,
	language: Language
): readonly ListedOrgan[] {
	return coverageOf(organs, reports, [year, year], roster).flatMap(({ organ, years }) =>
		years.map((at): ListedOrgan => {
			const own = findings.filter((finding) => finding.organ === organ.code);
			const standing = own.filter((finding) => stands(finding, decisions));
			const count = (wanted: Severity) => standing.filter(({ severity }) => severity === wanted).length;
			const { report } = at;
			const due = formDue(year);
			const other = report?.form && due !== null && report.form !== due;
			const form = report ? formName(report.form, language) : '';
			return {
				code: organ.code,
				name: organ.name,
				report: report?.report ?? null,
				published: publishedIn(at, language),
				form: other ? (language === 'zh' ? `${form}（应为 ${due}）` : `${form} (${due} is due)`) : form,
				rules: report ? rulesText(report, language) : '',
				standing:
					report && report.assessed > 0
						? { error: count('error'), warning: count('warning'), info: count('info') }
						: null,
				done: doneText(own, decisions, language),
				settled: own.length - standing.length
			};
		})
	);
}
