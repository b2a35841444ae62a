import type { Word } from './lines';

/** Words one under another that are near enough to be one label broken over lines. */

/** From top to bottom. */
export type Stack = readonly Word[];

/** Share of the narrower word that must stand under the other. */
const UNDER = 0.5;
/** Lines of one label are as near as lines come on the page; so much farther apart they are two. */
const FARTHER = 1.12;
/** No label is set wider than this, in sizes. */
const WIDEST = 2.2;

export function isUnder(a: Word, b: Word): boolean {
	const common = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
	return common >= Math.min(a.x1 - a.x0, b.x1 - b.x0) * UNDER;
}

/** The word next below each, if one stands there. */
function belowOf(words: readonly Word[]): (readonly [Word, Word])[] {
	const sorted = [...words].sort((a, b) => a.y - b.y);
	return sorted.flatMap((word, i) => {
		const below = sorted
			.slice(i + 1)
			.find((other) => other.y > word.y + word.size * 0.5 && isUnder(word, other));
		return below ? [[word, below] as const] : [];
	});
}

/** Words put together to stacks. */
export function stacksOf(words: readonly Word[]): Stack[] {
	const pairs = belowOf(words);
	const nearest = Math.min(...pairs.map(([a, b]) => (b.y - a.y) / a.size));
	const stackOf = new Map<Word, Word[]>(words.map((word) => [word, [word]]));
	for (const [a, b] of pairs) {
		if ((b.y - a.y) / a.size > Math.min(nearest * FARTHER, WIDEST)) continue;
		const [upper, lower] = [stackOf.get(a), stackOf.get(b)];
		if (!upper || !lower || upper === lower) continue;
		upper.push(...lower);
		for (const word of lower) stackOf.set(word, upper);
	}
	return [...new Set(stackOf.values())].map((stack) => stack.sort((a, b) => a.y - b.y || a.x0 - b.x0));
}
