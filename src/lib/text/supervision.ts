import { ruleOf, type Finding } from '../audit/audit';
import type { Language, Words } from '../form/words';
import { formDue } from '../form/field';
import type { Organ } from '../report/organ';
import { punctualityOf, type Punctuality } from '../report/punctuality';
import type { Report } from '../report/report';
import { linesOf } from './findings';
import {
	correctionLetter,
	countySummary,
	type LetterFinding,
	type LetterGround,
	type LetterPart,
	type SummaryRow
} from './letters';
import { STATE_WORDS } from './states';

/** What a supervisor makes of reports and findings: letters to organs, and the summary of a county. Computed facts only. */

/** What somebody noted about a finding, by its key. */
export type Notes = ReadonlyMap<string, string>;

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
 * 改正通知 of one report. `findings`: those of it that are to be put right, in this order; with none there is no letter to
 * write, and null is given.
 */
export function correctionFor(
	report: Report,
	findings: readonly Finding[],
	ground: LetterGround,
	language: Language,
	notes: Notes = new Map()
): readonly LetterPart[] | null {
	const own = findings.filter((finding) => finding.report === report.id);
	if (own.length === 0) return null;
	const told = own.map((finding) => letterFinding(finding, notes, language));
	return correctionLetter(report.organ.name, report.year, told, ground, language);
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
	findings: readonly Finding[],
	ground: LetterGround,
	language: Language
): readonly LetterPart[] {
	const byOrgan = ofYear(reports, year);
	const rows = organs.map((organ): SummaryRow => {
		const report = byOrgan.get(organ.code);
		if (!report)
			return {
				organ: organ.name,
				published: NO_REPORT[language],
				form: '—',
				errors: 0,
				warnings: 0,
				hints: 0
			};
		return {
			organ: organ.name,
			published: publishedText(report, language),
			form: formText(report, language),
			errors: countOf(findings, report, 'error'),
			warnings: countOf(findings, report, 'warning'),
			hints: countOf(findings, report, 'info')
		};
	});
	return countySummary(area, year, rows, ground, language);
}
