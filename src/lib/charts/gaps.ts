import type { Language } from '../form/words';
import type { State } from '../report/figure';
import { STATE_WORDS } from '../text/states';
import type { Point } from '../warehouse/rows';

/** How a missing value is marked where there is no room for its word: a sign each, told apart without any colour. */
const SIGNS: Readonly<Record<Exclude<State, 'reported'>, string>> = {
	blank: '□',
	not_applicable: '／',
	unreadable: '？',
	absent: '…',
	no_report: '×'
};

/** The sign of a point without a number; empty when it has one, or counts that make no rate. */
export const gapSign = (point: Point | undefined): string =>
	point === undefined ? SIGNS.no_report : point.state === 'reported' ? '' : SIGNS[point.state];

/** What the signs in use mean, in parts that may stand on lines of their own. */
export function signKey(points: readonly (Point | undefined)[], language: Language): readonly string[] {
	const states = new Set(points.map((point) => point?.state ?? 'no_report'));
	return (Object.keys(SIGNS) as (keyof typeof SIGNS)[])
		.filter((state) => states.has(state))
		.map((state) => `${SIGNS[state]} ${STATE_WORDS[state][language]}`);
}
