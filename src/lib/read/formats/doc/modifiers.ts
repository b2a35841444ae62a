import { part } from './bytes';

/**
 * Properties are kept as lists of changes: a code of two bytes that also says the size of its operand, then the operand
 * ([MS-DOC] 2.2.5.1, Sprm). Only the few that change what is printed, or the shape of a table, are named here.
 */

/** One change. */
export interface Modifier {
	readonly code: number;
	/** Without its length, where it has one. */
	readonly operand: DataView;
}

export const CHARACTER = {
	deleted: 0x0800,
	hidden: 0x083c,
	struck: 0x0837,
	struckTwice: 0x2a53,
	/** Operand 1: above the line. */
	raised: 0x2a48,
	/** Half points above the line. */
	height: 0x4845,
	/** Its colour: of a list, or red, green and blue. */
	colourListed: 0x2a42,
	colour: 0x6870,
	/** A sign of a font of signs stands instead of the character. */
	symbol: 0x6a09,
	/** Data of the program, not printed. */
	data: 0x0806
} as const;

export const CHANGES_FORMAT: readonly number[] = Object.values(CHARACTER);

export const PARAGRAPH = {
	inTable: 0x2416,
	rowEnd: 0x2417,
	/** How many tables the paragraph is inside of. */
	depth: 0x6649,
	innerCellEnd: 0x244b,
	innerRowEnd: 0x244c,
	/** The list goes on in the stream `Data`, at this offset. */
	elsewhere: [0x6645, 0x6646] as readonly number[]
} as const;

export const TABLE = {
	definition: 0xd608,
	merge: 0x5624,
	split: 0x5625,
	verticalMerge: 0xd62b,
	/** Where the row stands between the margins: in versions up to 1997, and since. */
	alignment: [0x5400, 0x548a] as readonly number[]
} as const;

const TAB_STOPS = 0xc615;
/** Bytes of an operand by the three highest bits of the code; 6 has its length before it. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];
const VARIABLE = 6;
/** Property groups: paragraph, character, picture, section, table. */
const GROUPS = [1, 2, 3, 4, 5];

/** Operand of a code whose length stands before it: where it begins, and its size. */
function variable(list: DataView, code: number, at: number): [begin: number, size: number] {
	if (code === TABLE.definition) return [at + 2, list.getUint16(at, true) - 1];
	const size = list.getUint8(at);
	if (code !== TAB_STOPS || size !== 255) return [at + 1, size];
	const removed = list.getUint8(at + 1);
	return [at + 1, 2 + removed * 4 + list.getUint8(at + 2 + removed * 4) * 3];
}

const isEmpty = (list: DataView, from: number): boolean =>
	new Uint8Array(list.buffer, list.byteOffset + from, list.byteLength - from).every((byte) => byte === 0);

/** Takes a list apart. Throws where a code is none or an operand runs over the end; one byte, or zeros, left over are padding. */
export function modifiersIn(list: DataView): Modifier[] {
	const modifiers: Modifier[] = [];
	for (let at = 0; at + 2 < list.byteLength;) {
		const code = list.getUint16(at, true);
		if (code === 0 && isEmpty(list, at)) break;
		if (!GROUPS.includes((code >> 10) & 7)) throw new Error('no property has this code');
		const kind = code >> 13;
		const [begin, size] = kind === VARIABLE ? variable(list, code, at + 2) : [at + 2, SIZES[kind] ?? 0];
		modifiers.push({ code, operand: part(list, begin, size) });
		at = begin + size;
	}
	return modifiers;
}

/** A list of changes with its length before it, as the stream `Data` and the list of pieces keep them. */
export const listAt = (view: DataView, at: number): DataView => part(view, at + 2, view.getUint16(at, true));
