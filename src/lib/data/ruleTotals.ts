import { RULES } from '../audit/audit';
import type { Outcome } from '../audit/rule';
import type { Tally } from '../audit/audit';

/** How often a rule passed, failed and could not be assessed in the reports of one year. Checks, not reports: a rule may have many in one. */
export interface RuleTally extends Tally {
	readonly rule: string;
	readonly year: number;
}

type Outcomes = Readonly<Record<Outcome, number>>;

/** How often each rule had each outcome in all years, in the order of the rules; null where nothing came under it. */
export function ruleTotals(
	tallies: readonly RuleTally[]
): readonly { readonly rule: string; readonly of: Outcomes | null }[] {
	return RULES.map(({ id: rule }) => {
		const own = tallies.filter((tally) => tally.rule === rule);
		const sum = (outcome: Outcome) => own.reduce((all, tally) => all + tally[outcome], 0);
		const of = { pass: sum('pass'), fail: sum('fail'), not_assessable: sum('not_assessable') };
		return { rule, of: own.length === 0 ? null : of };
	});
}
