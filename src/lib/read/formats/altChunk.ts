import type { Block, Cell, Document } from '../document';
import { ensureWithin } from '../limits';
import { unpacked } from './archive';
import { kindOf } from './fileKind';
import { NO_TEXT } from './signs';
import type { Reader } from './readers';

/**
 * Whole files that a Word document takes in at a place (`altChunk`), as programs make it that put reports together: a page, a page
 * kept as one file, rich text, plain text or another Word document. Libraries leave them out.
 */

const CHUNK = /<w:altChunk\b[^<>]*?r:id="([^"]*)"[^<>]*?(?:\/>|>[\s\S]*?<\/w:altChunk\s*>)/g;
const RELATION = /<Relationship\b[^<>]*>/g;

/** Signs nobody prints. */
const markOf = (number: number): string => `\u{e000}${number}\u{e000}`;
const MARK = /^\u{e000}(\d+)\u{e000}$/u;

interface Chunks {
	/** The body with a paragraph for each chunk that `withChunks` finds again. */
	readonly body: string;
	/** Where each stands in the archive. */
	readonly paths: readonly string[];
}

const attribute = (tag: string, name: string): string =>
	new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** Finds the chunks of a body. `relations`: the part of the archive that says where they are. */
export function markChunks(body: string, relations: string): Chunks {
	const targets = new Map(
		[...relations.matchAll(RELATION)].map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target')])
	);
	const paths: string[] = [];
	const marked = body.replace(CHUNK, (_, id: string) => {
		const target = targets.get(id) ?? '';
		ensureWithin('chunks', paths.push(target.startsWith('/') ? target.slice(1) : `word/${target}`));
		return `<w:p><w:r><w:t>${markOf(paths.length - 1)}</w:t></w:r></w:p>`;
	});
	return { body: marked, paths };
}

/** The reader of a chunk; null for what is not printed as text. A Word document in a chunk takes in nothing more. */
async function readerOf(bytes: Uint8Array, readDocx: Reader): Promise<Reader | null> {
	switch (kindOf(bytes)) {
		case 'docx':
			return readDocx;
		case 'mail':
			return (await import('./mail')).readMail;
		case 'rtf':
			return (await import('./rtf')).readRtf;
		case 'html':
			return (await import('./textFile')).readPage;
		case 'text':
			return (await import('./textFile')).readTextFile;
		default:
			return null;
	}
}

/** In a cell there is no room for the blocks of a chunk: something is printed there that is no figure. */
const unmarked = (cell: Cell): Cell => (cell.text.includes('\u{e000}') ? { ...cell, text: NO_TEXT } : cell);

/** The document with its chunks at their places. */
export async function withChunks(
	{ blocks, metadata }: Document,
	paths: readonly string[],
	archive: Uint8Array,
	readDocx: Reader
): Promise<Document> {
	const parts = unpacked(archive, (path) => paths.includes(path));
	const read = await Promise.all(
		paths.map(async (path): Promise<readonly Block[]> => {
			const bytes = parts[path];
			const reader = bytes && (await readerOf(bytes, readDocx));
			return reader ? (await reader(bytes)).blocks : [{ kind: 'paragraph', text: NO_TEXT }];
		})
	);
	return {
		metadata,
		blocks: blocks.flatMap((block): readonly Block[] => {
			if (block.kind === 'paragraph') return read[Number(MARK.exec(block.text)?.[1] ?? -1)] ?? [block];
			if (block.kind === 'sequence') return [block];
			return [{ ...block, rows: block.rows.map((row) => row.map(unmarked)) }];
		})
	};
}
