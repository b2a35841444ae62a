import { Refusal } from '../../refusal';
import { part } from './bytes';

/** The block at the head of the stream `WordDocument` that says where everything else stands ([MS-DOC] 2.5, Fib). */
interface Information {
	/** The stream that holds the tables below. */
	readonly tableStream: '0Table' | '1Table';
	/** Characters of the main text; notes, heads, comments and text boxes come after them. */
	readonly length: number;
	readonly pieces: Part;
	readonly characterPages: Part;
	readonly paragraphPages: Part;
	readonly styles: Part;
}

/** A stretch of the table stream, in bytes. */
export interface Part {
	readonly at: number;
	readonly size: number;
}

const WORD_97 = 0xa5ec;
const WORD_6 = 0xa5dc;
const FIRST_OF_WORD_97 = 0xc1;
const ENCRYPTED = 0x100;
const SECOND_TABLE = 0x200;
/** Sizes of the three blocks of the head, in their own units; later versions only lengthen the third. */
const WORDS = 14;
const LONGS = 22;
const PAIRS = 93;
const FIRST_PAIR = 154;
/** More characters than any report has. */
const MOST_CHARACTERS = 1_000_000;

/** Reads the head. Throws a Refusal for files of older versions and with a password. */
export function informationOf(document: DataView): Information {
	const signature = document.getUint16(0, true);
	if (signature === WORD_6 || (signature === WORD_97 && document.getUint16(2, true) < FIRST_OF_WORD_97))
		throw new Refusal('old_format', 'Word 95');
	const flags = document.getUint16(10, true);
	if (signature === WORD_97 && (flags & ENCRYPTED) !== 0) throw new Refusal('encrypted');
	const sizes = [document.getUint16(32, true), document.getUint16(62, true), document.getUint16(152, true)];
	const [words, longs, pairs = 0] = sizes;
	if (signature !== WORD_97 || words !== WORDS || longs !== LONGS || pairs < PAIRS)
		throw new Refusal('damaged');
	const length = document.getUint32(76, true);
	if (length > MOST_CHARACTERS) throw new Refusal('too_large');
	const pair = (index: number): Part => {
		const bytes = part(document, FIRST_PAIR + index * 8, 8);
		return { at: bytes.getUint32(0, true), size: bytes.getUint32(4, true) };
	};
	return {
		tableStream: (flags & SECOND_TABLE) === 0 ? '0Table' : '1Table',
		length,
		styles: pair(1),
		characterPages: pair(12),
		paragraphPages: pair(13),
		pieces: pair(33)
	};
}
