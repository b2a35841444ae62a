import { isHardlyAssessed } from '../audit/ruleCounts';
import { stands, type Decisions } from '../audit/decisions';
import { formDue } from '../form/field';
import type { Finding } from '../audit/audit';
import type { OrganEntry, ReportEntry } from '../data/catalog';
import { coverageOf, type ReportStatus } from '../data/coverage';
import { ownGovernment, type CountyYear } from './countyYear';
import { LATENESS_RULES } from './lateness';

/** What the circular of a county says, in numbers: one row an organ, null where there is nothing to count. */

export interface CircularRow {
	readonly organ: OrganEntry;
	readonly status: ReportStatus;
	readonly report: ReportEntry | null;
	/** It has sent a report whose year is not known yet, and none that is known to be of this year. */
	readonly waiting: boolean;
	/** Whether it had to report: an organ beyond the roster is counted apart. */
	readonly expected: boolean;
	/** Equations of the form that do not hold, and what is doubtful; null where no rule could be assessed. */
	readonly errors: number | null;
	readonly warnings: number | null;
	/** Copies somebody has confirmed. */
	readonly copies: number;
	/** More rules lack figures than could be assessed: nothing found says little. */
	readonly hardly: boolean;
}

export interface CircularFacts {
	readonly area: string;
	readonly year: number;
	readonly rows: readonly CircularRow[];
	/** The government of the area itself, which does not report to its own office; null where it is none of the organs. */
	readonly own: OrganEntry | null;
	/** Whether the form has a date in January: since the Regulations of 2019. */
	readonly january: boolean;
}

/** From what stands: explained, dismissed and corrected findings are not told. Lateness is counted by the day, not as doubt. */
export function circularFacts(all: CountyYear, decisions: Decisions): CircularFacts {
	const { area, year, organs, reports, roster, findings, waiting } = all;
	const own = ownGovernment(all);
	const told = findings.filter(
		(finding) => stands(finding, decisions) && !LATENESS_RULES.includes(finding.rule)
	);
	const confirmed = (finding: Finding) => decisions.get(finding.key)?.verdict === 'confirmed';
	const others = organs.filter((organ) => organ !== own);
	const listed = roster && roster.filter(({ code }) => code !== own?.code);
	const rows = coverageOf(others, reports, [year, year], listed).flatMap(({ organ, years }) =>
		years.flatMap(({ status, report, expected }): CircularRow[] => {
			if (!report && !expected) return [];
			const of = told.filter((finding) => finding.report === report?.report);
			const count = (wanted: Finding['severity']) =>
				report && report.assessed > 0 ? of.filter(({ severity }) => severity === wanted).length : null;
			return [
				{
					organ,
					expected,
					status,
					report,
					waiting: !report && waiting?.has(organ.code) === true,
					errors: count('error'),
					warnings: count('warning'),
					copies: of.filter((finding) => finding.rule === 'DUP-TEXT' && confirmed(finding)).length,
					hardly: report !== null && isHardlyAssessed(report)
				}
			];
		})
	);
	return { area: area.name, year, rows, own, january: formDue(year) !== null };
}
