import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalog } from '../catalog';

const CATALOG = 'catalog.json';

/** The data set in place, when it was made from the same, and its folder and database are there. */
export async function standingMade(place: string, made: string): Promise<Catalog | null> {
	try {
		const catalog = JSON.parse(await readFile(join(place, CATALOG), 'utf8')) as Catalog;
		const there = await readdir(join(place, catalog.version), { recursive: true, withFileTypes: true });
		const files = there.filter((entry) => entry.isFile()).length;
		const database = await stat(join(place, catalog.database.path));
		const whole = files === catalog.files && database.size === catalog.database.bytes;
		// A server that answered for it is told anew: it may not be meant any more.
		return whole && catalog.made === made && !catalog.engine ? catalog : null;
	} catch {
		return null;
	}
}

/** The catalog that is in place, when all it speaks of is there too: `files` in the folder of its version. */
async function standing(place: string, version: string, files: number): Promise<Catalog | null> {
	try {
		const catalog = JSON.parse(await readFile(join(place, CATALOG), 'utf8')) as Catalog;
		const there = await readdir(join(place, version), { recursive: true, withFileTypes: true });
		const database = await stat(join(place, catalog.database.path));
		const whole = there.filter((entry) => entry.isFile()).length === files;
		return whole && catalog.version === version && database.size === catalog.database.bytes ? catalog : null;
	} catch {
		return null;
	}
}

/**
 * Puts a finished version in place of the last one: its folder first, then the catalog in one step, then what was there
 * before goes. A reader sees the old data set or the new one, never half of one. The same version again leaves the files
 * as they are: browsers may hold a catalog that names them.
 */
export async function putInPlace(
	made: string,
	place: string,
	catalog: Catalog,
	files: number
): Promise<Catalog> {
	const { version } = catalog;
	await mkdir(place, { recursive: true });
	const last = await standing(place, version, files);
	if (!last) {
		await rm(join(place, version), { recursive: true, force: true });
		await rename(made, join(place, version));
	}
	const current = last ? { ...catalog, database: last.database, bulk: last.bulk } : catalog;
	const beside = join(place, `.${CATALOG}`);
	await writeFile(beside, JSON.stringify(current));
	await rename(beside, join(place, CATALOG));
	for (const name of await readdir(place))
		if (name !== version && name !== CATALOG) await rm(join(place, name), { recursive: true, force: true });
	return current;
}
