import { Refusal } from '../../refusal';
import { compoundFile } from '../doc/compound';
import type { Looks } from './looks';
import { oldLooks } from './oldLooks';

/**
 * The records of an old workbook ([MS-XLS]; xls, et), looked through before the library reads them. They have no sums, but an order:
 * rows go down and the cells of a row go right. A cell out of its turn has been moved, and the file is refused. Formulas are blanked,
 * because the library goes round for ever in one that is damaged, and only the values they left are read.
 */

const STREAMS = ['Workbook', 'WORKBOOK', 'Book', 'BOOK'];

const BEGIN = 0x0809;
const END = 0x000a;
const ENCRYPTED = 0x002f;
const FORMULA = 0x0006;
const ROW = 0x0208;
const SEVERAL_NUMBERS = 0x00bd;
const SEVERAL_BLANKS = 0x00be;
/** A number, text, text with runs, blank, number in short, truth or error; and the three above. */
const CELLS: ReadonlySet<number> = new Set([
	...[0x0203, 0x0204, 0x00fd, 0x00d6, 0x0201, 0x027e, 0x0205],
	...[FORMULA, SEVERAL_NUMBERS, SEVERAL_BLANKS]
]);
/** Names, names from elsewhere, formulas of several cells: all hold formulas and nothing that is read. */
const FORMULAS_ELSEWHERE: ReadonlySet<number> = new Set([0x0018, 0x0023, 0x0221, 0x04bc]);
/** Formulas and names of workbooks older than compound files: in one, a record that is damaged. */
const OUTLIVED: ReadonlySet<number> = new Set([0x0021, 0x0206, 0x0406, 0x0218, 0x0223]);
/** Scenarios, which the library passes by. */
const PASSED_BY = 0x00af;
const LONGEST = 8224;

/** In a record of a formula: where its length stands, and what stands before its first sign. */
const FORMULA_LENGTH = 20;
const FORMULA_START = 22;
/** Formulas that hold no other, by their length: an argument left out, `FALSE`, and `0` for all that are longer. */
const HARMLESS: readonly (readonly number[])[] = [[], [0x16], [0x1d, 0], [0x1e, 0, 0]];

const damaged = (): Refusal => new Refusal('damaged');

/** The cells of a sheet in their turn. */
class Turn {
	#row = -1;
	#column = -1;
	readonly #ends = new Map<number, readonly [number, number]>();

	/** A row says which of its columns have cells: from one to before another. */
	row(record: DataView): void {
		const end = record.getUint16(4, true);
		// Some programs leave that open.
		if (end > 0) this.#ends.set(record.getUint16(0, true), [record.getUint16(2, true), end]);
	}

	cell(record: DataView, isSeveral: boolean): void {
		const row = record.getUint16(0, true);
		const column = record.getUint16(2, true);
		const last = isSeveral ? record.getUint16(record.byteLength - 2, true) : column;
		const isInTurn = row > this.#row || (row === this.#row && column > this.#column);
		const [first, end] = this.#ends.get(row) ?? [0, Infinity];
		if (!isInTurn || last < column || column < first || last >= end) throw damaged();
		[this.#row, this.#column] = [row, last];
	}
}

function blankFormula(record: DataView): void {
	const length = record.getUint16(FORMULA_LENGTH, true);
	if (FORMULA_START + length > record.byteLength) throw damaged();
	const instead = HARMLESS[Math.min(length, HARMLESS.length - 1)] ?? [];
	record.setUint16(FORMULA_LENGTH, instead.length, true);
	for (const [i, byte] of instead.entries()) record.setUint8(FORMULA_START + i, byte);
}

/** Goes through the records, blanks formulas, and throws where the records or the cells are out of joint. */
function lookThrough(stream: DataView): void {
	let depth = 0;
	let turn = new Turn();
	for (let at = 0; at + 4 <= stream.byteLength;) {
		const type = stream.getUint16(at, true);
		const length = stream.getUint16(at + 2, true);
		// Behind the last sheet the stream is filled up.
		if (depth === 0 && type !== BEGIN) {
			if (type === 0 && at > 0) return;
			throw damaged();
		}
		if (OUTLIVED.has(type) || length > LONGEST || at + 4 + length > stream.byteLength) throw damaged();
		const record = new DataView(stream.buffer, stream.byteOffset + at + 4, length);
		if (type === ENCRYPTED) return;
		if (type === BEGIN && depth++ === 0) turn = new Turn();
		if (type === END) depth -= 1;
		if (FORMULAS_ELSEWHERE.has(type)) stream.setUint16(at, PASSED_BY, true);
		if (type === ROW) turn.row(record);
		if (CELLS.has(type)) turn.cell(record, type === SEVERAL_NUMBERS || type === SEVERAL_BLANKS);
		if (type === FORMULA) blankFormula(record);
		at += 4 + length;
	}
	if (depth > 0) throw damaged();
}

/** The stream of an old workbook as the library may have it, and what the library does not tell. Throws a Refusal when it is damaged. */
export function inspectedRecords(bytes: Uint8Array): { bytes: Uint8Array; looks: Looks } {
	try {
		const streams = compoundFile(bytes);
		const stream = STREAMS.map(streams).find((found) => found !== null);
		if (!stream) throw damaged();
		// A copy: formulas are blanked in it.
		const copy = new Uint8Array(stream.byteLength);
		copy.set(new Uint8Array(stream.buffer, stream.byteOffset, stream.byteLength));
		const view = new DataView(copy.buffer);
		lookThrough(view);
		return { bytes: copy, looks: oldLooks(view) };
	} catch (error) {
		throw error instanceof Refusal ? error : damaged();
	}
}
