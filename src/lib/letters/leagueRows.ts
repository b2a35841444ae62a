import type { Finding } from '../audit/audit';
import { isHardlyAssessed, type RuleCounts } from '../audit/ruleCounts';
import { SUM_RULES } from '../audit/rules/sums';
import type { Organ } from '../report/organ';
import type { Report } from '../report/report';
import { ofYear, rulesOf, type AuditedYear } from './reportWords';

/** How the sums of the form came out: how many of those that can be checked hold. */
interface Identities {
	readonly holding: number;
	readonly checked: number;
}

/** What is known of a report as a whole. */
export interface LeagueReport {
	readonly report: Report;
	/** Null of a report without the form's tables. */
	readonly identities: Identities | null;
	/** How much of the audit stands behind the findings. */
	readonly counts: RuleCounts;
	readonly errors: number;
	readonly warnings: number;
	/** Findings about figures that do not follow from the year before, about copied texts and about jumps. */
	readonly breaks: number;
	readonly copies: number;
	readonly jumps: number;
}

/** An organ among those of its county; `known` is null without a report. */
export interface LeagueRow {
	readonly organ: Organ;
	readonly known: LeagueReport | null;
}

function identitiesOf(report: Report): Identities {
	const checks = SUM_RULES.flatMap((rule) => rule.check({ report, years: new Map() }));
	const holding = checks.filter(({ outcome }) => outcome === 'pass').length;
	const failing = checks.filter(({ outcome }) => outcome === 'fail').length;
	return { holding, checked: holding + failing };
}

const BREAKS = ['T3-CARRY', 'T4-CARRY', 'T2-STOCK-X'];

function leagueReport(report: Report, audited: AuditedYear): LeagueReport {
	const own = audited.findings.filter((finding) => finding.report === report.id);
	const among = (...rules: readonly string[]) => own.filter(({ rule }) => rules.includes(rule)).length;
	const grave = (severity: Finding['severity']) =>
		own.filter((finding) => finding.severity === severity).length;
	return {
		report,
		identities: report.form === 'none' ? null : identitiesOf(report),
		counts: rulesOf(audited, report),
		errors: grave('error'),
		warnings: grave('warning'),
		breaks: among(...BREAKS),
		copies: among('DUP-TEXT'),
		jumps: among('T2-JUMP')
	};
}

/** Where a row stands while nobody chose a column: few findings first, then what could hardly be assessed, no report last. */
const standing = ({ known }: LeagueRow): readonly number[] =>
	known ? [isHardlyAssessed(known.counts) ? 1 : 0, known.errors, known.warnings] : [2];

function byStanding(a: LeagueRow, b: LeagueRow): number {
	const [left, right] = [standing(a), standing(b)];
	const at = left.findIndex((value, i) => value !== right[i]);
	return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

/**
 * The organs of a county in a year: those without a finding first, then those of whose report hardly a rule could be assessed,
 * those without a report last.
 */
export function leagueRows(
	year: number,
	organs: readonly Organ[],
	reports: readonly Report[],
	audited: AuditedYear
): readonly LeagueRow[] {
	const byOrgan = ofYear(reports, year);
	return organs
		.map((organ) => {
			const report = byOrgan.get(organ.code);
			return { organ, known: report ? leagueReport(report, audited) : null };
		})
		.toSorted(byStanding);
}
