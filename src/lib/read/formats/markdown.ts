import type { Block, Document } from '../document';
import { readHtml } from './html';
import { blocksOf } from './plainText';

/** Text or markdown with tables of HTML in it: what stands between the tables keeps its lines. */

const TABLE = /<table\b|<\/table\s*>/gi;
const BLOCK = /<(?:p|div|section|article|h[1-6]|ul|ol|li)\b/i;
const INLINE = /<\/?[a-z][^<>]*>/gi;

/** Whether a text begins as text and holds whole tables of HTML. */
export const isMixed = (text: string): boolean =>
	/^\s*[^<\s]/u.test(text) &&
	/<table\b/i.test(text) &&
	/<\/table/i.test(text) &&
	!/<(?:html|body)\b/i.test(text);

/** Places where an outermost table begins or ends. */
function borders(text: string): number[] {
	const found: number[] = [];
	let depth = 0;
	for (const { 0: tag, index } of text.matchAll(TABLE)) {
		const opens = tag[1] !== '/';
		if (opens && depth === 0) found.push(index);
		depth = Math.max(0, depth + (opens ? 1 : -1));
		if (!opens && depth === 0) found.push(index + tag.length);
	}
	return found;
}

/** Reads text and tables in turn. */
export function readMixed(text: string): Document {
	const places = [0, ...borders(text), text.length];
	let line = 1;
	const blocks = places.slice(1).flatMap((end, i): Block[] => {
		const piece = text.slice(places[i], end);
		const first = line;
		line += piece.split('\n').length - 1;
		const markup = /^<table\b/i.test(piece) || BLOCK.test(piece);
		return markup ? [...readHtml(piece).blocks] : blocksOf(piece.replace(INLINE, ''), first);
	});
	return { blocks, metadata: {} };
}
