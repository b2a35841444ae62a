import { describe, expect, it } from 'vitest';
import type { Glyph } from './geometry';
import { edgesOf, figureCells, textCells, type CellGlyphs } from './justifiedColumns';

const widthOf = (sign: string): number => (sign < '\u1100' ? 5 : 10);

/** A text from one side to the other. */
function spread(text: string, left: number, right: number): Glyph[] {
	const signs = [...text];
	const width = signs.reduce((sum, sign) => sum + widthOf(sign), 0);
	const room = signs.length > 1 ? (right - left - width) / (signs.length - 1) : 0;
	let x = left;
	return signs.map((sign) => {
		const glyph = { text: sign, x0: x, x1: x + widthOf(sign), y: 100, size: 10 };
		x += widthOf(sign) + room;
		return glyph;
	});
}

const row = (label: string, ...figures: Glyph[][]) => ({
	label: spread(label, 0, 100),
	figures: figures.flat()
});
const texts = (cells: CellGlyphs[] | null) => cells?.map((cell) => cell.map(({ text }) => text).join(''));

/** Three columns of figures, with heads of two, four and two signs. */
const HEADS = [
	[
		...spread('信息内容', 0, 100),
		...spread('制发', 110, 150),
		...spread('废止件数', 160, 260),
		...spread('有效', 270, 310)
	]
];
const first = row('规章', spread('0', 110, 150), spread('17', 160, 260), spread('2', 270, 310));
const second = row('规范性文件', spread('36', 110, 150), spread('1472', 160, 260), spread('10', 270, 310));
const table = { heads: HEADS, rows: [first, second], among: [] };

describe('columns of texts set from side to side', () => {
	const edges = edgesOf(table, null);

	it('begin where both heads and figures do', () => {
		expect(edges?.lefts.map(Math.round)).toEqual([0, 110, 160, 270]);
		expect(edges).toMatchObject({ labels: 1, gutter: 10, right: 310 });
	});

	it('have figures of one sign and of more', () => {
		if (!edges) throw new Error('no columns');
		expect(texts(figureCells(first.figures, edges))).toEqual(['0', '17', '2']);
		expect(texts(figureCells(second.figures, edges))).toEqual(['36', '1472', '10']);
		expect(texts(textCells(HEADS[0] ?? [], edges))).toEqual(['信息内容', '制发', '废止件数', '有效']);
	});

	it('keep a blank cell blank', () => {
		if (!edges) throw new Error('no columns');
		const { figures } = row('规章', spread('12', 110, 150), spread('5', 270, 310));
		expect(texts(figureCells(figures, edges))).toEqual(['12', '5']);
	});

	it('do not hold a figure that ends elsewhere, has rooms of its own, or begins at no side', () => {
		if (!edges) throw new Error('no columns');
		expect(figureCells(spread('12', 160, 230), edges)).toBeNull();
		expect(figureCells([...spread('12', 160, 190), ...spread('34', 230, 260)], edges)).toBeNull();
		expect(figureCells(spread('5', 130, 140), edges)).toBeNull();
	});

	it('do not tell two figures from one where the signs of both are set apart by one room', () => {
		const two = { lefts: [0, 100], labels: 0, gutter: 5, right: 155 };
		expect(figureCells([...spread('1', 0, 95), ...spread('2', 100, 155)], two)).not.toBeNull();
		expect(figureCells(spread('123', 0, 155), { ...two, lefts: [0, 75] })).toBeNull();
	});

	it('are not told by signs as wide as those of the heads', () => {
		const wide = row('规章', spread('０', 110, 150), spread('１７', 160, 260));
		expect(edgesOf({ ...table, rows: [wide] }, null)).toBeNull();
	});
});
