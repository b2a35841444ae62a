import { Unzlib, unzlibSync } from 'fflate';
import { ensureWithin } from '../../limits';
import { Refusal } from '../../refusal';
import { Adler32 } from './adler32';

/**
 * How much a pdf holds, counted in its bytes before the library takes it in hand: the library lists every object and every
 * character of a text at once, and nothing can stop it in between. Words are those of the pdf specification (ISO 32000, 7.3).
 */

/** Deflated bytes grow so many times at most: a piece of this size overshoots by 17 MB. */
const GROWTH = 1_032;
const CHUNK = 16_384;
/** Browsers print each letter of a page as a stream of its own: those no longer than this are unpacked into one place. */
const SMALL = 4_096;
/** A dictionary stands this close before its stream. */
const DICTIONARY = 2_000;
/** The library leaves pictures as they are. */
const PICTURE = /\/Subtype\s*\/Image\b/;
/** Tables of shapes. */
const FONT = /\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)\b|\/Length1\b/;
const FILTERS =
	/\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL|ASCII85Decode|A85|ASCIIHexDecode|AHx)\b/g;
const DEFLATED = new Set(['/FlateDecode', '/Fl']);

const codes = (word: string): number[] => Array.from(word, (letter) => letter.charCodeAt(0));
const OBJ = codes('obj');
const STREAM = codes('stream');
const END = codes('endstream');
const ENCRYPT = codes('/Encrypt');
const [LITERAL, LITERAL_END, HEX, HEX_END, ESCAPE] = [...codes('()<>\\')];
const [D, CR] = [...codes('d\r')];

const isAt = (bytes: Uint8Array, word: readonly number[], at: number): boolean =>
	word.every((code, i) => bytes[at + i] === code);

/** Where the word stands next; the end of the bytes when nowhere. */
function next(bytes: Uint8Array, word: readonly number[], from: number): number {
	const [first = 0] = word;
	for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
		if (isAt(bytes, word, at)) return at;
	return bytes.length;
}

/** Takes pieces of what a stream draws and counts the bytes of its texts, `(12)` and `<3132>`, wherever a piece ends. */
function textCounter(count: (bytes: number) => void): (piece: Uint8Array) => void {
	let depth = 0;
	let hex = false;
	let escaped = false;
	return (piece) => {
		let literals = 0;
		let digits = 0;
		for (const code of piece) {
			if (escaped) escaped = false;
			else if (depth > 0 && code === ESCAPE) escaped = true;
			else if (hex) {
				if (code === HEX_END) hex = false;
				else digits += 1;
			} else if (code === LITERAL) depth += 1;
			else if (code === LITERAL_END) depth = Math.max(0, depth - 1);
			else if (depth > 0) literals += 1;
			else if (code === HEX) hex = true;
		}
		count(literals + digits / 2);
	};
}

type Sink = (piece: Uint8Array) => void;

/** A stream has at least its two bytes of header and its sum. */
const SMALLEST = 8;
/** Bytes that may stand between what is deflated and the end of its stream. */
const BEHIND = 12;

/**
 * What a stream holds to whoever takes it, piece by piece, and to `first` what it is before it is unpacked again; of a damaged one, what
 * comes before the damage. Gives whether all of it came.
 */
function unpackPiecewise(bytes: Uint8Array, times: number, take: Sink, first: Sink): boolean {
	const chain = Array.from({ length: times }).reduce<Sink>((further, _, i) => {
		const inflate = new Unzlib((piece) => {
			if (i === times - 1) first(piece);
			further(piece);
		});
		return (piece) => inflate.push(piece);
	}, take);
	try {
		for (let at = 0; at < bytes.length; at += CHUNK) chain(bytes.subarray(at, at + CHUNK));
		return true;
	} catch (error) {
		// The library makes what it can of a damaged stream.
		if (error instanceof Refusal) throw error;
		return false;
	}
}

/** Unpacks streams one after the other. Gives whether one is as it was deflated, where it says so: by the sum behind it. */
function unpacker(): (bytes: Uint8Array, filters: readonly string[], take: Sink) => boolean {
	let place: Uint8Array | null = null;
	const whole = (bytes: Uint8Array): Uint8Array | null => {
		try {
			return unzlibSync(bytes, { out: (place ??= new Uint8Array(SMALL * GROWTH)) });
		} catch {
			return null;
		}
	};
	return (bytes, filters, take) => {
		const other = filters.findIndex((filter) => !DEFLATED.has(filter));
		const times = other < 0 ? filters.length : other;
		const sum = new Adler32();
		const small = times === 1 && bytes.length <= SMALL ? whole(bytes) : null;
		let isWhole = true;
		if (small) {
			sum.add(small);
			take(small);
		} else isWhole = unpackPiecewise(bytes, times, take, (piece) => sum.add(piece));
		return times === 0 || bytes.length < SMALLEST || (isWhole && sum.stands(bytes.subarray(-BEHIND - 4)));
	};
}

/** The dictionary that stands before a stream, from the word that opens its object. */
function dictionaryBefore(bytes: Uint8Array, stream: number): string {
	const least = Math.max(0, stream - DICTIONARY);
	let from = stream;
	while (from > least && !isAt(bytes, OBJ, from)) from -= 1;
	return String.fromCharCode(...bytes.subarray(from, stream));
}

/**
 * Throws a Refusal when a pdf has more objects than a document may, or its streams hold more; or when one is damaged that says what is
 * printed or which characters that is. The library makes what it can of it, and a character may become another.
 */
export function checkBulk(bytes: Uint8Array): void {
	const isEncrypted = next(bytes, ENCRYPT, 0) < bytes.length;
	let objects = 0;
	for (let at = next(bytes, OBJ, 0); at < bytes.length; at = next(bytes, OBJ, at + 1))
		if (bytes[at - 1] !== D) ensureWithin('objects', ++objects);
	let unpacked = 0;
	let shown = 0;
	const unpack = unpacker();
	const countTexts = (): Sink => textCounter((length) => ensureWithin('shown', (shown += length)));
	for (let at = next(bytes, STREAM, 0); at < bytes.length;) {
		const end = next(bytes, END, at);
		const dictionary = dictionaryBefore(bytes, at);
		const from = at + STREAM.length + (bytes[at + STREAM.length] === CR ? 2 : 1);
		if (!PICTURE.test(dictionary)) {
			const isFont = FONT.test(dictionary);
			const texts = isFont ? null : countTexts();
			const isSound = unpack(bytes.subarray(from, end), dictionary.match(FILTERS) ?? [], (piece) => {
				ensureWithin('unpacked', (unpacked += piece.length));
				texts?.(piece);
			});
			if (!isSound && !isFont && !isEncrypted) throw new Refusal('damaged');
		}
		at = next(bytes, STREAM, end + END.length);
	}
}
