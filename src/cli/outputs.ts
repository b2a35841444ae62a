import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Option } from 'commander';
import { Complaint } from './complaint';

/** What a command writes never takes the place of anything without a word: what stands there is named, and --force replaces it. */

export const forceOption = (what: string): Option => new Option('--force', `replace ${what}`).default(false);

/** Throws a Complaint where a folder holds one of these files. */
export function ensureNoFiles(
	command: string,
	folder: string,
	names: readonly string[],
	force: boolean
): void {
	const standing = force ? [] : names.filter((name) => existsSync(join(folder, name)));
	if (standing.length === 0) return;
	throw new Complaint(
		`${command}: "${folder}" holds ${standing.join(', ')}; choose another --out, or replace with --force`
	);
}

/** What a catalog says a data set was made from; null where that is of documents, undefined where it is no catalog. */
function madeIn(catalog: string): string | null | undefined {
	try {
		const { made } = JSON.parse(catalog) as { made?: unknown };
		return typeof made === 'string' || made === null ? made : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Throws a Complaint where a data set may not be put into a folder: where anything else lies there, always, and unless
 * `force`, where a data set lies there that was made from something else.
 */
export async function ensureDataPlace(
	command: string,
	place: string,
	made: string | undefined,
	force: boolean
): Promise<void> {
	const names = await readdir(place).catch(() => []);
	if (names.length === 0) return;
	const catalog = await readFile(join(place, 'catalog.json'), 'utf8').catch(() => '');
	const standing = madeIn(catalog);
	if (standing === undefined)
		throw new Complaint(`${command}: "${place}" is not empty and holds no data set; choose another --out`);
	if (!force && (made === undefined || standing !== made))
		throw new Complaint(
			`${command}: "${place}" holds a data set made from something else, or by another version; choose another --out, or replace it with --force`
		);
}
