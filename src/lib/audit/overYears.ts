import type { Finding } from './audit';
import { ruleOf } from './audit';
import type { Outcome, Subject } from './rule';

/**
 * What became of a finding from one year of an organ to the next. `new`: the year before nothing of the kind was found. `kept`: the
 * same rule fails at the same place again. `settled`: it failed the year before, was assessed there again, and holds. `unknown`: it failed the
 * year before and cannot be assessed now: a figure is missing, the form prints it no more, or the text is not at hand.
 */
export type FindingChange = 'new' | 'kept' | 'settled' | 'unknown';

export interface ChangedFinding {
	readonly change: FindingChange;
	/** That of this year where there is one, else that of the year before. */
	readonly finding: Finding;
}

const placesOf = ({ rule, checks }: Finding): readonly string[] =>
	checks.map(({ about }) => `${rule} ${about}`);

/** What a rule says now of the places at which it failed: null where it says nothing of one of them. */
function outcomeNow({ rule, checks }: Finding, subject: Subject): Outcome | null {
	const now = new Map((ruleOf(rule)?.check(subject) ?? []).map(({ about, outcome }) => [about, outcome]));
	const outcomes = checks.map(({ about }) => now.get(about) ?? null);
	return outcomes.every((outcome) => outcome === 'pass') ? 'pass' : null;
}

/**
 * The findings of a report beside those of the same organ's report of the year before. A finding is known again by its rule and by what of the
 * rule it is about, not by its figures, which are others each year. `subject`: this year's report with what its rules need.
 */
export function findingsOverYears(
	before: readonly Finding[],
	now: readonly Finding[],
	subject: Subject
): readonly ChangedFinding[] {
	const failedBefore = new Set(before.flatMap(placesOf));
	const failsNow = new Set(now.flatMap(placesOf));
	const isIn = (places: ReadonlySet<string>) => (finding: Finding) =>
		placesOf(finding).some((place) => places.has(place));
	return [
		...now.map((finding): ChangedFinding => ({
			change: isIn(failedBefore)(finding) ? 'kept' : 'new',
			finding
		})),
		...before
			.filter((finding) => !isIn(failsNow)(finding))
			.map((finding): ChangedFinding => ({
				change: outcomeNow(finding, subject) === 'pass' ? 'settled' : 'unknown',
				finding
			}))
	];
}
