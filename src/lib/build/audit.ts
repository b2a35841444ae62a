import { auditReport, RULES, subjectsOf, type Audited, type Finding, type Tally } from '../audit/audit';
import type { Outcome, Subject } from '../audit/rule';
import { ruleCounts, type RuleCounts } from '../audit/ruleCounts';
import type { Severity } from '../report/problem';
import type { ReportText } from '../report/text';
import { MOST_IN_A_FILE } from '../data/findings';
import type { Stored } from '../data/engines/schema';
import type { FindingWithOrgan } from '../data/questions/findings/question';
import type { RuleTally } from '../data/ruleTotals';
import { compare, type OrganReports } from '../data/dataset';

interface AuditedCounty {
	/** The findings of each organ, by its code. */
	readonly findings: ReadonlyMap<string, readonly Finding[]>;
	/** How much of the audit stands behind them, by report. */
	readonly rules: ReadonlyMap<string, RuleCounts>;
}

/**
 * Audits a data set as its organs pass, a county at a time: every report beside the others of its organ and its county. The
 * same reports give the same findings in the same order.
 */
export class Audit {
	readonly #counts = new Map<string, { -readonly [outcome in Outcome]: number }>();
	readonly #found: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
	#few: FindingWithOrgan[] | null = [];

	/** `texts`: the prose of reports, by id, as far as it is at hand; rules about text are assessed of those alone. */
	constructor(
		private readonly texts: ReadonlyMap<string, ReportText> = new Map(),
		private readonly audited: (subject: Subject) => Audited = auditReport
	) {}

	add(county: readonly OrganReports[]): AuditedCounty {
		const findings = new Map<string, Finding[]>(county.map(({ organ }) => [organ.code, []]));
		const rules = new Map<string, RuleCounts>();
		for (const subject of subjectsOf(
			county.flatMap(({ reports }) => reports),
			this.texts
		)) {
			const audited = this.audited(subject);
			findings.get(subject.report.organ.code)?.push(...audited.findings);
			rules.set(subject.report.id, ruleCounts(audited.tallies));
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
		return { findings, rules };
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

	/** All findings with the organs they are about, in the order of organs as the engine gives them; null where they are too many for one file. */
	get few(): readonly FindingWithOrgan[] | null {
		return this.#few?.toSorted((a, b) => compare(a.organ, b.organ)) ?? null;
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
