import { AREA } from './address';
/** What the page of letters shows: the organs of an area in a year, or one letter. */
export interface LettersView {
	readonly area: string | null;
	readonly year: number;
	/** Code of the organ whose letter is open; `summary` or `league` for those of the area; null for the list. */
	readonly letter: string | null;
}

/** Papers about all organs of an area: 通报表 and the league table. */
export const OF_AREA = ['summary', 'league'] as const;

/** What an address that is to hold wherever the page opens is written against. */
export const NO_LETTERS: LettersView = { area: null, year: 0, letter: null };

/** The view an address asks for. Keys: a area, y year, l letter. What cannot be is the default. */
export function lettersViewFrom(query: URLSearchParams, defaults: LettersView): LettersView {
	const area = query.get('a') ?? '';
	const year = query.get('y') ?? '';
	const letter = query.get('l') ?? '';
	return {
		area: AREA.test(area) ? area : defaults.area,
		year: /^\d{4}$/.test(year) ? Number(year) : defaults.year,
		letter: /^[0-9a-z]{2,12}$/.test(letter) ? letter : defaults.letter
	};
}

/** Its query string: only what was chosen is written. */
export function lettersQuery(view: LettersView, defaults: LettersView): string {
	const query = new URLSearchParams({
		...(view.area === null || view.area === defaults.area ? {} : { a: view.area }),
		...(view.year === defaults.year ? {} : { y: String(view.year) }),
		...(view.letter === null ? {} : { l: view.letter })
	}).toString();
	return query === '' ? '' : `?${query}`;
}
