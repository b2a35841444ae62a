import { describe, expect, it } from 'vitest';
import { continued, gridOf, type Table, type TableCell } from './table';

/** A table whose cells are a hundred points wide. */
const table = (rows: string[][], open: Partial<Pick<Table, 'openAbove' | 'openBelow'>> = {}): Table => ({
	x0: 0,
	x1: 100 * (rows[0]?.length ?? 0),
	rows: rows.length,
	cells: rows.flatMap((texts, row) =>
		texts.map((text, i): TableCell => {
			const [x0, x1] = [100 * i, 100 * (i + 1)];
			return { text, full: false, page: 1, x0, x1, row, rows: 1 };
		})
	),
	openAbove: false,
	openBelow: false,
	...open
});

const texts = (whole: Table | null) => whole && gridOf(whole).rows.map((row) => row.map(({ text }) => text));
const HEADS = ['信息内容', '数量'];

describe('a table over two pages', () => {
	it('is one, without the heads printed again', () => {
		const whole = continued(table([HEADS, ['处罚', '3']]), table([HEADS, ['强制', '4']]));
		expect(texts(whole)).toEqual([HEADS, ['处罚', '3'], ['强制', '4']]);
	});

	it('has the row that is not closed on the first page whole, under heads printed again or not', () => {
		const first = table([HEADS, ['行政', '3']], { openBelow: true });
		const whole = [HEADS, ['行政处罚', '3'], ['强制', '4']];
		expect(texts(continued(first, table([HEADS, ['处罚', ''], ['强制', '4']])))).toEqual(whole);
		const plain = table(
			[
				['处罚', ''],
				['强制', '4']
			],
			{ openAbove: true }
		);
		expect(texts(continued(first, plain))).toEqual(whole);
	});

	it('has a row whole of which only labels that fill their cells are closed on the first page', () => {
		const first = table([
			['申请人', '自然人', '总计'],
			['（五）不予处', '1.信访举报投', '3']
		]);
		const cells = first.cells.map((one) => ({ ...one, full: one.row === 1 && one.x0 < 200 }));
		const rest = table([
			['理', '诉类申请', ''],
			['', '2.重复申请', '4']
		]);
		expect(texts(continued({ ...first, cells }, rest))?.slice(1)).toEqual([
			['（五）不予处理', '1.信访举报投诉类申请', '3'],
			['', '2.重复申请', '4']
		]);
		const own = table([['理', '2.重复申请', '']]);
		expect(texts(continued({ ...first, cells }, own))).toHaveLength(3);
	});

	it('never joins the figures of two rows to one', () => {
		const first = table([HEADS, ['处罚', '12']], { openBelow: true });
		expect(texts(continued(first, table([HEADS, ['', '34']])))?.[1]).toEqual(['处罚', '12 34']);
	});

	it('is two where the sides differ', () => {
		expect(continued(table([HEADS]), table([['a', 'b', 'c']]))).toBeNull();
	});
});
