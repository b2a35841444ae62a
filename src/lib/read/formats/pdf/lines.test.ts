import { describe, expect, it } from 'vitest';
import type { Glyph } from './geometry';
import { joined, linesOf, lineText, textOf } from './lines';

/** Characters ten points high and six wide from a place on; a space leaves a gap. */
const print = (text: string, x: number, y: number, size = 10): Glyph[] =>
	[...text].flatMap((sign, i) =>
		sign === ' ' ? [] : [{ text: sign, x0: x + 6 * i, x1: x + 6 * i + 6, y, size }]
	);

describe('printed lines', () => {
	it('are put together by height, whatever the order of their characters', () => {
		const lines = linesOf([...print('34', 0, 40), ...print('2', 6, 20), ...print('1', 0, 20)]);
		expect(lines.map(lineText)).toEqual(['12', '34']);
	});

	it('are parted into words by gaps as wide as a column, and hold spaces for lesser ones', () => {
		const [line] = linesOf([...print('12', 0, 20), ...print('3', 16, 20), ...print('45', 60, 20)]);
		expect(line?.words.map(({ text }) => text)).toEqual(['12 3', '45']);
	});

	it('of one cell are joined, with a space where two figures might meet', () => {
		expect(textOf([...print('规', 0, 20), ...print('章', 0, 32)])).toBe('规章');
		expect(joined(['12', '34'])).toBe('12 34');
	});

	it('hold a blot where a digit of another size or height stands by a figure', () => {
		expect(textOf([...print('12', 0, 20), ...print('1', 12, 18, 6)])).toBe('12￼1');
	});
});
