import { existsSync, statSync, type Stats } from 'node:fs';
import { join, sep } from 'node:path';

export interface SiteFile {
	readonly path: string;
	readonly stats: Stats;
}

/** Names that start with a dot are never part of a site; `..` is one of them. */
export const isHidden = (path: string): boolean => /(^|[/\\])\./.test(path);

/** The file at a decoded path of the site; undefined for folders, hidden files and whatever lies outside `dir`. */
export function fileAt(dir: string, path: string): SiteFile | undefined {
	const file = join(dir, path);
	const inside = file.startsWith(dir + sep) && !isHidden(path);
	if (!inside || !existsSync(file)) return undefined;
	const stats = statSync(file);
	return stats.isFile() ? { path: file, stats } : undefined;
}

/**
 * Where a page's address must be corrected: `/trends/` when the page is `trends.html`, `/trends` when it is
 * `trends/index.html`. The pages name their files relative to their own address, so the slash matters.
 */
export function correctedPath(dir: string, path: string): string | undefined {
	const bare = path.replace(/^\/+/, '/').replace(/\/+$/, '');
	if (bare === '') return undefined;
	const isFolder = fileAt(dir, `${bare}/index.html`) !== undefined;
	const isPage = fileAt(dir, `${bare}.html`) !== undefined;
	if (isPage && path.endsWith('/') && !isFolder) return bare;
	if (isFolder && !path.endsWith('/') && !isPage) return `${bare}/`;
	return undefined;
}
