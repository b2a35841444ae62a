import type { AreaEntry, OrganEntry } from './catalog';
import type { Spellings } from './spellings';

/** At most this many are offered at once. */
const MOST_FOUND = 50;

/** What a thing is called, as far as somebody may type it. */
interface Named {
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

/** Before and after each word of a text of many things. */
const EDGE = '\t';

/**
 * What the things of a list are called, as a few long texts: looking through one text takes a hundredth of the time that
 * looking through as many things does. `starts`: where each thing begins.
 */
interface Text {
	readonly text: string;
	readonly starts: readonly number[];
}

type Index = Readonly<Record<'names' | 'also' | 'spelt' | 'first' | 'code' | 'path', Text>>;

function textOf(words: readonly (readonly string[])[]): Text {
	const starts: number[] = [];
	const texts = words.map((own) => `${EDGE}${own.join(EDGE)}${EDGE}`);
	let length = 0;
	for (const text of texts) {
		starts.push(length);
		length += text.length;
	}
	return { text: texts.join(''), starts };
}

function indexed<T>(things: readonly T[], named: (thing: T) => Named): Index {
	const folded = things.map((thing) => known(thing, named));
	return {
		names: textOf(folded.map(({ names }) => names)),
		also: textOf(folded.map(({ also }) => also)),
		spelt: textOf(folded.map(({ spelt }) => spelt)),
		first: textOf(folded.map(({ first }) => first)),
		code: textOf(folded.map(({ code }) => [code])),
		path: textOf(folded.map(({ path }) => path))
	};
}

/** The places in the list of things whose text holds something, in their order. */
function* holders({ text, starts }: Text, something: string): Generator<number> {
	let place = 0;
	for (let at = text.indexOf(something); at >= 0;) {
		let last = starts.length - 1;
		while (place < last) {
			const middle = (place + last + 1) >> 1;
			if ((starts[middle] ?? Infinity) <= at) place = middle;
			else last = middle - 1;
		}
		yield place;
		const next = starts[place + 1];
		at = next === undefined ? -1 : text.indexOf(something, next);
	}
}

/** The places of things that answer one word, the best first as `score` has it, each once; so many that `most` are among them. */
function answering({ names, also, spelt, first, code, path }: Index, typed: string, most: number): number[] {
	const begins = EDGE + typed;
	const ways: readonly (readonly [Text, string])[] = [
		[names, begins],
		[names, typed],
		[also, typed],
		[spelt, begins],
		[first, begins + EDGE],
		[first, begins],
		...(typed.length >= 2 ? [[code, begins] as const] : []),
		[path, begins],
		...(typed.length >= 3 ? [[spelt, typed] as const] : [])
	];
	const places = new Set<number>();
	for (const [text, something] of ways)
		for (const place of holders(text, something)) {
			places.add(place);
			if (places.size >= most) return [...places];
		}
	return [...places];
}

/** Lists shorter than this are looked through thing by thing. */
const LONG = 300;

/** By the list, and by how its things are named; gone with either. */
const indexes = new WeakMap<object, WeakMap<object, Index>>();

/** Gets ready for what may be typed: of a long list it takes longer than a key may. */
function prepare<T>(things: readonly T[], named: (thing: T) => Named): Index {
	let lists = indexes.get(named);
	if (!lists) indexes.set(named, (lists = new WeakMap()));
	let index = lists.get(things);
	if (!index) lists.set(things, (index = indexed(things, named)));
	return index;
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
	const long = things.length >= LONG;
	if (long && words.length === 1)
		return answering(prepare(things, named), whole, most).map((place) => things[place] as T);
	// What answers all words answers the first of them.
	const [first = whole] = words;
	const places = long
		? new Set([whole, first].flatMap((word) => answering(prepare(things, named), word, Infinity)))
		: things.keys();
	const ranked: { readonly order: number; readonly points: number }[] = [];
	for (const order of places) {
		const folded = known(things[order] as T, named);
		const together = score(folded, whole);
		const each = words.length === 1 ? [] : words.map((word) => score(folded, word));
		const points = Math.max(together, each.length === 0 || each.includes(0) ? 0 : Math.min(...each));
		if (points > 0) ranked.push({ order, points });
	}
	ranked.sort((a, b) => b.points - a.points || a.order - b.order);
	return ranked.slice(0, most).map(({ order }) => things[order] as T);
}

const namedOrgan = (organ: OrganEntry): Named => ({ ...organ, names: [organ.name], also: organ.formerNames });
const namedArea = (area: AreaEntry): Named => ({ ...area, names: [area.name] });

export const findOrgans = (
	organs: readonly OrganEntry[],
	typed: string,
	most: number = MOST_FOUND
): readonly OrganEntry[] => findAmong(organs, namedOrgan, typed, most);

/** Folds the names of organs as they come, file by file, so that the first key need not. */
export function foldOrgans(organs: readonly OrganEntry[]): void {
	for (const organ of organs) known(organ, namedOrgan);
}

/** Gets ready to look through a list of organs that is whole. */
export function prepareOrgans(organs: readonly OrganEntry[]): void {
	if (organs.length >= LONG) prepare(organs, namedOrgan);
}

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
