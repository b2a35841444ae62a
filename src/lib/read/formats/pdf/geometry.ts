/** What a page of a pdf shows, in points from its upper left corner, y downwards. */

/** One printed character. `y` is its baseline. */
export interface Glyph {
	readonly text: string;
	readonly x0: number;
	readonly x1: number;
	readonly y: number;
	readonly size: number;
}

/** A drawn line: across (from `from` to `to` at height `at`) or down (at `at` from the left). */
export interface Rule {
	readonly at: number;
	readonly from: number;
	readonly to: number;
}

export interface PageMarks {
	/** Number of the page, from 1. */
	readonly page: number;
	readonly width: number;
	readonly height: number;
	readonly glyphs: readonly Glyph[];
	readonly across: readonly Rule[];
	readonly down: readonly Rule[];
}

export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `b`, then `a`. */
export const times = (a: Matrix, b: Matrix): Matrix => [
	a[0] * b[0] + a[2] * b[1],
	a[1] * b[0] + a[3] * b[1],
	a[0] * b[2] + a[2] * b[3],
	a[1] * b[2] + a[3] * b[3],
	a[0] * b[4] + a[2] * b[5] + a[4],
	a[1] * b[4] + a[3] * b[5] + a[5]
];

export const moved = (m: Matrix, x: number, y: number): readonly [number, number] => [
	m[0] * x + m[2] * y + m[4],
	m[1] * x + m[3] * y + m[5]
];

/** Height of the middle of a printed line above its baseline, as a share of its size. */
const MIDDLE = 0.36;

export const centreOf = ({ x0, x1 }: Glyph): number => (x0 + x1) / 2;
export const middleOf = ({ y, size }: Glyph): number => y - size * MIDDLE;

/** Numbers that differ by no more than `within` as one: the mean of each group, ascending. */
export function clustered(numbers: readonly number[], within: number): number[] {
	const groups: number[][] = [];
	for (const n of [...numbers].sort((a, b) => a - b)) {
		const last = groups.at(-1);
		if (last && n - (last[0] ?? n) <= within) last.push(n);
		else groups.push([n]);
	}
	return groups.map((group) => group.reduce((sum, n) => sum + n, 0) / group.length);
}

/** Place of the number nearest to this one. */
export function nearest(numbers: readonly number[], to: number): number {
	let best = 0;
	for (const [i, n] of numbers.entries())
		if (Math.abs(n - to) < Math.abs((numbers[best] ?? Infinity) - to)) best = i;
	return best;
}
