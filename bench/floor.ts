import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { build } from 'vite';
import { compressFolder } from '../src/cli/commands/compress';

/** A page that only shows the chart: the HTML of ours, its styles inside, no script, nothing else to fetch. */
function chartOnly(dir: string, page: string): string {
	const html = readFileSync(join(dir, page), 'utf8');
	const stylesheet = /<link[^>]*href="([^"]+\.css)"[^>]*>/g;
	return html
		.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '')
		.replace(/<script[\s\S]*?<\/script>/g, '')
		.replace(/<link[^>]*rel="modulepreload"[^>]*>/g, '')
		.replace(
			stylesheet,
			(_link, href: string) => `<style>${readFileSync(join(dir, dirname(page), href), 'utf8')}</style>`
		);
}

/** The one database file of a data set, relative to the built site. */
export function databaseIn(dir: string): string {
	const files = readdirSync(join(dir, 'data', 'real'), { recursive: true, encoding: 'utf8' });
	const found = files.find((file) => file.endsWith('.duckdb'));
	if (!found) throw new Error(`no database under ${dir}/data/real`);
	return join('data', 'real', found);
}

/**
 * What ours is held against, as a site of its own in a new folder: `/` the chart alone, `/duckdb/` a page that does
 * nothing but start DuckDB, attach the same database and ask it one question.
 */
export async function buildFloor(dir: string): Promise<string> {
	const out = mkdtempSync(join(tmpdir(), 'lens-floor-'));
	await build({
		root: 'bench/bare',
		base: './',
		configFile: false,
		logLevel: 'error',
		build: { outDir: join(out, 'duckdb'), emptyOutDir: true, assetsInlineLimit: 0 }
	});
	writeFileSync(join(out, 'index.html'), chartOnly(dir, 'index.html'));
	const database = databaseIn(dir);
	mkdirSync(join(out, 'data'));
	cpSync(join(dir, database), join(out, 'data', basename(database)));
	await compressFolder(out, join('node_modules', '.cache', 'disclosure-lens'));
	return out;
}
