import type { Word } from './lines';

/** Words one under another that are one text broken over lines: lines of one text stand as near as lines come on the page. */

/** From top to bottom. */
export type Stack = readonly Word[];

/** Share of the narrower word that must stand under the other. */
const UNDER = 0.5;
/** Lines of one text keep their distance; this much of it may be lost to rounding. */
const EXACT = 0.06;
/** No text is set tighter or wider than this, in sizes. */
const TIGHTEST = 0.9;
const WIDEST = 2.2;
/** Sizes that differ by no more than this share are one. */
const SAME_SIZE = 0.06;
/** Baselines so near, as a share of the size, are one: of different cells, and of cells known to be set alike. */
const LEVEL = 0.22;
const SAME_LEVEL = 0.08;

export function isUnder(a: Word, b: Word): boolean {
	const common = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
	return common >= Math.min(a.x1 - a.x0, b.x1 - b.x0) * UNDER;
}

export const isLevel = (a: { y: number; size: number }, b: { y: number }): boolean =>
	Math.abs(a.y - b.y) <= a.size * LEVEL;

/** Whether two distances are one but for rounding. */
export const isDistance = (a: number, b: number): boolean => Math.abs(a - b) <= b * EXACT;

/** The word next below each, if one stands there. A text with two side by side below it is a head over both. */
function belowOf(words: readonly Word[]): (readonly [Word, Word])[] {
	const sorted = [...words].sort((a, b) => a.y - b.y);
	return sorted.flatMap((word, i) => {
		const under = sorted
			.slice(i + 1)
			.filter((other) => other.y > word.y + word.size * 0.5 && isUnder(word, other));
		const [next] = under;
		if (!next || next.y > word.y + word.size * WIDEST) return [];
		return under.some((other) => other !== next && isLevel(next, other)) ? [] : [[word, next] as const];
	});
}

/**
 * The distance of lines in texts of this size: the smallest between words one under another; null when there are none. A smaller
 * one met once, where others come again, is that of two cells.
 */
export function pitchOf(words: readonly Word[], size: number): number | null {
	const same = words.filter((word) => Math.abs(word.size - size) <= size * SAME_SIZE);
	const gaps = belowOf(same)
		.map(([a, b]) => b.y - a.y)
		.filter((gap) => gap >= size * TIGHTEST)
		.sort((a, b) => a - b);
	const again = gaps.find((gap, i) => isDistance(gaps[i + 1] ?? Infinity, gap));
	return again ?? gaps[0] ?? null;
}

/**
 * Parts a stack at a line that stands level with a text of one line, unless it is the middle line: cells of a row have their
 * middles or their tops level, so what stands above that line is another cell.
 */
function parted(stack: Stack, singles: readonly Word[]): Stack[] {
	const at = stack.findIndex(
		(word, i) =>
			i > 0 &&
			i !== (stack.length - 1) / 2 &&
			singles.some((single) => Math.abs(single.y - word.y) <= word.size * SAME_LEVEL)
	);
	return at < 0 ? [stack] : [stack.slice(0, at), ...parted(stack.slice(at), singles)];
}

/** Words put together to texts. */
export function stacksOf(words: readonly Word[], pitch: number | null): Stack[] {
	const stackOf = new Map<Word, Word[]>(words.map((word) => [word, [word]]));
	for (const [a, b] of pitch === null ? [] : belowOf(words)) {
		if (!isDistance(b.y - a.y, pitch ?? 0)) continue;
		const [upper, lower] = [stackOf.get(a), stackOf.get(b)];
		if (!upper || !lower || upper === lower) continue;
		upper.push(...lower);
		for (const word of lower) stackOf.set(word, upper);
	}
	const stacks = [...new Set(stackOf.values())].map((one) => one.sort((a, b) => a.y - b.y || a.x0 - b.x0));
	const singles = stacks.flatMap((stack) => (stack.length === 1 ? stack : []));
	return stacks.flatMap((stack) => parted(stack, singles));
}

export const leftOf = (stack: Stack): number => Math.min(...stack.map(({ x0 }) => x0));
export const rightOf = (stack: Stack): number => Math.max(...stack.map(({ x1 }) => x1));
