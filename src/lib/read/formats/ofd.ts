import type { Document } from '../document';
import { ensureWithin } from '../limits';
import { Refusal } from '../refusal';
import { pagesIn } from './ofd/archive';
import { marksOf } from './ofd/marks';
import { blocksOf } from './pdf/layout';
import { pageOf } from './pdf/page';

/** OFD, the state's own format for fixed pages (GB/T 33190-2016): characters and lines at their places, put together as those of a pdf are. */

/** Fewer characters a page than this are a stamp or a page number on a picture. */
const FEWEST = 20;

/** Reads the bytes of an OFD file. */
export function readOfd(bytes: Uint8Array): Document {
	let marks = 0;
	let comparisons = 0;
	const compare = (times: number): void => ensureWithin('comparisons', (comparisons += times));
	const pages = pagesIn(bytes).map((page, i) => {
		const shown = marksOf(page, i + 1, compare);
		marks += shown.glyphs.length + shown.across.length + shown.down.length;
		ensureWithin('marks', marks);
		return shown;
	});
	const printed = pages.flatMap(({ glyphs }) => glyphs).filter(({ text }) => text.trim() !== '');
	if (printed.length < FEWEST * pages.length) throw new Refusal('scanned');
	return { blocks: blocksOf(pages.map(pageOf)), metadata: {} };
}
