import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalog } from './catalog';
import { allCsv } from './dataset/all';
import { refuseDoubles, type Dataset } from './dataset/dataset';
import { likelyAnswers } from './dataset/likely';
import { organEntries } from './dataset/organs';
import { countsOf, defaultsOf } from './dataset/summary';
import { tablesOf } from './dataset/tables';
import { versionOf } from './dataset/version';
import { Writer } from './dataset/writer';
import { openNative } from './engines/native';
import { writeDatabase } from './engines/write';

/** The steps of a build, in order. `answers` is the long one and counts. */
export type BuildPhase = 'database' | 'answers' | 'files';

export interface BuildOptions extends Dataset {
	/** Folder of all data sets; this one goes into `<outDir>/<id>`. */
	readonly outDir: string;
	readonly progress?: (phase: BuildPhase, done: number, total: number) => void;
}

export interface Built {
	readonly catalog: Catalog;
	/** Files written and their bytes. */
	readonly files: number;
	readonly bytes: number;
}

/** DuckDB does not write the same bytes twice, so the file is named by its bytes: an address never changes its content. */
async function database(writer: Writer, version: string, dataset: Dataset) {
	const written = join(writer.folder, 'lens.duckdb');
	await writeDatabase(written, tablesOf(dataset));
	const bytes = await readFile(written);
	const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
	const file = await writer.write(`${version}/lens-${hash}.duckdb`, bytes);
	await rm(written);
	return { file, engine: await openNative(join(writer.folder, file.path)) };
}

/**
 * Puts a finished data set in place of the last: the folder of its version first, then the catalog in one step, then the
 * old versions go. A reader sees the old data set or the new one, never half of one.
 */
async function putInPlace(made: string, place: string, version: string): Promise<void> {
	await mkdir(place, { recursive: true });
	await rm(join(place, version), { recursive: true, force: true });
	await rename(join(made, version), join(place, version));
	await rename(join(made, 'catalog.json'), join(place, 'catalog.json'));
	for (const name of await readdir(place))
		if (name !== version && name !== 'catalog.json')
			await rm(join(place, name), { recursive: true, force: true });
}

/**
 * Writes a data set: the database, what pages fetch before it, and the whole as CSV. Throws, and leaves the last data set
 * as it was, when two reports claim the same organ and year or a file cannot be written.
 */
export async function buildDataset({ outDir, progress, ...dataset }: BuildOptions): Promise<Built> {
	const { id, fictional, reports } = dataset;
	refuseDoubles(reports);
	const version = versionOf(dataset);
	const defaults = defaultsOf(dataset);
	const writer = new Writer(join(outDir, `.${id}-${process.pid}`));
	try {
		await mkdir(writer.folder, { recursive: true });
		progress?.('database', 0, 1);
		const { file, engine } = await database(writer, version, dataset);
		const { files, coverage } = await likelyAnswers(dataset, engine, { version, defaults }, (done, total) =>
			progress?.('answers', done, total)
		).finally(() => engine.close());
		progress?.('files', 0, 1);
		const { text, rows } = allCsv(dataset, version);
		const all = await writer.write(`${version}/all.csv`, text);
		const organs = await writer.write(`${version}/organs.json`, JSON.stringify(organEntries(reports)));
		for (const { path, content } of files) await writer.write(path, JSON.stringify(content));
		const catalog: Catalog = {
			dataset: id,
			fictional,
			version,
			defaults,
			...countsOf(dataset),
			indicators: coverage,
			database: file,
			organs,
			all: { ...all, rows }
		};
		await writer.write('catalog.json', JSON.stringify(catalog));
		await putInPlace(writer.folder, join(outDir, id), version);
		return { catalog, files: writer.files, bytes: writer.bytes };
	} finally {
		await rm(writer.folder, { recursive: true, force: true });
	}
}
