import { describe, expect, it } from 'vitest';
import type { Line } from './lines';
import { figuresOf } from './stretches';

const line = (...texts: string[]): Line => ({
	y: 100,
	size: 10,
	x0: 0,
	x1: 100 * texts.length,
	words: texts.map((text, i) => ({ text, x0: 100 * i, x1: 100 * i + 50, y: 100, size: 10, glyphs: [] }))
});

describe('the figures of a line', () => {
	it('stand at its end, one with a blot among them', () => {
		expect(figuresOf(line('处罚', '1口', '3')).map(({ text }) => text)).toEqual(['1口', '3']);
	});

	it('are not the number with which a label in a narrow column begins, or the sign it ends with', () => {
		expect(figuresOf(line('１．属'))).toEqual([]);
		expect(figuresOf(line('”'))).toEqual([]);
		expect(figuresOf(line('1.5')).map(({ text }) => text)).toEqual(['1.5']);
	});
});
