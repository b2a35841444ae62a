import { numbersAt, part } from './bytes';
import type { Part } from './information';
import { CHARACTER, listAt, modifiersIn, PARAGRAPH, type Modifier } from './modifiers';

/**
 * The text of a document is kept in pieces: stretches of the stream `WordDocument`, of one or two bytes a character, in the
 * order in which they are printed ([MS-DOC] 2.9.38, Clx).
 */

export interface Piece {
	/** Characters of the text, from and up to. */
	readonly from: number;
	readonly to: number;
	/** Where its first byte stands in the stream. */
	readonly at: number;
	/** Bytes a character. */
	readonly width: 1 | 2;
	/** Changes made to the whole piece after it was written. */
	readonly modifiers: readonly Modifier[];
}

const CHANGES = 1;
const TABLE_OF_PIECES = 2;
/** A list is gone through for every paragraph of its piece. */
const MOST_CHANGES = 200;
const NARROW = 0x40000000;
/** The single changes a piece can name by a short number ([MS-DOC] 2.9.215, Prm0), those that matter here. */
const SHORT: Readonly<Record<number, number>> = {
	0x18: PARAGRAPH.inTable,
	0x19: PARAGRAPH.rowEnd,
	0x41: CHARACTER.deleted,
	0x47: CHARACTER.data,
	0x57: CHARACTER.struck,
	0x5c: CHARACTER.hidden,
	0x68: CHARACTER.raised,
	0x73: CHARACTER.struckTwice
};

/** Changes of a piece: one by its short number with its operand, or the number of a list. */
function changes(described: DataView, lists: readonly (readonly Modifier[])[]): readonly Modifier[] {
	const word = described.getUint16(6, true);
	if ((word & 1) === 1) {
		const list = lists[word >> 1];
		if (!list) throw new Error('a piece names changes that are not there');
		return list;
	}
	const code = SHORT[(word >> 1) & 0x7f];
	return code === undefined ? [] : [{ code, operand: part(described, 7, 1) }];
}

/** The pieces in the order of the text. Throws when they do not follow one another. */
export function piecesIn(table: DataView, { at, size }: Part): Piece[] {
	const all = part(table, at, size);
	const lists: Modifier[][] = [];
	let next = 0;
	while (all.getUint8(next) === CHANGES) {
		const list = listAt(all, next + 1);
		lists.push(modifiersIn(list));
		if ((lists.at(-1)?.length ?? 0) > MOST_CHANGES) throw new Error('more changes than a piece can have');
		next += 3 + list.byteLength;
	}
	if (all.getUint8(next) !== TABLE_OF_PIECES) throw new Error('no table of pieces');
	const bytes = part(all, next + 5, all.getUint32(next + 1, true));
	const count = (bytes.byteLength - 4) / 12;
	if (!Number.isInteger(count) || count < 1) throw new Error('a table of pieces of no size');
	const ends = numbersAt(bytes, 0, count + 1);
	if (ends[0] !== 0) throw new Error('the text does not begin at its beginning');
	return Array.from({ length: count }, (_, i): Piece => {
		const described = part(bytes, (count + 1) * 4 + i * 8, 8);
		const [from = 0, to = 0] = ends.slice(i, i + 2);
		if (to <= from) throw new Error('pieces out of order');
		const offset = described.getUint32(2, true);
		const narrow = (offset & NARROW) !== 0;
		const place = offset & (NARROW - 1);
		return {
			from,
			to,
			at: narrow ? place / 2 : place,
			width: narrow ? 1 : 2,
			modifiers: changes(described, lists)
		};
	});
}
