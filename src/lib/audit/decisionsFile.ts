import { isDay } from '../report/day';
import { LONGEST_NOTE, STEPS, VERDICTS, type Decision, type Decisions, type Steps } from './decisions';

/** Decisions as a file to hand on, and as a browser keeps them. */

const FORMAT = 'disclosure-lens decisions';
/** 1: verdict and note. 2: steps with their days, and a decision may have no verdict. */
const VERSION = 2;
/** Far more than a person decides in a year; a file with more is not ours. */
const MOST = 100_000;
const LONGEST_KEY = 20_000;

/** Decisions as a file: JSON, in the order of keys. */
export const writeDecisions = (decisions: Decisions): string =>
	JSON.stringify(
		{
			format: FORMAT,
			version: VERSION,
			decisions: [...decisions.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1))
		},
		null,
		'\t'
	);

const record = (value: unknown): Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const textUpTo = (value: unknown, longest: number): string | null =>
	typeof value === 'string' && value.length <= longest && !value.includes('\0') ? value : null;

/** Steps with their days; none where there are none, as in what version 1 kept; null where a day is none. */
function stepsFrom(value: unknown): Steps | null {
	if (value === undefined) return {};
	const told = record(value);
	const taken = STEPS.flatMap((step) => (told[step] === undefined ? [] : [[step, told[step]] as const]));
	if (!taken.every(([, day]) => typeof day === 'string' && isDay(day))) return null;
	return Object.fromEntries(taken);
}

/** One decision as any version kept it; null when it is none. */
function decisionFrom(value: unknown): Decision | null {
	const told = record(value);
	const key = textUpTo(told['key'], LONGEST_KEY);
	const place = textUpTo(told['place'], LONGEST_KEY);
	const note = textUpTo(told['note'], LONGEST_NOTE);
	const at = textUpTo(told['at'], 40);
	const steps = stepsFrom(told['steps']);
	const verdict = told['verdict'] === null ? null : VERDICTS.find((one) => one === told['verdict']);
	if (!key || !place || note === null || verdict === undefined || steps === null) return null;
	if (at === null || !/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(at)) return null;
	if (verdict === null && note === '' && Object.keys(steps).length === 0) return null;
	const dataset = textUpTo(told['dataset'], 40);
	return { key, place, verdict, note, at, steps, ...(dataset ? { dataset } : {}) };
}

/** How a decision lies in the browser's database, with the versions of the file. */
export const KEPT_DECISION = {
	version: VERSION,
	write: (decision: Decision): unknown => decision,
	read: decisionFrom
} as const;

/** What a file of decisions holds, and how many of its entries are none. */
interface ReadDecisions {
	readonly decisions: readonly Decision[];
	readonly refused: number;
}

/** `newer`: written by a later version of this program, which may mean by a decision what this one cannot tell; null: no such file. */
export function readDecisions(text: string): ReadDecisions | 'newer' | null {
	let told: Readonly<Record<string, unknown>>;
	try {
		told = record(JSON.parse(text));
	} catch {
		return null;
	}
	const [listed, version] = [told['decisions'], told['version']];
	if (told['format'] !== FORMAT || typeof version !== 'number') return null;
	if (version > VERSION) return 'newer';
	if (!Array.isArray(listed) || listed.length > MOST) return null;
	const decisions = listed.map(decisionFrom).filter((one) => one !== null);
	return { decisions, refused: listed.length - decisions.length };
}
