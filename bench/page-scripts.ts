import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Row } from './table';

/** Pages by what they are for; of organs, reports and areas the page that makes those not written at build time. */
const PAGES = {
	home: '',
	trends: 'trends/',
	compare: 'compare/',
	applications: 'applications/',
	enforcement: 'enforcement/',
	disputes: 'disputes/',
	coverage: 'coverage/',
	'an organ': 'organs/',
	'a report': 'reports/',
	'an area': 'areas/',
	read: 'read/',
	data: 'data/'
} as const;

/** The scripts a built page loads by itself, as files of the built site. */
function scriptsOf(dir: string, page: string): ReadonlySet<string> {
	const file = join(dir, page, 'index.html');
	const html = readFileSync(file, 'utf8');
	const preloaded = html.matchAll(
		/<link[^>]*href="([^"]+\.js)"[^>]*rel="later"|<link[^>]*rel="later"[^>]*href="([^"]+\.js)"/g
	);
	return new Set([...preloaded].map(([, before, after]) => join(dirname(file), before ?? after ?? '')));
}

/** KB of each page's scripts, compressed, beyond those that every page loads; and of those. */
export function pageScripts(dir: string): readonly Row[] {
	const pages = Object.entries(PAGES).map(([name, page]) => ({ name, scripts: scriptsOf(dir, page) }));
	const [first, ...rest] = pages;
	if (!first || first.scripts.size === 0) throw new Error(`${dir} has no page that loads a script`);
	const shared = new Set(
		[...first.scripts].filter((script) => rest.every((page) => page.scripts.has(script)))
	);
	// What is too small to gain by compression has no compressed sibling.
	const sent = (script: string) => statSync(existsSync(`${script}.br`) ? `${script}.br` : script).size;
	const kilobytes = (scripts: Iterable<string>) =>
		[...scripts].reduce((sum, script) => sum + sent(script), 0) / 1024;
	return [
		{ what: 'JavaScript compressed, every page', unit: 'KB', ours: kilobytes(shared), floor: null },
		...pages.map(({ name, scripts }): Row => ({
			what: `JavaScript compressed, ${name} alone`,
			unit: 'KB',
			ours: kilobytes([...scripts].filter((script) => !shared.has(script))),
			floor: null,
			limit: 60
		}))
	];
}
