import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { READERS, type Readers } from '../../lib/read/formats/readers';

/** The readers of the command line: those that run everywhere, and what only Node has. */

/** The character maps that come with the pdf library. */
async function characterMap(name: string): Promise<Uint8Array> {
	const library = pathToFileURL(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
	return new Uint8Array(await readFile(new URL(`cmaps/${name}`, library)));
}

export const COMMAND_LINE_READERS: Readers = {
	...READERS,
	pdf: async () => (await import('../../lib/read/formats/pdf')).pdfReader(characterMap)
};
