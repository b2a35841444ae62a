import { part, textAt } from './bytes';

/**
 * A compound file: streams kept in sectors, chained by a table, as [MS-CFB] says. Chains are followed only as far as the size
 * of their stream; a sector outside the file or met twice is an error, so a damaged table can neither loop nor mix streams.
 */

/** A stream of the outermost folder by its name; null when there is none. Throws when the file is damaged. */
type Streams = (name: string) => DataView | null;

interface Entry {
	readonly name: string;
	readonly first: number;
	readonly size: number;
	readonly left: number;
	readonly right: number;
	readonly child: number;
}

const END_OF_CHAIN = 0xfffffffe;
const NO_ENTRY = 0xffffffff;
const HEADER_SIZE = 512;
/** Sectors of the table that the header itself names. */
const NAMED_IN_HEADER = 109;
const ENTRY_SIZE = 128;
const MINI_SECTOR_SIZE = 64;
const SECTOR_SHIFTS = [9, 12];

/** Sector numbers from `first`: `count` of them, or all up to the end of the chain. No file has more than `most`. */
function chain(table: DataView, first: number, most: number, count?: number): number[] {
	const sectors = new Set<number>();
	for (let at = first; count === undefined ? at !== END_OF_CHAIN : sectors.size < count;) {
		if (sectors.has(at) || sectors.size > most) throw new Error('a chain of sectors without end');
		sectors.add(at);
		at = table.getUint32(at * 4, true);
	}
	return [...sectors];
}

/** The sectors of `size` bytes one after another. The last one of a file may be shorter. */
function joined(source: DataView, size: number, starts: readonly number[]): DataView {
	const all = new Uint8Array(starts.length * size);
	for (const [i, start] of starts.entries()) {
		const length = Math.min(size, source.byteLength - start);
		const sector = part(source, start, length);
		all.set(new Uint8Array(sector.buffer, sector.byteOffset, length), i * size);
	}
	return new DataView(all.buffer);
}

function entryAt(folder: DataView, index: number): Entry {
	const entry = part(folder, index * ENTRY_SIZE, ENTRY_SIZE);
	const letters = Math.min(32, entry.getUint16(64, true) / 2);
	return {
		name: textAt(entry, 0, Math.max(0, letters - 1)),
		first: entry.getUint32(116, true),
		size: entry.getUint32(120, true),
		left: entry.getUint32(68, true),
		right: entry.getUint32(72, true),
		child: entry.getUint32(76, true)
	};
}

/** The entries of the outermost folder: a tree by left and right, from the child of the first entry. */
function outermost(folder: DataView, root: Entry): Map<string, Entry> {
	const entries = new Map<string, Entry>();
	const met = new Set<number>();
	const waiting = [root.child];
	for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
		if (index === NO_ENTRY) continue;
		if (met.has(index)) throw new Error('a folder holds itself');
		met.add(index);
		const entry = entryAt(folder, index);
		entries.set(entry.name, entry);
		waiting.push(entry.left, entry.right);
	}
	return entries;
}

/** Opens the bytes of a compound file. Throws when its tables point outside it. */
export function compoundFile(bytes: Uint8Array): Streams {
	const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const shift = file.getUint16(30, true);
	if (!SECTOR_SHIFTS.includes(shift)) throw new Error('sectors of an unknown size');
	const size = 2 ** shift;
	const sectors = (numbers: readonly number[]) =>
		joined(
			file,
			size,
			numbers.map((number) => (number + 1) * size)
		);
	const table = sectors(tableSectors(file, size));
	const most = bytes.length / MINI_SECTOR_SIZE;
	const folder = sectors(chain(table, file.getUint32(48, true), most));
	const root = entryAt(folder, 0);
	const entries = outermost(folder, root);
	const read = (first: number, length: number) => {
		return part(sectors(chain(table, first, most, Math.ceil(length / size))), 0, length);
	};
	const smallest = file.getUint32(56, true);
	const readSmall = (first: number, length: number) => {
		const miniTable = sectors(chain(table, file.getUint32(60, true), most));
		const numbers = chain(miniTable, first, most, Math.ceil(length / MINI_SECTOR_SIZE));
		const starts = numbers.map((number) => number * MINI_SECTOR_SIZE);
		return part(joined(read(root.first, root.size), MINI_SECTOR_SIZE, starts), 0, length);
	};
	return (name) => {
		const entry = entries.get(name);
		if (!entry) return null;
		if (entry.size > bytes.length || root.size > bytes.length)
			throw new Error('a stream larger than its file');
		return (entry.size < smallest ? readSmall : read)(entry.first, entry.size);
	};
}

/** Where the table of chains itself stands: the first sectors in the header, the others in sectors of their own. */
function tableSectors(file: DataView, size: number): number[] {
	const count = file.getUint32(44, true);
	if (count * size > file.byteLength) throw new Error('a table larger than its file');
	const numbers: number[] = [];
	const take = (from: DataView, most: number) => {
		for (let i = 0; i < most && numbers.length < count; i++) numbers.push(from.getUint32(i * 4, true));
	};
	take(part(file, HEADER_SIZE - NAMED_IN_HEADER * 4, NAMED_IN_HEADER * 4), NAMED_IN_HEADER);
	for (let next = file.getUint32(68, true); numbers.length < count;) {
		const more = part(file, (next + 1) * size, size);
		take(more, size / 4 - 1);
		next = more.getUint32(size - 4, true);
	}
	return numbers;
}
