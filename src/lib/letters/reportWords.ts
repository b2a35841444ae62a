import type { Finding } from '../audit/audit';
import type { RuleCounts } from '../audit/ruleCounts';
import type { Language, Words } from '../form/words';
import { formDue } from '../form/field';
import { punctualityOf, type Punctuality } from '../report/punctuality';
import type { Report } from '../report/report';
import { bare, NOTHING } from '../text/numbers';
import { STATE_WORDS } from '../text/states';

/** What the papers of a county say of each report: when, on which form, how much of the audit stands behind it. */

/** What the rules say of the reports of a year, and how much of the audit stands behind it, by report. */
export interface AuditedYear {
	readonly findings: readonly Finding[];
	readonly rules: ReadonlyMap<string, RuleCounts>;
}

/** Rules that could be assessed, of all. */
export const rulesText = ({ rules, assessed }: RuleCounts, language: Language): string =>
	`${bare(assessed, language)} / ${bare(rules, language)}`;

/** A number of findings; of a report no rule could be assessed in, none is no number. */
export const foundText = (count: number, counts: RuleCounts, language: Language): string =>
	counts.assessed === 0 ? NOTHING : bare(count, language);

export const rulesOf = ({ rules }: AuditedYear, report: Report): RuleCounts => {
	const counts = rules.get(report.id);
	if (!counts) throw new Error(`report ${report.id} is not audited`);
	return counts;
};

const LATE: Readonly<Record<Punctuality, Words | null>> = {
	in_time: null,
	after_january: { zh: '迟于 1 月 31 日', en: 'after 31 January' },
	after_march: { zh: '迟于 3 月 31 日', en: 'after 31 March' },
	date_unknown: { zh: '未见日期', en: 'date not seen' }
};

export const NO_REPORT: Words = STATE_WORDS.no_report;

/** Date of publication, with what it is late for. */
export function publishedText({ organ, year, source }: Report, language: Language): string {
	const late = LATE[punctualityOf(organ.kind, year, source.published)];
	if (source.published === null) return late?.[language] ?? '';
	if (!late) return source.published;
	return language === 'zh' ? `${source.published}（${late.zh}）` : `${source.published} (${late.en})`;
}

const FORM_WORDS: Readonly<Record<'2019' | '2021' | 'none' | 'unknown', Words>> = {
	'2019': { zh: '2019 年版', en: '2019' },
	'2021': { zh: '2021 年版', en: '2021' },
	none: { zh: '无官方表格', en: 'none' },
	unknown: { zh: '看不出', en: 'not told' }
};

/** The form a report uses, with the one that is due where that is another. */
export function formText({ form, year }: Report, language: Language): string {
	const words = FORM_WORDS[form ?? 'unknown'][language];
	const due = formDue(year);
	if (form === null || due === null || form === due) return words;
	return language === 'zh' ? `${words}（应为 ${due}）` : `${words} (${due} is due)`;
}

/** The reports of a year by organ. */
export const ofYear = (reports: readonly Report[], year: number): ReadonlyMap<string, Report> =>
	new Map(reports.filter((report) => report.year === year).map((report) => [report.organ.code, report]));
