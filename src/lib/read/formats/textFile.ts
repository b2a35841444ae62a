import type { Document } from '../document';
import { ensureWithin } from '../limits';
import { isCsv, readCsv } from './csv';
import { decode } from './decode';
import { isMarkup } from './fileKind';
import { readHtml } from './html';
import { isMixed, readMixed } from './markdown';
import { readText } from './plainText';

/** So much of a text tells what it is. */
const SAMPLE = 4096;

/** How a text begins, without the comments in front: those of the programs that make pages run to thousands of letters. */
function beginningOf(text: string): string {
	let from = text.length - text.trimStart().length;
	while (text.startsWith('<!--', from)) {
		const end = text.indexOf('-->', from);
		if (end < 0) break;
		const rest = text.slice(end + 3, end + 3 + SAMPLE);
		from = end + 3 + rest.length - rest.trimStart().length;
	}
	return text.slice(from, from + SAMPLE);
}

function textOf(bytes: Uint8Array): string {
	ensureWithin('bytes', bytes.length);
	return decode(bytes);
}

/** Bytes that are text of some kind: markup, comma separated values, markdown or plain lines. */
export function readTextFile(bytes: Uint8Array): Document {
	const text = textOf(bytes);
	if (isMixed(text)) return readMixed(text);
	if (isMarkup(beginningOf(text))) return readHtml(text);
	return isCsv(text) ? readCsv(text) : readText(text);
}

/** A web page in whatever charset, or markdown with tables of HTML. */
export function readPage(bytes: Uint8Array): Document {
	const text = textOf(bytes);
	return isMixed(text) ? readMixed(text) : readHtml(text);
}
