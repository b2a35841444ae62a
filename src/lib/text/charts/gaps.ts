import type { Language, Words } from '../../form/words';
import type { State } from '../../report/figure';
import type { Point } from '../../data/questions/points/point';
import { STATE_WORDS } from '../states';

const sign = (zh: string, en: string = zh): Words => ({ zh, en });

/** How a missing value is marked where there is no room for its word: a sign each, told apart without any colour. */
const SIGNS: Readonly<Record<Exclude<State, 'reported'>, Words>> = {
	blank: sign('□'),
	not_applicable: sign('／', '/'),
	unreadable: sign('？', '?'),
	absent: sign('…'),
	no_report: sign('×'),
	no_cases: sign('—')
};

/** The sign of a point without a number; empty when it has one, or counts that make no rate. */
export function gapSign(point: Pick<Point, 'state'> | undefined, language: Language): string {
	if (point === undefined) return SIGNS.no_report[language];
	return point.state === 'reported' ? '' : SIGNS[point.state][language];
}

/** What the signs in use mean, in texts that may stand on lines of their own. */
export function signKey(
	points: readonly (Pick<Point, 'state'> | undefined)[],
	language: Language
): readonly string[] {
	const states = new Set(points.map((point) => point?.state ?? 'no_report'));
	return (Object.keys(SIGNS) as (keyof typeof SIGNS)[])
		.filter((state) => states.has(state))
		.map((state) => `${SIGNS[state][language]} ${STATE_WORDS[state][language]}`);
}

/** Why a year has no value, in a word; null when it has one. */
export function gapWord(point: Point | undefined, language: Language): string | null {
	if (!point) return STATE_WORDS.no_report.short[language];
	return point.state === 'reported' ? null : STATE_WORDS[point.state].short[language];
}
