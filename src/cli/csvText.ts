import { readFile } from 'node:fs/promises';
import { decode } from '../lib/read/formats/decode';
import { Complaint } from './complaint';

const MARK = [0xef, 0xbb, 0xbf];

/** Whether bytes were written as UTF-8, damaged or not: they say so, or most characters beyond ASCII are whole in it. */
function isUtf8(bytes: Uint8Array, text: string): boolean {
	if (MARK.every((byte, i) => bytes[i] === byte)) return true;
	// UTF-16 says so with its first two bytes.
	if ((bytes[0] ?? 0) >= 0xfe) return false;
	const lost = text.match(/\ufffd/gu)?.length ?? 0;
	const beyond = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
	return lost > 0 && beyond - lost > lost;
}

/**
 * The text of a CSV file in UTF-8, UTF-16 or GBK, as spreadsheets in China write it. Throws a Complaint with the first line that is
 * none of them: text with lost characters would stand on the site as it is.
 */
export async function csvText(path: string): Promise<string> {
	const bytes = await readFile(path);
	const utf8 = new TextDecoder('utf-8').decode(bytes);
	// Damaged UTF-8 reads as GBK, as other characters.
	const text = isUtf8(bytes, utf8) ? utf8 : decode(bytes);
	const lost = text.indexOf('\ufffd');
	if (lost < 0) return text;
	const line = text.slice(0, lost).split('\n').length;
	throw new Complaint(`${path}:${line}: expected text in UTF-8 or GBK, found bytes that are neither`);
}
