import { Inflate } from 'fflate';
import { ensureWithin } from '../limits';
import { Refusal } from '../refusal';

/**
 * Parts of a zip archive, unpacked by hand of its directory and a library's inflater: what comes out is counted as it comes, because
 * the sizes an archive states may be lies.
 */

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const PART = 0x04034b50;
const LONGEST_COMMENT = 65_557;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
/** Deflated bytes grow a thousandfold at most: so many at a time overshoot a limit by 16 MB. */
const CHUNK = 16_384;

interface Entry {
	readonly path: string;
	readonly method: number;
	readonly encrypted: boolean;
	/** Where the part begins, with its own header. */
	readonly start: number;
	/** Bytes it takes in the archive. */
	readonly size: number;
	/** Bytes it unpacks to. */
	readonly unpackedSize: number;
	/** Sum of its unpacked bytes. */
	readonly sum: number;
}

/** Names are in UTF-8, or as Windows in China writes them. */
function nameOf(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('gb18030').decode(bytes);
	}
}

const damaged = (): Refusal => new Refusal('damaged');

/** CRC-32 of single bytes (ISO 3309, polynomial 0xedb88320). */
const SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
	let sum = byte;
	for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
	return sum;
});

/** Sum of bytes by which an archive tells whether a part is as it was packed: CRC-32. */
function sumOf(bytes: Uint8Array): number {
	let sum = ~0;
	for (const byte of bytes) sum = (SUMS[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
	return ~sum >>> 0;
}

function endOfDirectory(view: DataView): number {
	const first = Math.max(0, view.byteLength - LONGEST_COMMENT);
	for (let at = view.byteLength - 22; at >= first; at--)
		if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
	throw damaged();
}

/**
 * Whether a part bears the name that the directory gives it. Nothing sums up a directory: a style sheet under another name would be
 * missing without a word, and what it hides would be read.
 */
function bears(bytes: Uint8Array, view: DataView, start: number, name: Uint8Array): boolean {
	if (start + 30 > bytes.length || view.getUint32(start, true) !== PART) return false;
	return (
		view.getUint16(start + 26, true) === name.length &&
		name.every((byte, i) => bytes[start + 30 + i] === byte)
	);
}

function entriesOf(bytes: Uint8Array, view: DataView): Entry[] {
	const end = endOfDirectory(view);
	const count = view.getUint16(end + 10, true);
	ensureWithin('entries', count);
	const first = view.getUint32(end + 16, true);
	let at = first;
	const entries = Array.from({ length: count }, (): Entry => {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw damaged();
		const length = view.getUint16(at + 28, true);
		const name = bytes.subarray(at + 46, at + 46 + length);
		if (!bears(bytes, view, view.getUint32(at + 42, true), name)) throw damaged();
		const entry = {
			path: nameOf(name),
			method: view.getUint16(at + 10, true),
			encrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
			start: view.getUint32(at + 42, true),
			size: view.getUint32(at + 20, true),
			unpackedSize: view.getUint32(at + 24, true),
			sum: view.getUint32(at + 16, true)
		};
		at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
		return entry;
	});
	// Another count would leave parts out.
	if (at - first !== view.getUint32(end + 12, true)) throw damaged();
	return entries;
}

function packed(bytes: Uint8Array, view: DataView, { start, size }: Entry): Uint8Array {
	const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
	if (from + size > bytes.length) throw damaged();
	return bytes.subarray(from, from + size);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
	const all = new Uint8Array(length);
	let at = 0;
	for (const chunk of chunks) {
		all.set(chunk, at);
		at += chunk.length;
	}
	return all;
}

/** Unpacks a part, of which no more than `most` bytes may come before `grown` is told of them. */
function inflated(part: Uint8Array, grown: (bytes: number) => void): Uint8Array {
	const chunks: Uint8Array[] = [];
	let length = 0;
	let whole = false as boolean;
	const inflate = new Inflate((chunk, final) => {
		chunks.push(chunk);
		length += chunk.length;
		whole = final;
		grown(chunk.length);
	});
	try {
		for (let at = 0; at < part.length; at += CHUNK)
			inflate.push(part.subarray(at, at + CHUNK), at + CHUNK >= part.length);
	} catch (error) {
		// The library throws errors of its own at bytes that make no sense.
		throw error instanceof Refusal ? error : damaged();
	}
	if (!whole) throw damaged();
	return joined(chunks, length);
}

/** What an archive holds: paths, and how many bytes it says each has. */
export function listed(bytes: Uint8Array): { readonly path: string; readonly unpackedSize: number }[] {
	return entriesOf(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/**
 * The parts of an archive whose paths are wanted, by path. Throws a Refusal when the archive is damaged or encrypted, or unpacks
 * to more than a document may.
 */
export function unpacked(bytes: Uint8Array, wanted: (path: string) => boolean): Record<string, Uint8Array> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let total = 0;
	const grown = (path: string) => (length: number) => {
		total += length;
		ensureWithin('unpacked', total, path);
	};
	const found = new Map<string, Uint8Array>();
	for (const entry of entriesOf(bytes, view)) {
		const { path, method, encrypted } = entry;
		if (!wanted(path)) continue;
		if (encrypted) throw new Refusal('encrypted');
		// Of two parts of one name nobody can tell which is the document.
		if (found.has(path)) throw damaged();
		const part = packed(bytes, view, entry);
		if (method === STORED) grown(path)(part.length);
		else if (method !== DEFLATED) throw damaged();
		const content = method === STORED ? part : inflated(part, grown(path));
		if (content.length !== entry.unpackedSize || sumOf(content) !== entry.sum) throw damaged();
		found.set(path, content);
	}
	return Object.fromEntries(found);
}
