import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FiledCatalog } from '../data/catalog';
import { unpackCatalog } from '../data/files/catalog';

const CATALOG = 'catalog.json';

/** Hash of all files below a folder, by their paths and bytes, and of a catalog; not of the server that answers for it, which is said later. */
async function digestOf(folder: string, catalog: Omit<FiledCatalog, 'digest'>): Promise<string> {
	const hash = createHash('sha256').update(JSON.stringify({ ...catalog, digest: '', engine: undefined }));
	const there = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = there.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	for (const path of paths.sort()) {
		hash.update(`\0${path.slice(folder.length)}\0`);
		for await (const part of createReadStream(path)) hash.update(part as Buffer);
	}
	return hash.digest('hex');
}

/** What is in place: nothing; a data set that is all there, as it was written; or one that a disk or a hand has damaged. */
async function standing(place: string): Promise<FiledCatalog | 'damaged' | null> {
	const text = await readFile(join(place, CATALOG), 'utf8').catch(() => null);
	if (text === null) return null;
	try {
		const told = JSON.parse(text) as FiledCatalog;
		// An earlier version of the program wrote no hash: it is not known to be damaged, nor to be whole.
		if (!Object.hasOwn(told, 'digest')) return null;
		const catalog = unpackCatalog(told);
		const digest = await digestOf(join(place, catalog.version), told);
		return digest === catalog.digest ? catalog : 'damaged';
	} catch {
		return 'damaged';
	}
}

/** Removes what lies in the place beside a version and the catalog: the version before, or what a build left that was killed. */
async function keepOnly(place: string, version: string): Promise<void> {
	for (const name of await readdir(place))
		if (name !== version && name !== CATALOG) await rm(join(place, name), { recursive: true, force: true });
}

/** The data set in place, when it was made from the same and all of it is there as it was written; then nothing else is there. */
export async function standingMade(place: string, made: string): Promise<FiledCatalog | 'damaged' | null> {
	const catalog = await standing(place);
	if (catalog === 'damaged') return catalog;
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
export async function putInPlace(
	made: string,
	place: string,
	catalog: Omit<FiledCatalog, 'digest'>
): Promise<FiledCatalog> {
	const { version } = catalog;
	await mkdir(place, { recursive: true });
	const found = await standing(place);
	const last =
		found !== null && found !== 'damaged' && found.version === version && found.files === catalog.files
			? found
			: null;
	if (!last) {
		await rm(join(place, version), { recursive: true, force: true });
		await rename(made, join(place, version));
	}
	const kept = last ? { ...catalog, database: last.database, bulk: last.bulk } : catalog;
	const current = { ...kept, digest: await digestOf(join(place, version), kept) };
	const beside = join(place, `.${CATALOG}`);
	await writeFile(beside, JSON.stringify(current));
	// A power cut leaves the catalog before or this one, never half of one.
	const file = await open(beside, 'r+');
	await file.sync().finally(() => file.close());
	await rename(beside, join(place, CATALOG));
	await keepOnly(place, version);
	return current;
}
