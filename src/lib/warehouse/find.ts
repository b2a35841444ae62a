import type { AreaEntry, OrganEntry } from './catalog';

/** At most this many are offered at once. */
export const MOST_FOUND = 50;

/** What a thing is called, as far as somebody may type it. */
export interface Named {
	/** Its own names, in any language. */
	readonly names: readonly string[];
	/** Former names and other writings. */
	readonly also?: readonly string[];
	/** Pinyin without tones and spaces, and initials, one for each name, separated by spaces. */
	readonly pinyin: string;
	readonly initials: string;
	readonly code?: string;
	/** Names of the areas around it. */
	readonly path?: readonly string[];
}

/**
 * How well a thing answers what was typed; 0 not at all. A name beats its pinyin, pinyin beats initials,
 * a beginning beats a middle, and its own name beats a former one or the area it lies in.
 */
function score({ names, also = [], pinyin, initials, code, path = [] }: Named, typed: string): number {
	if (names.some((name) => fold(name).startsWith(typed))) return 100;
	if (names.some((name) => fold(name).includes(typed))) return 90;
	if (also.some((name) => fold(name).includes(typed))) return 80;
	const spelt = pinyin.split(' ');
	if (spelt.some((word) => word.startsWith(typed))) return 70;
	const first = initials.split(' ');
	if (first.some((word) => word === typed)) return 65;
	if (first.some((word) => word.startsWith(typed))) return 60;
	if (code?.startsWith(typed) && typed.length >= 2) return 50;
	if (path.some((area) => area.startsWith(typed))) return 40;
	if (typed.length >= 3 && spelt.some((word) => word.includes(typed))) return 30;
	return 0;
}

/** Folded for comparing: width, case, and the spaces people put between syllables. */
const fold = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/['’\s]/g, '');

/**
 * Things by 汉字, pinyin, initials, former name, code or area, best first; ties keep the order given. Several words must
 * all fit: 嵩县 陆浑. Nothing typed finds everything.
 */
export function findAmong<T>(
	things: readonly T[],
	named: (thing: T) => Named,
	typed: string,
	most: number = MOST_FOUND
): readonly T[] {
	const whole = fold(typed);
	if (whole === '') return things.slice(0, most);
	const words = typed.trim().split(/\s+/).map(fold);
	const ranked = things
		.map((thing, order) => {
			const known = named(thing);
			const each = words.map((word) => score(known, word));
			const byWords = each.includes(0) ? 0 : Math.min(...each);
			return { thing, order, points: Math.max(score(known, whole), byWords) };
		})
		.filter((found) => found.points > 0);
	ranked.sort((a, b) => b.points - a.points || a.order - b.order);
	return ranked.slice(0, most).map((found) => found.thing);
}

export const findOrgans = (
	organs: readonly OrganEntry[],
	typed: string,
	most: number = MOST_FOUND
): readonly OrganEntry[] =>
	findAmong(organs, (organ) => ({ ...organ, names: [organ.name], also: organ.formerNames }), typed, most);

export const findAreas = (
	areas: readonly AreaEntry[],
	typed: string,
	most: number = MOST_FOUND
): readonly AreaEntry[] => findAmong(areas, (area) => ({ ...area, names: [area.name] }), typed, most);
