import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FiledCatalog } from '../data/catalog';
import { unpackCatalog } from '../data/files/catalog';

const CATALOG = 'catalog.json';

/** The catalog that is in place, when all it speaks of is there too: its database, and so many files in the folder of its version. */
async function standing(place: string): Promise<FiledCatalog | null> {
	try {
		const catalog = unpackCatalog(JSON.parse(await readFile(join(place, CATALOG), 'utf8')));
		const there = await readdir(join(place, catalog.version), { recursive: true, withFileTypes: true });
		const files = there.filter((entry) => entry.isFile()).length;
		const database = await stat(join(place, catalog.database.path));
		return files === catalog.files && database.size === catalog.database.bytes ? catalog : null;
	} catch {
		return null;
	}
}

/** Removes what lies in the place beside a version and the catalog: the version before, or what a build left that was killed. */
async function keepOnly(place: string, version: string): Promise<void> {
	for (const name of await readdir(place))
		if (name !== version && name !== CATALOG) await rm(join(place, name), { recursive: true, force: true });
}

/** The data set in place, when it was made from the same and all of it is there; then nothing else is there. */
export async function standingMade(place: string, made: string): Promise<FiledCatalog | null> {
	const catalog = await standing(place);
	// A server that answered for it is told anew: it may not be meant any more.
	if (catalog?.made !== made || catalog.engine) return null;
	await keepOnly(place, catalog.version);
	return catalog;
}

/** Whether a process that made a folder to work in may still be at it. A folder of our own number is from before a restart. */
function atWork(pid: number): boolean {
	if (pid === process.pid) return false;
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** Folders to work in lie beside the data sets, so that they can be renamed into place. */
const workFolders = (id: string): string => `.${id}-`;

/** Removes the folders in which builds of a data set worked that were killed. */
export async function removeBroken(outDir: string, id: string): Promise<void> {
	const prefix = workFolders(id);
	for (const name of await readdir(outDir))
		if (name.startsWith(prefix) && !atWork(Number(name.slice(prefix.length))))
			await rm(join(outDir, name), { recursive: true, force: true });
}

/** A new folder to work in. */
export async function workFolder(outDir: string, id: string): Promise<string> {
	const folder = join(outDir, `${workFolders(id)}${process.pid}`);
	await mkdir(folder);
	return folder;
}

/**
 * Puts a finished version in place of the last one: its folder first, then the catalog in one step, then what was there
 * before goes. A reader sees the old data set or the new one, never half of one. The same version again leaves the files
 * as they are: browsers may hold a catalog that names them.
 */
export async function putInPlace(made: string, place: string, catalog: FiledCatalog): Promise<FiledCatalog> {
	const { version } = catalog;
	await mkdir(place, { recursive: true });
	const last = await standing(place);
	const same = last?.version === version && last.files === catalog.files;
	if (!same) {
		await rm(join(place, version), { recursive: true, force: true });
		await rename(made, join(place, version));
	}
	const current = same ? { ...catalog, database: last.database, bulk: last.bulk } : catalog;
	const beside = join(place, `.${CATALOG}`);
	await writeFile(beside, JSON.stringify(current));
	await rename(beside, join(place, CATALOG));
	await keepOnly(place, version);
	return current;
}
