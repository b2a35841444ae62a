import { decode } from '../decode';
import type { Document } from '../document';
import { isMarkup } from '../kind';
import { isCsv, readCsv } from './csv';
import { readHtml } from './html';
import { readText } from './text';

/** So much of a text tells what it is. */
const SAMPLE = 4096;

/** Bytes that are text of some kind: markup, comma separated values, markdown or plain lines. */
export function readPlain(bytes: Uint8Array): Document {
	const text = decode(bytes);
	if (isMarkup(text.slice(0, SAMPLE))) return readHtml(text);
	return isCsv(text) ? readCsv(text) : readText(text);
}

/** A web page in whatever charset. */
export const readPage = (bytes: Uint8Array): Document => readHtml(decode(bytes));
