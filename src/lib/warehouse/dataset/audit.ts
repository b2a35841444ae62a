import { auditReport, RULES, subjectsOf, type Finding, type Tally } from '../../audit/audit';
import type { Outcome } from '../../audit/rule';
import type { Report } from '../../report/report';
import type { Stored } from '../schema';
import type { Found } from '../queries/findings';
import { compare, organsOf } from './dataset';

/** How often a rule passed, failed and could not be assessed in the reports of one year. Checks, not reports: a rule may have many in one. */
export interface RuleTally extends Tally {
	readonly rule: string;
	readonly year: number;
}

/** What the rules say of a data set. */
export interface DatasetAudit {
	/** By organ and year. */
	readonly findings: readonly Finding[];
	readonly tallies: readonly RuleTally[];
}

/** Audits every report beside the others of its organ and its county. The same reports give the same findings in the same order. */
export function auditOf(reports: readonly Report[]): DatasetAudit {
	const findings: Finding[] = [];
	const counts = new Map<string, { -readonly [outcome in Outcome]: number }>();
	for (const subject of subjectsOf(reports)) {
		const audited = auditReport(subject);
		findings.push(...audited.findings);
		for (const [rule, tally] of audited.tallies) {
			const key = `${rule} ${subject.report.year}`;
			const sum = counts.get(key) ?? { pass: 0, fail: 0, not_assessable: 0 };
			sum.pass += tally.pass;
			sum.fail += tally.fail;
			sum.not_assessable += tally.not_assessable;
			counts.set(key, sum);
		}
	}
	const years = [...new Set(reports.map(({ year }) => year))].sort((a, b) => a - b);
	const tallies = RULES.flatMap(({ id: rule }) =>
		years.flatMap((year) => {
			const sum = counts.get(`${rule} ${year}`);
			return sum ? [{ rule, year, ...sum }] : [];
		})
	);
	findings.sort((a, b) => compare(a.organ, b.organ) || a.year - b.year || compare(a.key, b.key));
	return { findings, tallies };
}

/** A row of the table `findings`. */
export function findingRow(finding: Finding): readonly Stored[] {
	const { key, rule, severity, report, organ, year, doubtful, checks, cause } = finding;
	return [key, rule, severity, report, organ, year, doubtful, JSON.stringify({ checks, cause })];
}

/** The findings with the organs they are about, described as the data set does. */
export function foundOf(findings: readonly Finding[], reports: readonly Report[]): readonly Found[] {
	const organs = new Map(organsOf(reports).map((organ) => [organ.code, organ]));
	return findings.map((finding) => {
		const organ = organs.get(finding.organ);
		return { ...finding, name: organ?.name ?? '', path: organ?.path.join(' ') ?? '' };
	});
}
