import { utils, write, type BookType } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../refusal';
import { UNTOLD } from '../signs';
import { readWorkbook } from '../workbook';

type Rows = readonly (readonly (string | number)[])[];
const ROWS: Rows = [
	['行政许可', 7, 9, 11],
	['行政处罚', 36, 1, 12]
];

function xlsOf(rows: Rows): Uint8Array {
	const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
	const book = utils.book_new();
	utils.book_append_sheet(book, sheet, '年报');
	return new Uint8Array(write(book, { bookType: 'biff8', type: 'buffer' }) as Buffer);
}

const textsIn = (bytes: Uint8Array): string[][] =>
	readWorkbook(bytes).blocks.flatMap((block) =>
		block.kind === 'grid' ? block.rows.map((row) => row.map(({ text }) => text)) : []
	);

/** The file with the bytes that stand once in it changed to others. */
function changed(bytes: Uint8Array, from: readonly number[], to: readonly number[]): Uint8Array {
	const hurt = bytes.slice();
	const found = [...hurt.keys()].filter((at) => from.every((byte, i) => hurt[at + i] === byte));
	expect(found).toHaveLength(1);
	hurt.set(to, found[0]);
	return hurt;
}

/** A number in a cell of a row and column, as its record begins. */
const numberIn = (row: number, column: number): number[] => [0x03, 0x02, 14, 0, row, 0, column, 0];

describe('cells of an old workbook that are out of their turn', () => {
	it('are where they were as long as nothing is damaged', () => {
		expect(textsIn(xlsOf(ROWS))).toEqual(ROWS.map((row) => row.map(String)));
	});

	it.each([
		['in a row above', numberIn(0, 2)],
		['in the place of another', numberIn(1, 1)],
		['behind the next of their row', numberIn(1, 4)]
	])('%s: the file is refused', (_, place) => {
		expect(() => textsIn(changed(xlsOf(ROWS), numberIn(1, 2), place))).toThrow(Refusal);
	});
});

/** The file with a formula in place of the three numbers of its second row, which are as long together. */
function withFormula(bytes: Uint8Array, value: number, formula: readonly number[]): Uint8Array {
	const record = new Uint8Array(54);
	const view = new DataView(record.buffer);
	const length = 22 + formula.length;
	record.set([0x06, 0, length, 0, 1, 0, 1, 0, 15, 0]);
	view.setFloat64(10, value, true);
	view.setUint16(24, formula.length, true);
	record.set(formula, 26);
	// What is left is a record nobody reads.
	record.set([0xaf, 0, 54 - 4 - length - 4, 0], 4 + length);
	return changed(bytes, numberIn(1, 1), [...record]);
}

describe('a formula of an old workbook', () => {
	const SUM = [0x1e, 35, 0, 0x1e, 1, 0, 0x03];

	it('is read as the value it left', () => {
		expect(textsIn(withFormula(xlsOf(ROWS), 36, SUM))[1]).toEqual(['行政处罚', '36']);
	});

	it('is read alike, and at once, when it is damaged', () => {
		const cutShort = withFormula(xlsOf(ROWS), 36, SUM);
		const hurt = changed(cutShort, [7, 0, ...SUM], [5, 0, ...SUM]);
		expect(textsIn(hurt)[1]).toEqual(['行政处罚', '36']);
	});

	it.each([[[0x1c, 0x17]], [[0x1d, 1]], [[0x16]]])('may be shorter than a number: %s', (formula) => {
		expect(textsIn(withFormula(xlsOf(ROWS), 36, formula))[1]).toEqual(['行政处罚', '36']);
	});

	it('of a workbook of another age is refused', () => {
		const hurt = changed(withFormula(xlsOf(ROWS), 36, SUM), [0x06, 0, 29, 0], [0x06, 4, 29, 0]);
		expect(() => textsIn(hurt)).toThrow(Refusal);
	});

	it('that goes on behind its record is refused', () => {
		const hurt = changed(withFormula(xlsOf(ROWS), 36, SUM), [7, 0, ...SUM], [7, 1, ...SUM]);
		expect(() => textsIn(hurt)).toThrow(Refusal);
	});
});

it('an old workbook that has lost a format of its numbers has none in it, whatever file was read before', () => {
	const sheet = utils.aoa_to_sheet([
		['行政许可', 7],
		['行政处罚', { t: 'n', v: 36, z: '0"00"' }]
	]);
	const book = utils.book_new();
	utils.book_append_sheet(book, sheet, '年报');
	const whole = new Uint8Array(write(book, { bookType: 'biff8', type: 'buffer' }) as Buffer);
	const lost = whole.slice();
	const at = Buffer.from(whole).indexOf(Buffer.from('0"00"', 'utf16le'));
	// The record of the format, of which nine bytes stand before the text, becomes one that nobody reads.
	lost.set([0xaf, 0], at - 9);
	expect([lost[at - 9 + 1], whole[at - 9], whole[at - 8]]).toEqual([0, 0x1e, 0x04]);
	const read = [lost, whole, lost, whole].map((bytes) => textsIn(bytes)[1]?.[1]);
	expect(read).toEqual([`${UNTOLD}36`, '3600', `${UNTOLD}36`, '3600']);
	expect(textsIn(lost)[0]?.[1]).toBe('7');
});

it('workbooks read one after the other are read as alone, in whatever order', () => {
	const formatted = (z: string, bookType: BookType): Uint8Array => {
		const book = utils.book_new();
		const sheet = utils.aoa_to_sheet([
			['行政许可', { t: 'n', v: 36, z }],
			['行政处罚', { t: 'n', v: 7 }]
		]);
		utils.book_append_sheet(book, sheet, '年报');
		return new Uint8Array(write(book, { bookType, type: 'buffer' }) as Buffer);
	};
	const files = (['biff8', 'xlsx', 'biff5', 'ods'] as const).flatMap((type) =>
		['0"00"', '#,##0', '0.00'].map((format) => formatted(format, type))
	);
	const alone = files.map((bytes) => textsIn(bytes).flat().join(' '));
	for (const [i, first] of files.entries())
		for (const second of files) {
			textsIn(second);
			expect(textsIn(first).flat().join(' ')).toBe(alone[i]);
		}
});
