import type { Finding } from './audit';

/** What a person made of a finding: it is so; it is so for a good reason; it is not so. */
export type Verdict = 'confirmed' | 'explained' | 'dismissed';

export const VERDICTS: readonly Verdict[] = ['confirmed', 'explained', 'dismissed'];

export interface Decision {
	/** Key of the finding, which holds the figures: with another figure it is another finding, and open again. */
	readonly key: string;
	/** Rule, report and cells without their figures: where a finding stood before a figure changed. */
	readonly place: string;
	readonly verdict: Verdict;
	readonly note: string;
	/** When it was made, ISO 8601 in UTC, which sorts as text. */
	readonly at: string;
}

/** Decisions by the key of their finding. */
export type Decisions = ReadonlyMap<string, Decision>;

/** Where a finding stands, whatever the figures are. */
export const placeOf = ({ rule, report, checks }: Pick<Finding, 'rule' | 'report' | 'checks'>): string =>
	[rule, report, checks.map(({ about }) => about).join('+')].filter((part) => part !== '').join(' ');

/** What was decided of a finding. `former`: of the finding that stood there while the figures were others; null when it is decided. */
export interface Standing {
	readonly decision: Decision | null;
	readonly former: Decision | null;
}

export function standingOf(finding: Finding, decisions: Decisions): Standing {
	const decision = decisions.get(finding.key) ?? null;
	if (decision) return { decision, former: null };
	const place = placeOf(finding);
	const there = [...decisions.values()].filter((one) => one.place === place);
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

const FORMAT = 'disclosure-lens decisions';
/** Far more than a person decides in a year; a file with more is not ours. */
const MOST = 100_000;
/** Characters of a note, and of a key. */
export const LONGEST_NOTE = 2_000;
const LONGEST_KEY = 20_000;

/** Decisions as a file to hand on: JSON, in the order of keys. */
export const writeDecisions = (decisions: Decisions): string =>
	JSON.stringify(
		{
			format: FORMAT,
			version: 1,
			decisions: [...decisions.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1))
		},
		null,
		'\t'
	);

const record = (value: unknown): Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const textUpTo = (value: unknown, longest: number): string | null =>
	typeof value === 'string' && value.length <= longest ? value : null;

function decisionFrom(value: unknown): Decision | null {
	const told = record(value);
	const key = textUpTo(told['key'], LONGEST_KEY);
	const place = textUpTo(told['place'], LONGEST_KEY);
	const note = textUpTo(told['note'], LONGEST_NOTE);
	const at = textUpTo(told['at'], 40);
	const verdict = VERDICTS.find((one) => one === told['verdict']);
	if (!key || !place || note === null || !verdict) return null;
	if (at === null || !/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(at)) return null;
	return { key, place, verdict, note, at };
}

/** What a file of decisions holds, and how many of its entries are none; null when it is no such file. */
export function readDecisions(
	text: string
): { readonly decisions: readonly Decision[]; readonly refused: number } | null {
	let told: Readonly<Record<string, unknown>>;
	try {
		told = record(JSON.parse(text));
	} catch {
		return null;
	}
	const listed = told['decisions'];
	if (told['format'] !== FORMAT || !Array.isArray(listed) || listed.length > MOST) return null;
	const decisions = listed.map(decisionFrom).filter((one) => one !== null);
	return { decisions, refused: listed.length - decisions.length };
}

/** Whether nobody explained or dismissed a finding. */
export function stands(finding: Finding, decisions: Decisions): boolean {
	const verdict = decisions.get(finding.key)?.verdict ?? null;
	return verdict !== 'explained' && verdict !== 'dismissed';
}

/** Whether a finding goes into a letter: errors and warnings that nobody explained or dismissed, and notes that somebody confirmed. */
export function belongsInLetter(finding: Finding, decisions: Decisions): boolean {
	return finding.severity === 'info'
		? decisions.get(finding.key)?.verdict === 'confirmed'
		: stands(finding, decisions);
}
