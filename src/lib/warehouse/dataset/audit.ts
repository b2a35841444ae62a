import { auditReport, RULES, subjectsOf, type Finding, type Tally } from '../../audit/audit';
import type { Outcome } from '../../audit/rule';
import type { Severity } from '../../report/problem';
import { MOST_IN_A_FILE } from '../findings';
import type { Stored } from '../schema';
import type { Found } from '../queries/findings';
import { compare, type OrganReports } from './dataset';

/** How often a rule passed, failed and could not be assessed in the reports of one year. Checks, not reports: a rule may have many in one. */
export interface RuleTally extends Tally {
	readonly rule: string;
	readonly year: number;
}

/**
 * Audits a data set as its organs pass, a county at a time: every report beside the others of its organ and its county. The
 * same reports give the same findings in the same order.
 */
export class Audit {
	readonly #counts = new Map<string, { -readonly [outcome in Outcome]: number }>();
	readonly #found: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
	#few: Found[] | null = [];

	/** The findings of each organ of a county, by its code. */
	add(county: readonly OrganReports[]): ReadonlyMap<string, readonly Finding[]> {
		const findings = new Map<string, Finding[]>(county.map(({ organ }) => [organ.code, []]));
		for (const subject of subjectsOf(county.flatMap(({ reports }) => reports))) {
			const audited = auditReport(subject);
			findings.get(subject.report.organ.code)?.push(...audited.findings);
			for (const [rule, tally] of audited.tallies) this.#count(`${rule} ${subject.report.year}`, tally);
		}
		for (const { organ } of county) {
			const own = findings.get(organ.code) ?? [];
			own.sort((a, b) => a.year - b.year || compare(a.key, b.key));
			for (const finding of own) this.#found[finding.severity]++;
			this.#few?.push(
				...own.map((finding) => ({
					...finding,
					name: organ.name,
					kind: organ.kind,
					path: organ.path.join(' ')
				}))
			);
		}
		if (this.#few && this.#few.length > MOST_IN_A_FILE) this.#few = null;
		return findings;
	}

	#count(key: string, tally: Tally): void {
		const sum = this.#counts.get(key) ?? { pass: 0, fail: 0, not_assessable: 0 };
		sum.pass += tally.pass;
		sum.fail += tally.fail;
		sum.not_assessable += tally.not_assessable;
		this.#counts.set(key, sum);
	}

	/** Findings by severity. */
	get found(): Readonly<Record<Severity, number>> {
		return this.#found;
	}

	/** All findings with the organs they are about, where they are few enough for one file. */
	get few(): readonly Found[] | null {
		return this.#few;
	}

	/** How often each rule passed and failed in each of the years. */
	tallies(years: readonly number[]): readonly RuleTally[] {
		return RULES.flatMap(({ id: rule }) =>
			years.flatMap((year) => {
				const sum = this.#counts.get(`${rule} ${year}`);
				return sum ? [{ rule, year, ...sum }] : [];
			})
		);
	}
}

/** A row of the table `findings`. */
export function findingRow(finding: Finding, place: string): readonly Stored[] {
	const { key, rule, ruleName, severity, report, organ, year, doubtful, checks, cause } = finding;
	return [
		key,
		rule,
		severity,
		report,
		organ,
		place,
		year,
		doubtful,
		JSON.stringify({ ruleName, checks, cause })
	];
}
