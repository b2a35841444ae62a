import { describe, expect, it } from 'vitest';
import type { Glyph, PageMarks, Rule } from './geometry';
import { lineText } from './lines';
import { pageOf } from './page';

const SIZE = 10;
const widthOf = (sign: string): number => (/\d/.test(sign) ? SIZE / 2 : SIZE);

/** Signs from a place on with so much room between them, in sizes; the last of more rooms than one is repeated. */
function print(text: string, x: number, y: number, ...rooms: number[]): Glyph[] {
	let x0 = x;
	return [...text].map((sign, i) => {
		const glyph = { text: sign, x0, x1: x0 + widthOf(sign), y, size: SIZE };
		x0 = glyph.x1 + (rooms[i] ?? rooms.at(-1) ?? 0) * SIZE;
		return glyph;
	});
}

const pageWith = (glyphs: readonly Glyph[], across: Rule[] = [], down: Rule[] = []): PageMarks => {
	return { page: 1, width: 600, height: 400, glyphs, across, down };
};

/** Enough letters of a page that shows how far they are apart. */
const labels = (...rooms: number[]): Glyph[] =>
	['行政许可处理决定', '行政处罚处理决定', '行政强制处理决定', '行政收费处理决定'].flatMap((text, i) =>
		print(text, 20, 300 + 20 * i, ...rooms)
	);

const wordsOf = (glyphs: readonly Glyph[]): string[][] =>
	pageOf(pageWith(glyphs)).elements.flatMap((part) =>
		part.kind === 'line' ? [part.line.words.map(({ text }) => text)] : []
	);

describe('signs set apart by one distance', () => {
	it.each([0.3, 0.5, 0.75, 0.9])('%f of their size are one text, figures too', (room) => {
		const row = [...print('许可数量', 20, 40, room), ...print('1472', 300, 40, room)];
		expect(wordsOf([...row, ...labels(room)])[0]).toEqual(['许可数量', '1472']);
	});

	it('are so when a font of figures is a little wider or narrower', () => {
		expect(wordsOf([...print('36', 300, 40, 0.72), ...labels(0.75)])[0]).toEqual(['36']);
	});

	it('stay apart from figures farther away or nearer', () => {
		const row = [...print('12', 300, 40, 0.75), ...print('3', 300 + 17.5 + 12, 40)];
		expect(wordsOf([...row, ...labels(0.75)])[0]).toEqual(['12', '3']);
		expect(wordsOf([...print('36', 300, 40, 0.4), ...labels(0.75)])[0]).toEqual(['3 6']);
	});

	it('are one text between lines', () => {
		const across = [30, 50].map((at) => ({ at, from: 10, to: 410 }));
		const down = [10, 210, 410].map((at) => ({ at, from: 30, to: 50 }));
		const row = [...print('许可数量', 20, 44, 0.5), ...print('72', 300, 44, 0.5)];
		const [part] = pageOf(pageWith([...row, ...labels(0.5)], across, down)).elements;
		expect(part?.kind === 'table' && part.table.cells.map(({ text }) => text)).toEqual(['许可数量', '72']);
	});
});

describe('signs apart', () => {
	it.each([
		['by many distances, as in lines stretched to their columns', labels(0.3, 0.5, 0.7, 0.9, 0.3, 0.6, 0.8)],
		['in a few letters only', print('行政许可', 20, 300, 0.75)],
		['farther than the letters of one text', labels(1.4)],
		['where other letters are not', labels(0)]
	])('%s leave figures as they stand', (_, others) => {
		expect(wordsOf([...print('36', 300, 40, 0.75), ...others])[0]).not.toEqual(['36']);
	});

	it('are read in the order of their line', () => {
		const [part] = pageOf(pageWith([...print('许可', 60, 40, 0.5), ...labels(0.5)])).elements;
		expect(part?.kind === 'line' && lineText(part.line)).toBe('许可');
	});
});
