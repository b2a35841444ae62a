import type { AreaEntry, OrganEntry } from './catalog';
import type { Spellings } from './dataset/spellings';

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

/** The same, folded once: a finder holds tens of thousands, and is asked at every key. */
interface Folded {
	readonly names: readonly string[];
	readonly also: readonly string[];
	readonly spelt: readonly string[];
	readonly first: readonly string[];
	readonly code: string;
	readonly path: readonly string[];
}

/** Folded for comparing: width, case, and the spaces people put between syllables. */
const fold = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/['’\s]/g, '');

const foldedOf = ({ names, also = [], pinyin, initials, code = '', path = [] }: Named): Folded => ({
	names: names.map(fold),
	also: also.map(fold),
	spelt: pinyin.split(' '),
	first: initials.split(' '),
	code,
	path
});

/** By the thing, and by how it is named; gone with either. */
const remembered = new WeakMap<object, WeakMap<object, Folded>>();

function known<T>(thing: T, named: (thing: T) => Named): Folded {
	if (typeof thing !== 'object' || thing === null) return foldedOf(named(thing));
	let things = remembered.get(named);
	if (!things) remembered.set(named, (things = new WeakMap()));
	let folded = things.get(thing);
	if (!folded) things.set(thing, (folded = foldedOf(named(thing))));
	return folded;
}

/**
 * How well a thing answers what was typed; 0 not at all. A name beats its pinyin, pinyin beats initials,
 * a beginning beats a middle, and its own name beats a former one or the area it lies in.
 */
function score({ names, also, spelt, first, code, path }: Folded, typed: string): number {
	if (names.some((name) => name.startsWith(typed))) return 100;
	if (names.some((name) => name.includes(typed))) return 90;
	if (also.some((name) => name.includes(typed))) return 80;
	if (spelt.some((word) => word.startsWith(typed))) return 70;
	if (first.some((word) => word === typed)) return 65;
	if (first.some((word) => word.startsWith(typed))) return 60;
	if (typed.length >= 2 && code.startsWith(typed)) return 50;
	if (path.some((area) => area.startsWith(typed))) return 40;
	if (typed.length >= 3 && spelt.some((word) => word.includes(typed))) return 30;
	return 0;
}

/**
 * Things by 汉字, pinyin, initials, former name, code or area, best first; ties keep the order given. Several words must
 * all fit: 嵩县 陆浑. Nothing typed finds everything. A list is answered soonest by the same `named` each time.
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
			const folded = known(thing, named);
			const together = score(folded, whole);
			if (words.length === 1) return { thing, order, points: together };
			const each = words.map((word) => score(folded, word));
			return { thing, order, points: Math.max(together, each.includes(0) ? 0 : Math.min(...each)) };
		})
		.filter((found) => found.points > 0);
	ranked.sort((a, b) => b.points - a.points || a.order - b.order);
	return ranked.slice(0, most).map((found) => found.thing);
}

const namedOrgan = (organ: OrganEntry): Named => ({ ...organ, names: [organ.name], also: organ.formerNames });
const namedArea = (area: AreaEntry): Named => ({ ...area, names: [area.name] });

export const findOrgans = (
	organs: readonly OrganEntry[],
	typed: string,
	most: number = MOST_FOUND
): readonly OrganEntry[] => findAmong(organs, namedOrgan, typed, most);

export const findAreas = (
	areas: readonly AreaEntry[],
	typed: string,
	most: number = MOST_FOUND
): readonly AreaEntry[] => findAmong(areas, namedArea, typed, most);

type NamedRule = readonly [id: string, Spellings['rules'][string]];

const namedRule = ([id, { zh, en, spelt }]: NamedRule): Named => ({
	names: [zh, en, id],
	pinyin: spelt[0],
	initials: spelt[1]
});

/** Rules of the audit, also by their ids; none while their names have not come. */
export const findRules = (
	spellings: Pick<Spellings, 'rules'> | null,
	typed: string,
	most: number = MOST_FOUND
): readonly NamedRule[] => findAmong(Object.entries(spellings?.rules ?? {}), namedRule, typed, most);
