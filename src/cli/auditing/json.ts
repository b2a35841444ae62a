import type { Check, Term } from '../../lib/audit/rule';
import type { Language } from '../../lib/form/words';

import type { Whole } from './audited';
import type { ReadingDoubt } from './material';
import { findingText } from './table';

/** What `lens audit --json` prints. Other tools rely on these names; sentences are in one language. */
interface AuditJson {
	readonly reports: number;
	readonly findings: readonly FindingJson[];
	readonly doubts: readonly DoubtJson[];
	readonly rules: Readonly<Record<string, { pass: number; fail: number; not_assessable: number }>>;
}

interface FindingJson {
	readonly key: string;
	readonly rule: string;
	readonly severity: 'error' | 'warning' | 'info';
	readonly report: string;
	readonly organ: string;
	readonly year: number;
	readonly text: string;
	readonly cause: { readonly id: string; readonly text: string } | null;
	readonly doubtful: boolean;
	readonly checks: readonly CheckJson[];
}

interface CheckJson {
	readonly about: string;
	readonly left: readonly Term[];
	readonly relation: Check['relation'];
	readonly right: readonly Term[];
	readonly limit: number | null;
	readonly difference: number | null;
	readonly said: string | null;
	readonly passages: readonly string[];
}

interface DoubtJson {
	/** The document, or the report whose cell it is. */
	readonly from: string;
	readonly code: string;
	readonly text: string;
}

const checkJson = (check: Check, language: Language): CheckJson => ({
	about: check.about,
	left: check.left,
	relation: check.relation,
	right: check.right,
	limit: check.limit ?? null,
	difference: check.difference,
	said: check.said?.[language] ?? null,
	passages: check.passages ?? []
});

export const auditJson = (whole: Whole, reading: readonly ReadingDoubt[], language: Language): AuditJson => ({
	reports: whole.reports.size,
	findings: whole.findings.map(({ key, rule, severity, report, organ, year, cause, doubtful, checks }) => ({
		key,
		rule,
		severity,
		report,
		organ,
		year,
		text: findingText({ rule, checks }, language),
		cause: cause && { id: cause.id, text: cause.said[language] },
		doubtful,
		checks: checks.map((check) => checkJson(check, language))
	})),
	doubts: [
		...reading.map(({ file, code, message }) => ({ from: file, code, text: message[language] })),
		...whole.doubts.map(({ rule, check, cause }) => ({
			from: check.missing[0]?.report ?? '',
			code: `${rule} ${cause.id}`,
			text: cause.said[language]
		}))
	],
	rules: Object.fromEntries(whole.tallies)
});
