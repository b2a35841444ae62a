import { readFile } from 'node:fs/promises';
import { decode } from '../lib/read/formats/decode';
import { Complaint } from './complaint';

/**
 * The text of a CSV file in UTF-8, UTF-16 or GBK, as spreadsheets in China write it. Throws a Complaint with the first line that is
 * none of them: text with lost characters would stand on the site as it is.
 */
export async function csvText(path: string): Promise<string> {
	const text = decode(await readFile(path));
	const lost = text.indexOf('\ufffd');
	if (lost < 0) return text;
	const line = text.slice(0, lost).split('\n').length;
	throw new Complaint(`${path}:${line}: expected text in UTF-8 or GBK, found bytes that are neither`);
}
