import { moved, type Glyph, type Matrix } from '../pdf/geometry';
import type { Attributes } from '../xmlText';

/** Characters of an OFD text at their places (GB/T 33190-2016, section 11.3). */

/** How far from level text may be, as a share of its size. */
const SLANT = 0.05;

/** A number of a place. Throws where there is none: characters at no place would be missing from a figure. */
function placed(text: string | undefined): number {
	const number = Number(text);
	if (text === undefined || !Number.isFinite(number)) throw new Error('a character at no place');
	return number;
}

/** Distances between characters; `g n d` stands for n times d. No more than `most` are wanted. */
function deltas(text: string | undefined, most: number): number[] {
	const signs = (text ?? '').split(/[\s,]+/).filter((sign) => sign !== '');
	const all: number[] = [];
	for (let at = 0; at < signs.length && all.length < most; at++) {
		if (signs[at] !== 'g') {
			all.push(placed(signs[at]));
			continue;
		}
		const times = Math.min(placed(signs[at + 1]), most - all.length);
		const distance = placed(signs[at + 2]);
		for (let i = 0; i < times; i++) all.push(distance);
		at += 2;
	}
	return all;
}

/** Letters of half the width of their height. */
const isNarrow = (letter: string): boolean => letter < '\u1100';

/** Where the next letter stands when nothing else says so, by the direction a text is read in: in widths and heights. */
const READ: Readonly<Record<string, readonly [number, number]>> = {
	'0': [1, 0],
	'90': [0, 1],
	'180': [-1, 0],
	'270': [0, -1]
};

/** What a text prints, in points. `matrix`: from the units of the text to the page. */
export function glyphsOf(
	text: string,
	attributes: Attributes,
	size: number,
	scale: number,
	matrix: Matrix
): Glyph[] {
	const [a, b, c, d] = matrix;
	const isTurned = (Number(attributes['CharDirection'] ?? 0) || 0) % 360 !== 0;
	if (isTurned || Math.abs(b) > Math.hypot(a, b) * SLANT || a <= 0) return [];
	const [right, below] = READ[attributes['ReadDirection'] ?? '0'] ?? [1, 0];
	const letters = [...text];
	const across = deltas(attributes['DeltaX'], letters.length);
	const down = deltas(attributes['DeltaY'], letters.length);
	let x = placed(attributes['X'] ?? '0');
	let y = placed(attributes['Y'] ?? '0');
	return letters.map((letter, i) => {
		const width = size * (isNarrow(letter) ? 0.5 : 1) * scale;
		const step = across[i] ?? (down.length > 0 ? 0 : width * right);
		// Letters that stand nearer to one another than their width are narrower than it.
		const [x0, baseline] = moved(matrix, x, y);
		const [x1] = moved(matrix, x + (step > 0 ? Math.min(width, step) : width), y);
		x += step;
		y += down[i] ?? (across.length > 0 ? 0 : size * below);
		return { text: letter, x0, x1, y: baseline, size: size * Math.hypot(c, d) };
	});
}
