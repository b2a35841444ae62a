import { open, stat, type FileHandle } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A file that is open: what is sent is of one file, also when another takes its place meanwhile. Whoever has it closes it. */
export interface SiteFile {
	readonly handle: FileHandle;
	readonly size: number;
	readonly modified: Date;
}

/** Why there is no file: nothing of the site is at this address, no file can be opened just now, or this one cannot be read. */
export type NoFile = 'missing' | 'busy' | 'unreadable';

/** Names that start with a dot are never part of a site; `..` is one of them. */
export const isHidden = (path: string): boolean => /(^|[/\\])\./.test(path);

const MISSING: ReadonlySet<string> = new Set([
	'ENOENT',
	'ENOTDIR',
	'EISDIR',
	'ENAMETOOLONG',
	'ELOOP',
	'ERR_INVALID_ARG_VALUE'
]);
const BUSY: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE', 'ENOMEM']);

function whyNot(error: unknown): NoFile {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return MISSING.has(code) ? 'missing' : BUSY.has(code) ? 'busy' : 'unreadable';
}

/** Where a decoded path of the site lies on the disk; null for hidden files and whatever lies outside `dir`. */
function placeOf(dir: string, path: string): string | null {
	const file = join(dir, path);
	return file.startsWith(dir + sep) && !isHidden(path) ? file : null;
}

/** Opens the file at a decoded path of the site. Folders, hidden files and whatever lies outside `dir` are missing. */
export async function openFile(dir: string, path: string): Promise<SiteFile | NoFile> {
	const place = placeOf(dir, path);
	if (place === null || path.endsWith('/')) return 'missing';
	let handle: FileHandle;
	try {
		handle = await open(place);
	} catch (error) {
		return whyNot(error);
	}
	try {
		const stats = await handle.stat();
		if (stats.isFile()) return { handle, size: stats.size, modified: stats.mtime };
		await handle.close();
		return 'missing';
	} catch (error) {
		await handle.close();
		return whyNot(error);
	}
}

async function isFile(dir: string, path: string): Promise<boolean> {
	const place = placeOf(dir, path);
	if (place === null) return false;
	return stat(place).then(
		(stats) => stats.isFile(),
		() => false
	);
}

/** The file of a page by the path of its address: `trends.html` or `trends/index.html`; of another file its own. */
export function fileNames(path: string): readonly string[] {
	return path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`];
}

/**
 * Where a page's address must be corrected: `/trends/` when the page is `trends.html`, `/trends` when it is
 * `trends/index.html`, and the page itself for the name of its file. The pages name their files relative to their own address, so the
 * slash matters.
 */
export async function correctedPath(dir: string, path: string): Promise<string | undefined> {
	const [, folder] = /^(.*\/)index\.html$/.exec(path) ?? [];
	if (folder !== undefined && (await isFile(dir, path))) return folder.replace(/^\/+/, '/');
	const bare = path.replace(/^\/+/, '/').replace(/(?<!\/)\/+$/, '');
	if (bare === '') return undefined;
	const [isFolder, isPage] = await Promise.all([
		isFile(dir, `${bare}/index.html`),
		isFile(dir, `${bare}.html`)
	]);
	if (isPage && path.endsWith('/') && !isFolder) return bare;
	if (isFolder && !path.endsWith('/') && !isPage) return `${bare}/`;
	return undefined;
}
