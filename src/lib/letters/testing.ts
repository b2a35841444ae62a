import { auditReport, subjectsOf } from '../audit/audit';
import type { Finding } from '../audit/audit';
import { mergedDecisions, placeOf, type Decision, type Decisions } from '../audit/decisions';
import { ruleCounts } from '../audit/ruleCounts';
import { exampleReport, type Example } from '../audit/testing';
import type { OrganEntry } from '../data/catalog';
import type { Organ } from '../report/organ';
import type { Report } from '../report/report';
import type { CountyYear } from './countyYear';
import type { Writing } from './frame';
import type { LetterPart } from './letter';
import { NO_OFFICE } from './office';

/** Invented counties, decisions and offices for the tests of the letters. */

export const WRITING: Writing = { fictional: true, office: NO_OFFICE, language: 'zh' };
export const ENGLISH: Writing = { ...WRITING, language: 'en' };

const entry = (organ: Organ): OrganEntry => ({
	...organ,
	pinyin: '',
	initials: '',
	figures: 0,
	years: [2023]
});

/** A report with its findings; those of other years of the organ are looked at beside it. */
export function audited(example: Example): {
	readonly report: Report;
	readonly findings: readonly Finding[];
} {
	const reports = [example, ...(example.others ?? [])].map(exampleReport);
	const [report] = reports;
	if (!report) throw new Error('an example has a report');
	const findings = subjectsOf(reports).flatMap((subject) => auditReport(subject).findings);
	return { report, findings: findings.filter((finding) => finding.report === report.id) };
}

/** 示例县 in 2023: organs with their reports, and organs without. */
export function countyOf(examples: readonly Example[], silent: readonly Example[] = []): CountyYear {
	const reports = examples.map(exampleReport);
	const audits = subjectsOf(reports).map((subject) => [subject.report, auditReport(subject)] as const);
	return {
		area: {
			code: '990101',
			name: '示例县',
			level: 'county',
			path: ['示例省', '示例市'],
			parent: '9901',
			pinyin: '',
			initials: '',
			organs: examples.length + silent.length,
			years: [2023]
		},
		year: 2023,
		organs: [...reports, ...silent.map(exampleReport)].map(({ organ }) => entry(organ)),
		roster: null,
		reports: audits.map(([{ id, organ, year, form, source, figures }, { findings, tallies }]) => ({
			report: id,
			organ: organ.code,
			year,
			form,
			published: source.published,
			complete: true,
			reported: figures.size,
			unreadable: 0,
			errors: findings.filter(({ severity }) => severity === 'error').length,
			warnings: findings.filter(({ severity }) => severity === 'warning').length,
			...ruleCounts(tallies)
		})),
		findings: audits.flatMap(([, { findings }]) => findings)
	};
}

/** The same decision of several findings. */
export const decidedAll = (findings: readonly Finding[], part: Partial<Decision>): Decisions =>
	mergedDecisions(
		findings.map((finding) => ({
			key: finding.key,
			place: placeOf(finding),
			verdict: null,
			note: '',
			at: '2026-01-20T08:00:00.000Z',
			steps: {},
			...part
		}))
	);

/** A letter as lines of text. */
export const linesOf = (parts: readonly LetterPart[] | null): readonly string[] =>
	(parts ?? []).flatMap((part) => {
		if (part.kind === 'list')
			return part.items.flatMap(({ text, details }, i) => [`${i + 1}. ${text}`, ...details]);
		if (part.kind === 'table') return part.rows.map((row) => row.join(' | '));
		return part.kind === 'signature' ? [part.office, part.date] : [part.text];
	});
