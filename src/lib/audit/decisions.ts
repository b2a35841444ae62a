import { isDay } from '../report/day';
import type { Finding } from './audit';

/** What a person made of a finding: it is so; it is so for a good reason; it is not so. */
export type Verdict = 'confirmed' | 'explained' | 'dismissed';

export const VERDICTS: readonly Verdict[] = ['confirmed', 'explained', 'dismissed'];

/** What was done about a finding: a letter went out; the organ answered; the organ put it right. */
export type Step = 'sent' | 'answered' | 'corrected';

export const STEPS: readonly Step[] = ['sent', 'answered', 'corrected'];

/** Steps taken, each with its day, YYYY-MM-DD. */
export type Steps = Readonly<Partial<Record<Step, string>>>;

export interface Decision {
	/** Key of the finding, which holds the figures: with another figure it is another finding, and open again. */
	readonly key: string;
	/** Rule, report and cells without their figures: where a finding stood before a figure changed. */
	readonly place: string;
	/** Null while only steps or a note are kept. */
	readonly verdict: Verdict | null;
	readonly note: string;
	/** When it was made, ISO 8601 in UTC, which sorts as text. */
	readonly at: string;
	readonly steps: Steps;
	/** The data set it was made in; absent of what version 1 kept. The same organ and year may be two documents in two of them. */
	readonly dataset?: string;
}

/** Decisions by the key of their finding. */
export type Decisions = ReadonlyMap<string, Decision>;

/** A change of a decision; a step that is null was not taken. */
export interface DecisionChange {
	readonly verdict?: Verdict;
	readonly note?: string;
	readonly steps?: Readonly<Partial<Record<Step, string | null>>>;
}

/** Characters of a note. */
export const LONGEST_NOTE = 2_000;

/** Where a finding stands, whatever the figures are. */
export const placeOf = ({ rule, report, checks }: Pick<Finding, 'rule' | 'report' | 'checks'>): string =>
	[rule, report, checks.map(({ about }) => about).join('+')].filter((part) => part !== '').join(' ');

/** Id of the report a decision is about. */
export const reportOfDecision = ({ place }: Pick<Decision, 'place'>): string => place.split(' ')[1] ?? '';

/**
 * Whether two places share a column, row or cell under one rule of one report: of two columns that were one mistake, the one
 * that is still there is the same place.
 */
export function isSamePlace(a: string, b: string): boolean {
	const [[rule, report, abouts = ''], [otherRule, otherReport, others = '']] = [a.split(' '), b.split(' ')];
	if (rule !== otherRule || report !== otherReport) return false;
	const there = new Set(others.split('+'));
	return abouts.split('+').some((about) => there.has(about));
}

/**
 * A finding decided anew, or what was decided of it changed; null when nothing is left that would be one. Steps whose day no
 * calendar has are left out.
 */
export function changedDecision(
	finding: Pick<Finding, 'key' | 'rule' | 'report' | 'checks'>,
	before: Decision | undefined,
	change: DecisionChange,
	at: string,
	dataset?: string
): Decision | null {
	const verdict = change.verdict ?? before?.verdict ?? null;
	const note = (change.note ?? before?.note ?? '').trim().slice(0, LONGEST_NOTE);
	const days = { ...before?.steps, ...change.steps };
	const taken = STEPS.flatMap((step) => {
		const day = days[step];
		return typeof day === 'string' && isDay(day) ? [[step, day] as const] : [];
	});
	if (verdict === null && note === '' && taken.length === 0) return null;
	return {
		key: finding.key,
		place: placeOf(finding),
		verdict,
		note,
		// A decision brought from a machine whose clock runs ahead is changed all the same.
		at: before && before.at > at ? before.at : at,
		steps: Object.fromEntries(taken),
		...(dataset === undefined ? {} : { dataset })
	};
}

/** What was decided of a finding. `former`: of the finding that stood there while the figures were others; null when it is decided itself. */
export interface Standing {
	readonly decision: Decision | null;
	readonly former: Decision | null;
}

/**
 * A decision about a report that has another id now, since somebody said who reports or for which year; also the ids of other reports its
 * cells are of. `ids`: new ids by old ones.
 */
export function movedDecision(decision: Decision, ids: ReadonlyMap<string, string>): Decision {
	const moved = (text: string): string =>
		text
			.split(' ')
			.map((part) => {
				const [id = '', ...rest] = part.split('/');
				return [ids.get(id) ?? id, ...rest].join('/');
			})
			.join(' ');
	return { ...decision, key: moved(decision.key), place: moved(decision.place) };
}

/** Whether a decision may be about reports of a data set: what version 1 kept does not say. */
export const isOfDataset = (decision: Decision, dataset: string | undefined): boolean =>
	dataset === undefined || decision.dataset === undefined || decision.dataset === dataset;

export function standingOf(finding: Finding, decisions: Decisions, dataset?: string): Standing {
	const decision = decisions.get(finding.key) ?? null;
	if (decision) return { decision, former: null };
	const place = placeOf(finding);
	const there = [...decisions.values()].filter(
		(one) => isOfDataset(one, dataset) && isSamePlace(one.place, place)
	);
	return { decision, former: there.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null };
}

/** Decisions put together; of two about one finding the later holds. */
export function mergedDecisions(...all: readonly Iterable<Decision>[]): Decisions {
	const held = new Map<string, Decision>();
	for (const decisions of all)
		for (const decision of decisions) {
			const other = held.get(decision.key);
			if (!other || other.at <= decision.at) held.set(decision.key, decision);
		}
	return held;
}

/** Whether nobody explained or dismissed a finding, and the organ has not put it right. */
export function stands(finding: Pick<Finding, 'key'>, decisions: Decisions): boolean {
	const { verdict = null, steps = {} } = decisions.get(finding.key) ?? {};
	return verdict !== 'explained' && verdict !== 'dismissed' && steps.corrected === undefined;
}

/** Whether a finding goes into a letter: errors and warnings that stand, and notes that somebody confirmed. */
export function belongsInLetter(finding: Pick<Finding, 'key' | 'severity'>, decisions: Decisions): boolean {
	const confirmed = decisions.get(finding.key)?.verdict === 'confirmed';
	return stands(finding, decisions) && (finding.severity !== 'info' || confirmed);
}
