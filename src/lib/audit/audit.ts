import type { Words } from '../form/words';
import type { OrganKind } from '../report/organ';
import type { Severity } from '../report/problem';
import type { Report } from '../report/report';
import { causeOf, misread, splitNumber, type Cause } from './causes';
import { grouped } from './group';
import type { Check, Outcome, ReportFact, Rule, Subject, Term } from './rule';
import { CLAIM_RULES } from './rules/claims';
import { DISPUTE_RULES } from './rules/disputes';
import { FORM_RULES } from './rules/form';
import { LEVEL_RULES } from './rules/levels';
import { NAMING_RULES } from './rules/naming';
import { NARRATIVE_RULES } from './rules/narrative';
import { PROACTIVE_RULES } from './rules/proactive';
import { REQUEST_RULES } from './rules/requests';
import { SUM_RULES } from './rules/sums';
import { WORDING_RULES } from './rules/wording';
import { YEAR_RULES } from './rules/years';

/** Every rule, in the order of the tables: within a report, between years, levels and texts. */
export const RULES: readonly Rule[] = [
	...SUM_RULES,
	...REQUEST_RULES,
	...PROACTIVE_RULES,
	...NARRATIVE_RULES,
	...CLAIM_RULES,
	...DISPUTE_RULES,
	...YEAR_RULES,
	...LEVEL_RULES,
	...FORM_RULES,
	...NAMING_RULES,
	...WORDING_RULES
];

export { subjectsOf } from './subjects';

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

export const ruleOf = (id: string): Rule | undefined => byId.get(id);

/** What a rule says of a report that does not satisfy it. */
export interface Finding {
	/** Rule, cells and values: the same in every build, and another as soon as a figure is. */
	readonly key: string;
	readonly rule: string;
	/** The rule for short, so that whoever shows a finding needs no rules at hand. */
	readonly ruleName: Words;
	readonly severity: Severity;
	readonly report: string;
	readonly organ: string;
	readonly year: number;
	readonly checks: readonly Check[];
	readonly cause: Cause | null;
	/** Whether a cell it rests on was read with doubt, or printed as not exact. */
	readonly doubtful: boolean;
}

export type Tally = Readonly<Record<Outcome, number>>;

/** What the rules say of one report. */
export interface Audited {
	readonly findings: readonly Finding[];
	/** Checks by rule and outcome; rules that do not concern the report are not in it. */
	readonly tallies: ReadonlyMap<string, Tally>;
	/** What the reader left open and a suggestion would settle: the other list, of our doubts and not of the report's mistakes. */
	readonly doubts: readonly { readonly rule: string; readonly check: Check; readonly cause: Cause }[];
}

const cellKey = ({ report, field, value }: Term): string => `${report}/${field}=${value ?? '-'}`;

function keyOf(rule: string, report: Report, checks: readonly Check[]): string {
	const cells = checks.flatMap(({ left, right }) => [...left, ...right].map(cellKey));
	const about = checks.map((check) => check.about).join('+');
	// A rule that is not arithmetic says what it found in words; a change of them is another finding.
	const words = cells.length > 0 ? '' : checks.map((check) => check.said?.en ?? '').join('+');
	return [rule, report.id, about, ...new Set(cells), words].filter((part) => part !== '').join(' ');
}

function findingsOf(rule: Rule, failed: readonly Check[], subject: Subject): readonly Finding[] {
	const { report } = subject;
	const groups = rule.oneFinding ? [{ checks: failed, cause: null }] : grouped(rule.id, failed);
	return groups.map(({ checks, cause }) => {
		const told = checks.map((check) => causeOf(rule.id, check, subject));
		const [first] = told;
		// A cause that every check of the group shows says more than that they belong together.
		const shown = first && told.every((each) => each?.id === first.id) ? told.at(-1) : null;
		return {
			key: keyOf(rule.id, report, checks),
			rule: rule.id,
			ruleName: rule.name,
			severity: rule.severity,
			report: report.id,
			organ: report.organ.code,
			year: report.year,
			checks,
			cause: shown ?? cause,
			doubtful: checks.some(({ left, right }) => [...left, ...right].some(({ doubtful }) => doubtful))
		};
	});
}

const NONE: Tally = { pass: 0, fail: 0, not_assessable: 0 };

const BOTH_FACTS: readonly ReportFact[] = ['organ', 'year'];

/** What a document says of who reports, and for which year: an organ of an unknown kind is not known. */
export const factsKnown = ({
	organ,
	kind,
	year
}: {
	readonly organ: string | null;
	readonly kind: OrganKind | null;
	readonly year: number | null;
}): readonly ReportFact[] => [
	...(organ !== null && kind !== null ? (['organ'] as const) : []),
	...(year !== null ? (['year'] as const) : [])
];

/** Rules that can be applied to a report of which no more than this is known. */
export const rulesKnowing = (known: readonly ReportFact[]): readonly Rule[] =>
	RULES.filter(({ reach, needs = [] }) =>
		(reach === 'years' || reach === 'levels' ? BOTH_FACTS : needs).every((fact) => known.includes(fact))
	);

/** Audits one report beside the others of its organ. Pure: the same reports give the same findings in the same order. */
export function auditReport(subject: Subject, rules: readonly Rule[] = RULES): Audited {
	const findings: Finding[] = [];
	const tallies = new Map<string, Tally>();
	const doubts: Audited['doubts'][number][] = [];
	for (const rule of rules) {
		const checks = rule.check(subject);
		if (checks.length === 0) continue;
		const tally = { ...NONE };
		for (const check of checks) {
			tally[check.outcome]++;
			const cause = rule.ofReading ? misread(check) : splitNumber(check, subject.report);
			if (cause) doubts.push({ rule: rule.id, check, cause });
		}
		tallies.set(rule.id, tally);
		if (rule.ofReading || rule.explains !== undefined) continue;
		const failed = checks.filter(({ outcome }) => outcome === 'fail');
		if (failed.length > 0) findings.push(...findingsOf(rule, failed, subject));
	}
	return { findings, tallies, doubts };
}

/** Adds up tallies of several reports. */
export function addTallies(all: readonly ReadonlyMap<string, Tally>[]): ReadonlyMap<string, Tally> {
	const sums = new Map<string, { -readonly [outcome in Outcome]: number }>();
	for (const tallies of all)
		for (const [rule, tally] of tallies) {
			const sum = sums.get(rule) ?? { ...NONE };
			for (const outcome of Object.keys(sum) as Outcome[]) sum[outcome] += tally[outcome];
			sums.set(rule, sum);
		}
	return sums;
}
