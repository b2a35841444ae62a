import { ruleOf, type Finding } from '../audit/audit';
import { isHardlyAssessed, type RuleCounts } from '../audit/ruleCounts';
import type { Language, Words } from '../form/words';
import { formDue } from '../form/field';
import type { Organ } from '../report/organ';
import { punctualityOf, type Punctuality } from '../report/punctuality';
import type { Report } from '../report/report';
import type { Severity } from '../report/problem';
import { assessedOf } from '../text/assessed';
import { bare, NOTHING } from '../text/numbers';
import { linesOf } from '../text/findings';
import {
	correctionLetter,
	countySummary,
	type LetterFinding,
	type LetterGround,
	type LetterPart,
	type SummaryRow
} from './letter';
import { STATE_WORDS } from '../text/states';

/** What a supervisor makes of reports and findings: letters to organs, and the summary of a county. Computed facts only. */

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

/** What somebody noted about a finding, by its key. */
type Notes = ReadonlyMap<string, string>;

const letterFinding = (finding: Finding, notes: Notes, language: Language): LetterFinding => {
	const rule = ruleOf(finding.rule);
	const lines = linesOf(finding, language).map(({ about, arithmetic }) =>
		[about, arithmetic].filter((part) => part !== '').join(language === 'zh' ? '：' : ': ')
	);
	return {
		statement: rule ? rule.statement[language] : finding.rule,
		arithmetic: lines.join(language === 'zh' ? '；' : '; '),
		cause: finding.cause?.said[language] ?? null,
		note: notes.get(finding.key) ?? null
	};
};

/**
 * 改正通知 of one report. The findings: those of it that are to be put right, in this order; with none there is no letter to
 * write, and null is given.
 */
export function correctionFor(
	report: Report,
	audited: AuditedYear,
	ground: LetterGround,
	language: Language,
	notes: Notes = new Map()
): readonly LetterPart[] | null {
	const own = audited.findings.filter((finding) => finding.report === report.id);
	if (own.length === 0) return null;
	const told = own.map((finding) => letterFinding(finding, notes, language));
	const assessed = assessedOf(rulesOf(audited, report), language);
	return correctionLetter(report.organ.name, report.year, told, assessed, ground, language);
}

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

const countOf = (findings: readonly Finding[], report: Report, severity: Finding['severity']): number =>
	findings.filter((finding) => finding.report === report.id && finding.severity === severity).length;

/** 通报表 of a county and year. `organs`: all of them, those without a report too. */
export function summaryFor(
	area: string,
	year: number,
	organs: readonly Organ[],
	reports: readonly Report[],
	audited: AuditedYear,
	ground: LetterGround,
	language: Language
): readonly LetterPart[] {
	const byOrgan = ofYear(reports, year);
	const audits = organs.flatMap(({ code }) => {
		const report = byOrgan.get(code);
		return report ? [{ report, counts: rulesOf(audited, report) }] : [];
	});
	const found = (report: Report, severity: Severity) => countOf(audited.findings, report, severity);
	const rows = organs.map((organ): SummaryRow => {
		const audit = audits.find(({ report }) => report.organ.code === organ.code);
		if (!audit)
			return {
				organ: organ.name,
				published: NO_REPORT[language],
				form: NOTHING,
				found: { error: NOTHING, warning: NOTHING, info: NOTHING },
				rules: NOTHING
			};
		const { report, counts } = audit;
		const text = (severity: Severity) => foundText(found(report, severity), counts, language);
		return {
			organ: organ.name,
			published: publishedText(report, language),
			form: formText(report, language),
			found: { error: text('error'), warning: text('warning'), info: text('info') },
			rules: rulesText(counts, language)
		};
	});
	const counts = {
		broken: audits.filter(({ report }) => found(report, 'error') > 0).length,
		unassessed: audits.filter(({ counts }) => isHardlyAssessed(counts)).length
	};
	return countySummary(area, year, rows, counts, ground, language);
}
