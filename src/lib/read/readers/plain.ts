import { decode } from '../decode';
import type { Document } from '../document';
import { isMarkup } from '../kind';
import { within } from '../limits';
import { isCsv, readCsv } from './csv';
import { readHtml } from './html';
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
	if (isMarkup(text.slice(0, SAMPLE))) return readHtml(text);
	return isCsv(text) ? readCsv(text) : readText(text);
}

/** A web page in whatever charset. */
export const readPage = (bytes: Uint8Array): Document => readHtml(textOf(bytes));
