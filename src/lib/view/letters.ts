import { AREA } from './address';
import { leagueQuery, leagueViewFrom, type LeagueView } from './league';
import { rollUpFrom, rollUpQuery, type RollUpChoice } from './rollUp';

/** What the page of letters shows: the organs of an area in a year, or one letter. */
export interface LettersView {
	readonly area: string | null;
	readonly year: number;
	/** Code of the organ whose letter is open; one of `OF_AREA` for those of the area; null for the list. */
	readonly letter: string | null;
	/** Which letter to the organ, where it is not the letter of correction. */
	readonly kind?: Exclude<PaperKind, 'correction'>;
	/** Whose reports the roll-up adds up, where that is what is open. */
	readonly rollUp?: RollUpChoice;
	/** How the league table is laid out, where that is open. */
	readonly league?: LeagueView;
}

/** Letters to one organ: 改正通知, 催报通知, and one for a report that came late. */
export type PaperKind = 'correction' | 'missing' | 'late';

/** Papers about all organs of an area: 通报, the league table, all letters together, and 全县汇总. */
export const OF_AREA = ['summary', 'league', 'all', 'rollup'] as const;

/** What an address that is to hold wherever the page opens is written against. */
export const NO_LETTERS: LettersView = { area: null, year: 0, letter: null };

/**
 * The view an address asks for. Keys: a area, y year, l letter, k its kind; those of `rollUpFrom` and `leagueViewFrom` where these are open.
 * What cannot be is the default.
 */
export function lettersViewFrom(query: URLSearchParams, defaults: LettersView): LettersView {
	const area = query.get('a') ?? '';
	const year = query.get('y') ?? '';
	const letter = query.get('l') ?? '';
	const kind = (['missing', 'late'] as const).find((one) => one === query.get('k'));
	return {
		area: AREA.test(area) ? area : defaults.area,
		year: /^\d{4}$/.test(year) ? Number(year) : defaults.year,
		letter: /^[0-9a-z]{2,40}$/.test(letter) ? letter : defaults.letter,
		...(kind && letter !== '' ? { kind } : {}),
		...(letter === 'rollup' ? { rollUp: rollUpFrom(query) } : {}),
		...(letter === 'league' ? { league: leagueViewFrom(query) } : {})
	};
}

/** Its query string: only what was chosen is written. */
export function lettersQuery(view: LettersView, defaults: LettersView): string {
	const query = new URLSearchParams({
		...(view.area === null || view.area === defaults.area ? {} : { a: view.area }),
		...(view.year === defaults.year ? {} : { y: String(view.year) }),
		...(view.letter === null ? {} : { l: view.letter }),
		...(view.letter === null || !view.kind ? {} : { k: view.kind }),
		...(view.letter !== 'rollup' || !view.rollUp ? {} : rollUpQuery(view.rollUp)),
		...(view.letter === 'league' ? leagueQuery(view.league ?? {}) : {})
	}).toString();
	return query === '' ? '' : `?${query}`;
}
