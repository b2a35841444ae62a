import { describe, expect, it } from 'vitest';
import { columnsOf, lowest, maySpan, placedIn } from './heads';
import type { Line, Word } from './lines';

const word = (text: string, x0: number, x1: number, y = 100): Word => ({
	text,
	x0,
	x1,
	y,
	size: 10,
	glyphs: []
});
const line = (...words: Word[]): Line => ({
	y: words[0]?.y ?? 0,
	size: 10,
	x0: Math.min(...words.map(({ x0 }) => x0)),
	x1: Math.max(...words.map(({ x1 }) => x1)),
	words
});

/** Three heads with their middles at 120, 220 and 320, and figures under them. */
const HEADS = [120, 220, 320].map((x) => [word('head', x - 30, x + 30)]);
const under = (...xs: number[]): Word[] => xs.map((x) => word('7', x - 3, x + 3, 120));

describe('columns without lines', () => {
	it('are those of the lowest heads, each joined of its lines', () => {
		const above = [
			line(word('title', 60, 160, 40)),
			line(word('group', 180, 260, 60)),
			line(word('own', 100, 140, 94), word('one', 190, 230, 94)),
			line(word('er', 110, 130, 106), word('two', 190, 230, 106))
		];
		const { leaves } = lowest(above, 12);
		expect(leaves.map((stack) => stack.map(({ text }) => text).join(''))).toEqual(['owner', 'onetwo']);
	});

	it('have one of a single line among those of two', () => {
		const above = [
			line(word('title', 60, 380, 40)),
			line(word('one', 100, 140, 94), word('two', 300, 340, 94)),
			line(word('total', 200, 240, 100)),
			line(word('er', 110, 130, 106), word('er', 310, 330, 106))
		];
		const { leaves } = lowest(above, 12);
		expect(leaves.map((stack) => stack.map(({ text }) => text).join(''))).toEqual([
			'oneer',
			'total',
			'twoer'
		]);
	});

	it('hold the figures set as their heads are; what stands under none is blank', () => {
		const columns = columnsOf(HEADS, [under(120, 220, 320), under(220)]);
		expect(columns?.alignment).toBe('middle');
		const cells = columns && placedIn(columns, under(120, 320));
		expect(cells?.map((cell) => cell?.text ?? '')).toEqual(['7', '', '7']);
	});

	it('are not certain where figures are set otherwise', () => {
		expect(columnsOf(HEADS, [under(107, 207, 307)])).toBeNull();
		expect(columnsOf([[word('a', 90, 160)], [word('b', 150, 200)]], [under(120)])).toBeNull();
	});

	it('leave a doubt where a lone figure may stand in a cell merged over all of them', () => {
		const columns = columnsOf(HEADS, [under(120, 220, 320)]);
		const spans = (x: number): boolean | null => {
			const cells = columns && placedIn(columns, under(x));
			return columns && cells && maySpan(columns, cells);
		};
		expect([spans(120), spans(220), spans(320)]).toEqual([false, true, false]);
	});
});
