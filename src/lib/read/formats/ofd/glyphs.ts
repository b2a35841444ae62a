import { moved, type Glyph, type Matrix } from '../pdf/geometry';
import type { Attributes } from '../xmlText';
import { numbersIn } from './archive';

/** Characters of an OFD text at their places (GB/T 33190-2016, section 11.3). */

/** How far from level text may be, as a share of its size. */
const SLANT = 0.05;

/** Distances between characters; `g n d` stands for n times d. No more than `most` are wanted. */
function deltas(text: string | undefined, most: number): number[] {
	const signs = (text ?? '').split(/[\s,]+/).filter((sign) => sign !== '');
	const all: number[] = [];
	for (let at = 0; at < signs.length && all.length < most; at++) {
		if (signs[at] !== 'g') {
			all.push(Number(signs[at]));
			continue;
		}
		const times = Math.min(Number(signs[at + 1]) || 0, most - all.length);
		for (let i = 0; i < times; i++) all.push(Number(signs[at + 2]));
		at += 2;
	}
	return all;
}

/** Letters of half the width of their height. */
const isNarrow = (letter: string): boolean => letter < '\u1100';

/** What a text prints, in points. `matrix`: from the units of the text to the page. */
export function glyphsOf(
	text: string,
	attributes: Attributes,
	size: number,
	scale: number,
	matrix: Matrix
): Glyph[] {
	const [a, b, c, d] = matrix;
	if (Math.abs(b) > Math.hypot(a, b) * SLANT || a <= 0) return [];
	const letters = [...text];
	const across = deltas(attributes['DeltaX'], letters.length);
	const down = deltas(attributes['DeltaY'], letters.length);
	let x = numbersIn(attributes['X'])[0] ?? 0;
	let y = numbersIn(attributes['Y'])[0] ?? 0;
	return letters.map((letter, i) => {
		const width = size * (isNarrow(letter) ? 0.5 : 1) * scale;
		const step = across[i] ?? (down.length > 0 ? 0 : width);
		// Letters that stand nearer to one another than their width are narrower than it.
		const [x0, baseline] = moved(matrix, x, y);
		const [x1] = moved(matrix, x + (step > 0 ? Math.min(width, step) : width), y);
		x += step;
		y += down[i] ?? 0;
		return { text: letter, x0, x1, y: baseline, size: size * Math.hypot(c, d) };
	});
}
