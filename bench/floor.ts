import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { build } from 'vite';
import type { DatasetId } from '../src/lib/view/view';
import { openNative } from '../src/lib/data/engines/native';
import { literal } from '../src/lib/data/engines/literal';
import { measureOf } from '../src/lib/data/questions/points/measure';
import { COMPRESSED } from '../src/cli/commands/compress';
import { Cache } from '../src/cli/compressing/cache';
import { compressFolder } from '../src/cli/compressing/folder';

/** A page that only shows the chart: the HTML of ours, its styles inside, no script, nothing else to fetch. */
function chartOnly(dir: string, page: string): string {
	const html = readFileSync(join(dir, page), 'utf8');
	const stylesheet = /<link[^>]*href="([^"]+\.css)"[^>]*>/g;
	return html
		.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '')
		.replace(/<script[\s\S]*?<\/script>/g, '')
		.replace(/<link[^>]*rel="later"[^>]*>/g, '')
		.replace(
			stylesheet,
			(_link, href: string) => `<style>${readFileSync(join(dir, dirname(page), href), 'utf8')}</style>`
		);
}

/** The least columns the default trend needs, as a CSV, for a page that has no database. */
async function writeColumns(database: string, file: string): Promise<void> {
	const engine = await openNative(database);
	try {
		const { value } = measureOf('penalty_decisions');
		await engine.rows(
			`copy (select organ, year, kind, form, ${value} as value from reports r) to ${literal(file)} (header)`
		);
	} finally {
		await engine.close();
	}
}

/** The one database file of a data set, relative to the built site. */
export function databaseIn(dir: string, dataset: DatasetId = 'real'): string {
	const files = readdirSync(join(dir, 'data', dataset), { recursive: true, encoding: 'utf8' });
	const found = files.find((file) => file.endsWith('.duckdb'));
	if (!found) throw new Error(`no database under ${dir}/data/${dataset}`);
	return join('data', dataset, found);
}

/**
 * What ours is held against, as a site of its own in a new folder: `/` the chart alone, `/duckdb/` a page that does
 * nothing but start DuckDB, attach the same database and ask it one question.
 */
export async function buildFloor(dir: string, dataset: DatasetId = 'real'): Promise<string> {
	const out = mkdtempSync(join(tmpdir(), 'lens-floor-'));
	await build({
		root: 'bench/bare',
		base: './',
		configFile: false,
		logLevel: 'error',
		build: {
			outDir: join(out, 'duckdb'),
			emptyOutDir: true,
			assetsInlineLimit: 0,
			rolldownOptions: { input: ['bench/bare/index.html', 'bench/bare/csv.html'] }
		}
	});
	writeFileSync(
		join(out, 'index.html'),
		chartOnly(dir, join(dataset === 'demo' ? 'demo' : '', 'index.html'))
	);
	const database = databaseIn(dir, dataset);
	mkdirSync(join(out, 'data'));
	cpSync(join(dir, database), join(out, 'data', basename(database)));
	await writeColumns(join(dir, database), join(out, 'data', 'columns.csv'));
	await compressFolder(out, { cache: new Cache(COMPRESSED), best: false });
	return out;
}
