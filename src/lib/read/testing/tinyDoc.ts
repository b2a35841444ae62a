import { long, padded, SECTOR, tinyCompound, word } from './tinyCompound';

/**
 * An old Word document as small as can be, for tests: paragraphs given as text and lists of changes, all in one piece.
 * Two bytes a character.
 */

/** A change of a property: its code and the bytes of its operand. */
type Change = readonly [code: number, ...operand: number[]];

export interface TinyParagraph {
	/** Its letters, with the changes of each stretch of them. The mark comes last and is part of the text. */
	readonly runs: readonly (readonly [text: string, ...changes: Change[]])[];
	readonly changes?: readonly Change[];
}

/** The text begins after the head; pages of properties follow it. */
const TEXT_AT = 1024;
/** So many runs fit into a page with room for their changes. */
const RUNS_A_PAGE = 6;

const listOf = (changes: readonly Change[] = []): number[] =>
	changes.flatMap(([code, ...operand]) => [...word(code), ...operand]);

interface Stretch {
	readonly from: number;
	readonly to: number;
	readonly list: readonly number[];
}

/** A page of runs: their bounds, where each list stands, and the lists from the end forward. */
function page(
	runs: readonly Stretch[],
	describe: (list: readonly number[]) => number[],
	each: number
): number[] {
	const bytes = Array.from({ length: SECTOR }, () => 0);
	const write = (at: number, what: readonly number[]) => what.forEach((byte, i) => (bytes[at + i] = byte));
	write(0, [...runs.map(({ from }) => from), runs.at(-1)?.to ?? 0].flatMap(long));
	let end = SECTOR - 2;
	for (const [i, { list }] of runs.entries()) {
		const described = describe(list);
		end -= described.length + (described.length % 2);
		write(end, described);
		write((runs.length + 1) * 4 + i * each, [end / 2]);
	}
	bytes[SECTOR - 1] = runs.length;
	return bytes;
}

const characterList = (list: readonly number[]): number[] => [list.length, ...list];
/** Style 0, then the changes; a list of an even number of bytes is announced otherwise than one of an odd number. */
const paragraphList = (list: readonly number[]): number[] =>
	list.length % 2 === 0 ? [0, (list.length + 2) / 2, 0, 0, ...list] : [(list.length + 3) / 2, 0, 0, ...list];

/** Pages of runs from a sector on, and the list that names them. */
function pages(runs: readonly Stretch[], at: number, describe: typeof characterList, each: number) {
	const lots = Array.from({ length: Math.ceil(runs.length / RUNS_A_PAGE) }, (_, i) =>
		runs.slice(i * RUNS_A_PAGE, (i + 1) * RUNS_A_PAGE)
	);
	const bounds = [...lots.map(([first]) => first?.from ?? 0), runs.at(-1)?.to ?? 0];
	return {
		bytes: lots.flatMap((lot) => page(lot, describe, each)),
		list: [...bounds.flatMap(long), ...lots.flatMap((_, i) => long(at / SECTOR + i))]
	};
}

/** A style of paragraphs or of characters, perhaps based on one before it. */
export interface TinyStyle {
	readonly kind: 'paragraph' | 'character';
	readonly base?: number;
	readonly changes: readonly Change[];
}

const NO_BASE = 0xfff;

/** The sheet of styles, each with a name of an odd number of bytes that nobody reads. */
function styleSheetOf(styles: readonly TinyStyle[]): number[] {
	const written = styles.map(({ kind, base = NO_BASE, changes }) => {
		const list = listOf(changes);
		const characters = [...word(list.length), ...list];
		const isOfParagraphs = kind === 'paragraph';
		const head = [1, (isOfParagraphs ? 1 : 2) | (base << 4), isOfParagraphs ? 2 : 1, 0, 0].flatMap(word);
		const ofParagraphs = isOfParagraphs ? [...word(3), 0, 0, 0, 0] : [];
		return [...head, ...word(1), ...word(0x53), ...word(0), ...ofParagraphs, ...characters];
	});
	const sheet = [...word(4), ...word(styles.length), ...word(10)];
	return styles.length === 0
		? []
		: [...sheet, ...written.flatMap((bytes) => [...word(bytes.length), ...bytes])];
}

interface Streams {
	readonly document: readonly number[];
	readonly table: readonly number[];
	readonly data: readonly number[];
}

