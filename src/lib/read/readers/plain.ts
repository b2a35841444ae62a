import { decode } from '../decode';
import type { Document } from '../document';
import { isMarkup } from '../kind';
import { within } from '../limits';
import { isCsv, readCsv } from './csv';
import { readHtml } from './html';
import { isMixed, readMixed } from './markdown';
import { readText } from './text';

/** So much of a text tells what it is. */
const SAMPLE = 4096;

function textOf(bytes: Uint8Array): string {
	within('bytes', bytes.length);
	return decode(bytes);
}

/** Bytes that are text of some kind: markup, comma separated values, markdown or plain lines. */
export function readPlain(bytes: Uint8Array): Document {
	const text = textOf(bytes);
	if (isMixed(text)) return readMixed(text);
	if (isMarkup(text.slice(0, SAMPLE))) return readHtml(text);
	return isCsv(text) ? readCsv(text) : readText(text);
}

/** A web page in whatever charset, or markdown with tables of HTML. */
export function readPage(bytes: Uint8Array): Document {
	const text = textOf(bytes);
	return isMixed(text) ? readMixed(text) : readHtml(text);
}
