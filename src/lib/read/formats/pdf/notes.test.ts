import { describe, expect, it } from 'vitest';
import type { Glyph } from './geometry';
import { textOf } from './lines';

/** Characters from a place on, half as wide as high. */
const printed = (text: string, x: number, y: number, size = 10): Glyph[] =>
	[...text].map((sign, i) => ({
		text: sign,
		x0: x + (i * size) / 2,
		x1: x + ((i + 1) * size) / 2,
		y,
		size
	}));

describe('the number of a note', () => {
	it('is no part of its figure, however high it is set', () => {
		expect(textOf([...printed('36', 0, 50), ...printed('1', 10, 47, 6)])).toBe('36');
		expect(textOf([...printed('36', 0, 50), ...printed('12', 10.5, 44, 6)])).toBe('36');
		expect(textOf([...printed('36', 0, 50), ...printed('1', 10, 45, 6), ...printed('件', 13, 50)])).toBe(
			'36 件'
		);
	});

	it('is left where it may be a digit of the figure, which is then none', () => {
		const isPlain = (text: string): boolean => /^\d+$/.test(text);
		const lower = textOf([...printed('36', 0, 50), ...printed('1', 10, 50, 6)]);
		const alike = textOf([...printed('36', 0, 50), ...printed('1', 10, 46, 9.5)]);
		const within = textOf([...printed('36', 0, 50), ...printed('1', 10, 46, 6), ...printed('5', 13, 50)]);
		const long = textOf([...printed('36', 0, 50), ...printed('123', 10, 46, 6)]);
		expect([lower, alike, within, long].filter(isPlain)).toEqual([]);
	});
});
