import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Origins the pages of a site must be allowed to ask: of the servers its data sets name in their catalogs. None, unless
 * `lens build --to` said so.
 *
 * @param {string} folder The folder of all data sets; it need not exist.
 * @returns {string[]}
 */
export function connectSources(folder) {
	/** @type {Set<string>} */
	const origins = new Set();
	let names;
	try {
		names = readdirSync(folder);
	} catch {
		return [];
	}
	for (const name of names) {
		let catalog;
		try {
			catalog = JSON.parse(readFileSync(join(folder, name, 'catalog.json'), 'utf8'));
		} catch {
			continue;
		}
		const url = catalog.engine?.url;
		// A path is the site's own host, which may be asked anyway.
		if (typeof url === 'string' && /^https?:/.test(url)) origins.add(new URL(url).origin);
	}
	return [...origins].sort();
}
