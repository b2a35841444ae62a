/** A compound file as small as can be, for tests: every stream in sectors of its own, one after another. */

export const SECTOR = 512;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
const TABLE_SECTOR = 0xfffffffd;

export const word = (n: number): number[] => [n & 255, (n >> 8) & 255];
export const long = (n: number): number[] => [...word(n & 0xffff), ...word(n >>> 16)];

/** Bytes with zeros after them, up to a size. */
export const padded = (bytes: readonly number[], size: number): number[] => [
	...bytes,
	...Array.from({ length: size - bytes.length }, () => 0)
];

const entry = (
	name: string,
	kind: number,
	first: number,
	size: number,
	right: number,
	child: number
): number[] =>
	padded(
		[
			...padded(
				[...name].flatMap((letter) => word(letter.charCodeAt(0))),
				64
			),
			...word((name.length + 1) * 2),
			kind,
			1,
			...[FREE, right, child].flatMap(long),
			...padded([], 36),
			...long(first),
			...long(size)
		],
		128
	);

/** A compound file: head, table of chains, folder, then the streams one after another. */
export function tinyCompound(
	named: readonly (readonly [name: string, bytes: readonly number[]])[]
): Uint8Array {
	const chains = [TABLE_SECTOR, END_OF_CHAIN];
	const body: number[] = [];
	const entries = named.map(([name, bytes], i) => {
		const first = chains.length;
		const count = Math.ceil(bytes.length / SECTOR);
		for (let n = 1; n <= count; n++) chains.push(n === count ? END_OF_CHAIN : first + n);
		for (const byte of padded(bytes, count * SECTOR)) body.push(byte);
		return entry(name, 2, first, bytes.length, i + 2 <= named.length ? i + 2 : FREE, FREE);
	});
	const head = [
		...padded([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 24),
		...[0x3e, 3, 0xfffe, 9, 6, 0, 0, 0].flatMap(word),
		...[0, 1, 1, 0, 0, END_OF_CHAIN, 0, END_OF_CHAIN, 0, 0].flatMap(long)
	];
	const named109 = Array.from({ length: 108 }, () => FREE).flatMap(long);
	const folder = [entry('Root Entry', 5, END_OF_CHAIN, 0, FREE, 1), ...entries].flat();
	const table = [...chains, ...Array.from({ length: 128 - chains.length }, () => FREE)].flatMap(long);
	return Uint8Array.from([...head, ...named109, ...table, ...padded(folder, SECTOR), ...body]);
}
