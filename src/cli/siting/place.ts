import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
	cp,
	mkdir,
	mkdtemp,
	readdir,
	readFile,
	realpath,
	rename,
	rm,
	rmdir,
	writeFile
} from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Complaint } from '../complaint';

/** Where a finished site is put: never over anything else, and never half. */

/** In a site's folder: what it was made from, which tells nobody where that lies. */
const MARK = '.made-from';
/** What no site is without. */
const SITE = join('_app', 'version.json');

/** What a site of what lies in static/data/ is made from. */
export const DATA_IN_PLACE = 'data in place';

/** A key of the folder a site is made from: the same folder gives the same. Rejects where there is none. */
export async function madeFromFolder(folder: string): Promise<string> {
	return createHash('sha256')
		.update(await realpath(folder))
		.digest('hex');
}

/** Throws a Complaint where a site made from this may not be put there; `force`: a site made from anything else may go. */
export async function ensurePlace(out: string, madeFrom: string, force: boolean): Promise<void> {
	if (!existsSync(out)) return;
	const names = await readdir(out).catch(() => {
		throw new Complaint(`lens site: "${out}" is no folder that can be written`);
	});
	if (names.length === 0) return;
	if (!existsSync(join(out, SITE)))
		throw new Complaint(`lens site: "${out}" is not empty and holds no site; choose another --out`);
	const mark = await readFile(join(out, MARK), 'utf8').catch(() => DATA_IN_PLACE);
	if (mark !== madeFrom && !force)
		throw new Complaint(
			`lens site: "${out}" holds a site that was made from something else; choose another --out, or replace it with --force`
		);
}

/** Says in a site's folder what it was made from. */
export const markSite = (folder: string, madeFrom: string): Promise<void> =>
	writeFile(join(folder, MARK), madeFrom);

/** Moves a folder, also to another disk; half of it never stands where it is to be. */
async function move(from: string, to: string): Promise<void> {
	try {
		await rename(from, to);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
		const beside = await mkdtemp(`${to}-`);
		try {
			await cp(from, beside, { recursive: true });
			await rename(beside, to);
		} catch (broken) {
			await rm(beside, { recursive: true, force: true });
			throw broken;
		}
	}
}

/** Puts a finished site where it is to be. What is there stands aside until the new one is in its place, and comes back if it cannot be. */
export async function putSite(finished: string, out: string): Promise<void> {
	const to = resolve(out);
	await mkdir(dirname(to), { recursive: true });
	if (!existsSync(to)) return move(finished, to);
	const aside = await mkdtemp(`${to}-`);
	// Not every system renames a folder over another, though it is empty.
	await rmdir(aside);
	await rename(to, aside);
	try {
		await move(finished, to);
	} catch (error) {
		await rename(aside, to);
		throw error;
	}
	await rm(aside, { recursive: true, force: true });
}
