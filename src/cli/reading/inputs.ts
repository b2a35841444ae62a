import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { expanded } from './archives';

/** What the paths on a command line stand for. */
export interface Inputs {
	/** Files in the order of the paths, those of a folder by name, as the person would write them; those in archives one by one. */
	readonly files: readonly string[];
	/** Hidden files, furniture of saved pages and devices inside folders, which are not read. */
	readonly skipped: number;
	/** Folders among the paths. */
	readonly folders: readonly string[];
}

/** What stands beside documents and never is one. Photographs are read, and refused: a report may exist as a scan only. */
const FURNITURE = new Set(
	[
		...['css', 'js', 'mjs', 'map', 'ico', 'svg', 'gif', 'webp', 'woff', 'woff2', 'ttf', 'otf', 'eot'],
		...['mp3', 'mp4', 'avi', 'mov', 'wmv', 'flv', 'exe', 'dll', 'db', 'ini', 'lnk', 'tmp', 'part']
	].map((name) => `.${name}`)
);

/** Hidden files, the locks of an office program beside an open document, and what no document is named. */
export const isSkipped = (name: string): boolean =>
	name.startsWith('.') || name.startsWith('~$') || FURNITURE.has(extname(name).toLowerCase());

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

async function kindOf(path: string): Promise<'file' | 'folder' | 'other'> {
	try {
		const found = await stat(path);
		return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';
	} catch {
		return 'other';
	}
}

/**
 * The files the paths stand for. A path that is no folder is a file, whatever its name, and even if it does not exist: the
 * reading of it says so. Folders are walked to the bottom, each once, so links that lead back end. `without` is a
 * folder not to be walked: the results of an earlier run.
 */
export async function inputsOf(paths: readonly string[], without?: string): Promise<Inputs> {
	const files: string[] = [];
	const folders: string[] = [];
	let skipped = 0;

	const add = async (path: string): Promise<void> => {
		files.push(...(await expanded(path, isSkipped)));
	};

	async function walk(folder: string, walked: Set<string>): Promise<void> {
		const real = await realpath(folder);
		if (walked.has(real) || real === results) {
			skipped += 1;
			return;
		}
		walked.add(real);
		const entries = await readdir(folder, { withFileTypes: true });
		for (const entry of entries.sort(byName)) {
			const path = join(folder, entry.name);
			if (isSkipped(entry.name)) skipped += 1;
			else if (entry.isFile()) await add(path);
			else {
				const kind = await kindOf(path);
				if (kind === 'file') await add(path);
				else if (kind === 'folder') await walk(path, walked).catch(() => files.push(path));
				else skipped += 1;
			}
		}
	}

	const results = without === undefined ? null : await realpath(without).catch(() => resolve(without));
	for (const path of paths)
		if ((await kindOf(path)) === 'folder') {
			folders.push(path);
			await walk(path, new Set()).catch(() => files.push(path));
		} else await add(path);
	return { files, skipped, folders };
}