function streams(
	paragraphs: readonly TinyParagraph[],
	data: readonly number[],
	flags: number,
	styles: readonly TinyStyle[]
): Streams {
	let at = TEXT_AT;
	const letters: Stretch[] = [];
	const wholes = paragraphs.map(({ runs, changes }): Stretch => {
		const from = at;
		for (const [text, ...looks] of runs) {
			if (text === '') continue;
			letters.push({ from: at, to: at + text.length * 2, list: listOf(looks) });
			at += text.length * 2;
		}
		return { from, to: at, list: listOf(changes) };
	});
	const text = paragraphs.flatMap(({ runs }) => runs.map(([piece]) => piece)).join('');
	const written = [...text].flatMap((_, i) => word(text.charCodeAt(i)));
	const after = TEXT_AT + Math.ceil(written.length / SECTOR) * SECTOR;
	const looks = pages(letters, after, characterList, 1);
	const shapes = pages(wholes, after + looks.bytes.length, paragraphList, 13);
	const piece = [...long(0), ...long(text.length), ...word(0), ...long(TEXT_AT), ...word(0)];
	const pieces = [2, ...long(piece.length), ...piece];
	const pairs = Array.from({ length: 93 }, () => [0, 0]);
	pairs[12] = [0, looks.list.length];
	pairs[13] = [looks.list.length, shapes.list.length];
	pairs[33] = [looks.list.length + shapes.list.length, pieces.length];
	const sheet = styleSheetOf(styles);
	pairs[1] = [looks.list.length + shapes.list.length + pieces.length, sheet.length];
	const head = [
		...padded([...word(0xa5ec), ...word(0xc1), ...padded([], 6), ...word(flags)], 32),
		...padded(word(14), 30),
		...padded([...word(22), ...padded([], 12), ...long(text.length)], 90),
		...word(93),
		...pairs.flat().flatMap(long)
	];
	const body = padded(written, after - TEXT_AT);
	const document = [...padded(head, TEXT_AT), ...body, ...looks.bytes, ...shapes.bytes];
	return { document, table: [...looks.list, ...shapes.list, ...pieces, ...sheet], data };
}

/** The bytes of a document. `data`: the stream for long lists of changes; `flags`: those of its head; `styles`: by number. */
export function tinyDoc(
	paragraphs: readonly TinyParagraph[],
	{
		data = [],
		flags = 0,
		styles = []
	}: { data?: readonly number[]; flags?: number; styles?: readonly TinyStyle[] } = {}
): Uint8Array {
	const { document, table } = streams(paragraphs, data, flags, styles);
	return tinyCompound([
		['WordDocument', document],
		['0Table', table],
		...(data.length > 0 ? [['Data', data] as const] : [])
	]);
}

/** Where a cell is merged, by its flags in the definition of a row. */
export const MERGED = { first: 1, next: 2, top: 0x60, below: 0x20 } as const;

const IN_TABLE: Change = [0x2416, 1];
const depthOf = (depth: number): Change => [0x6649, ...long(depth)];

/** The definition of a row: edges of its cells, and their flags. */
export const definition = (edges: readonly number[], flags: readonly number[] = []): Change => {
	const cells = edges.slice(1).flatMap((_, i) => padded(word(flags[i] ?? 0), 20));
	const bytes = [edges.length - 1, ...edges.flatMap(word), ...cells];
	return [0xd608, ...word(bytes.length + 1), ...bytes];
};

/** A paragraph outside tables. */
export const line = (text: string, ...looks: Change[]): TinyParagraph => ({
	runs: [[text, ...looks], ['\r']]
});

/** A cell of one paragraph, in a table `depth` tables deep. */
export const cell = (text: string, depth = 1): TinyParagraph => ({
	runs: [[text + (depth === 1 ? '\x07' : '\r')]],
	changes: [IN_TABLE, depthOf(depth), ...(depth === 1 ? [] : [[0x244b, 1] as const])]
});

/** The end of a row, with what its definition leaves unsaid. */
export const rowEnd = (definition: Change, depth = 1, ...more: Change[]): TinyParagraph => ({
	runs: [[depth === 1 ? '\x07' : '\r']],
	changes: [IN_TABLE, depthOf(depth), depth === 1 ? [0x2417, 1] : [0x244c, 1], definition, ...more]
});
