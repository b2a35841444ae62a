import type { Language, Words } from '../form/words';
import { stands, type Decisions } from '../audit/decisions';
import { formDue } from '../form/field';
import type { Severity } from '../report/problem';
import { coverageOf, type ReportYear } from '../data/coverage';
import type { CountyYear } from './countyYear';
import { rulesText } from './compose';
import { message } from '../text/messages';
import { formName } from '../text/readings';
import { REPORT_STATUS_WORDS } from '../text/pages/coverage';

/** Texts of the page of letters. */
const TEXTS = {
	title: { zh: '通知与通报', en: 'Letters' },
	lead: {
		zh: '按县逐年列出各单位报告的情况，为需要更正的单位写改正通知，为全县写通报表。文中只有算得出的事实；落款和日期留给人填。',
		en: 'The reports of a county’s organs for a year, a letter of correction for each organ that needs one, and a summary for all. Only computed facts stand in them; signature and date are left to a person.'
	},
	rule: {
		zh: '对不上和存疑的写进通知；标为“有合理解释”“不成立”或“已更正”的不写，提示只有标为“已核实”才写。',
		en: 'What does not add up or is doubtful goes into the letter, unless it was explained, dismissed or corrected; notes only when they were confirmed.'
	},
	year: { zh: '年份', en: 'Year' },
	organ: { zh: '单位', en: 'Organ' },
	published: { zh: '发布', en: 'Published' },
	form: { zh: '表格', en: 'Form' },
	rules: { zh: '能核对的规则', en: 'Rules assessed' },
	settled: { zh: '已说明', en: 'Settled' },
	letter: { zh: '改正通知', en: 'Letter' },
	summary: { zh: '通报表', en: 'Summary' },
	league: { zh: '对照表', en: 'League table' },
	rollUp: { zh: '下载全县汇总（XLSX）', en: 'Download the roll-up (XLSX)' },
	back: { zh: '回到名单', en: 'Back to the list' },
	word: { zh: '下载 Word 文件（DOCX）', en: 'Download for Word (DOCX)' },
	print: { zh: '打印', en: 'Print' },
	making: { zh: '正在生成…', en: 'Making the file…' },
	notMade: { zh: '文件没有生成，请再试一次。', en: 'The file could not be made; try again.' },
	nothing: {
		zh: '这一年没有要请它更正的地方。',
		en: 'There is nothing to ask of it for this year.'
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

const FILES = {
	letter: { zh: '改正通知', en: 'letter' },
	summary: { zh: '通报表', en: 'summary' },
	league: { zh: '对照表', en: 'league-table' },
	rollUp: { zh: '全县汇总', en: 'roll-up' }
} as const satisfies Record<string, Words>;

/** Name of a letter's file without its ending, safe on every system. */
export function letterName(
	what: 'letter' | 'summary' | 'league' | 'rollUp',
	who: string,
	year: number,
	fictional: boolean,
	language: Language
): string {
	const safe = who.replace(/[^\p{L}\p{N}]+/gu, '-');
	return `${fictional ? '演示数据-' : ''}${FILES[what][language]}-${safe}-${year}`;
}

/** One organ of a year: the state of its report, and how many findings no decision took out. */
interface ListedOrgan {
	readonly code: string;
	readonly name: string;
	readonly report: string | null;
	readonly published: string;
	readonly form: string;
	/** How many rules stand behind what was found; empty without a report. */
	readonly rules: string;
	readonly standing: Readonly<Record<Severity, number>>;
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

/** The organs of an area in a year, in the order of the data. */
export function listedOrgans(
	{ organs, reports, findings, year }: CountyYear,
	decisions: Decisions,
	language: Language
): readonly ListedOrgan[] {
	return coverageOf(organs, reports, [year, year]).flatMap(({ organ, years }) =>
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
				standing: { error: count('error'), warning: count('warning'), info: count('info') },
				settled: own.length - standing.length
			};
		})
	);
}
