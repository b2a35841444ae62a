import type { Document } from '../document';
import { Refusal } from '../refusal';
import { UNKNOWN } from './pdf/fonts';
import { blocksOf } from './pdf/layout';
import { openPdf, type CharacterMaps } from './pdf/open';
import { pageOf } from './pdf/page';
import type { Reader } from './readers';

/**
 * A pdf: characters at their places and drawn lines, put together into paragraphs and tables. What stands in which cell is told
 * by the lines around it; where they leave a doubt the text of the cell holds a blot, so that it is no figure.
 */

export { type CharacterMaps } from './pdf/open';

/** Milliseconds, so many that no busy machine needs them for what `limits.ts` lets pass: the end of what nobody thought of. */
const LONGEST = 30_000;
/** Share of the characters that must be known. */
const KNOWN = 0.8;
/** Fewer characters a page than this are a stamp or a page number on a picture. */
const FEWEST = 20;

async function read(bytes: Uint8Array, maps: CharacterMaps): Promise<Document> {
	const pages = await openPdf(bytes, maps, LONGEST);
	const printed = pages.flatMap(({ glyphs }) => glyphs).filter(({ text }) => text.trim() !== '');
	if (printed.length < FEWEST * pages.length) throw new Refusal('scanned');
	const known = printed.filter(({ text }) => !text.includes(UNKNOWN)).length;
	if (known < printed.length * KNOWN) throw new Refusal('undecipherable');
	return { blocks: blocksOf(pages.map(pageOf)), metadata: {} };
}

/** A reader of pdf files. `maps` gives the character maps of fonts that are not in the file; without one the file is refused. */
export const pdfReader =
	(maps: CharacterMaps): Reader =>
	(bytes) =>
		read(bytes, maps);

/** Reads the bytes of a pdf whose fonts bring their own character maps, as nearly all do. */
export const readPdf = pdfReader((name) => Promise.reject(new Error(`no map ${name}`)));
