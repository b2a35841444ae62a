import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pack } from './answers/columns';
import type { Catalog, DataFile } from './catalog';
import { allCsv, allRows } from './dataset/all';
import type { Bulk } from './dataset/bulk';
import { areaEntries, widestCounty } from './dataset/areas';
import { auditOf, foundOf } from './dataset/audit';
import { refuseDoubles, type Dataset } from './dataset/dataset';
import { likelyAnswers, type LikelyAnswers } from './dataset/likely';
import { organEntries } from './dataset/organs';
import { putInPlace } from './dataset/place';
import { reportEntries } from './dataset/reports';
import { spellings } from './dataset/spellings';
import { countsOf, defaultsOf } from './dataset/summary';
import { tablesOf } from './dataset/tables';
import { sha256, versionOf } from './dataset/version';
import { Writer } from './dataset/writer';
import { openNative } from './engines/native';
import { writeDatabase } from './engines/write';
import { countedBySeverity, MOST_IN_A_FILE, TALLY_KEYS } from './findings';
import type { FilledTable } from './schema';

/** The steps of a build, in order. `answers` is the long one and counts. */
export type BuildPhase = 'database' | 'answers' | 'files';

export interface BuildOptions extends Dataset {
	/** Folder of all data sets; this one goes into `<outDir>/<id>`. */
	readonly outDir: string;
	/** What makes the downloads of the whole; without it there is the CSV and the database alone. */
	readonly bulk?: Bulk;
	readonly progress?: (phase: BuildPhase, done: number, total: number) => void;
}

export interface Built {
	readonly catalog: Catalog;
	/** Files of the data set and their bytes. */
	readonly files: number;
	readonly bytes: number;
}

/** DuckDB does not write the same bytes twice, so the file is named by its bytes: an address never changes its content. */
async function writeNamed(folder: string, tables: readonly FilledTable[]): Promise<DataFile> {
	const unnamed = join(folder, 'lens.duckdb');
	await writeDatabase(unnamed, tables);
	const bytes = await readFile(unnamed);
	const hash = sha256(bytes);
	const path = `lens-${hash.slice(0, 12)}.duckdb`;
	await rename(unnamed, join(folder, path));
	return { path, bytes: bytes.byteLength, sha256: hash };
}

async function askLikely(
	path: string,
	dataset: Dataset,
	progress: BuildOptions['progress']
): Promise<LikelyAnswers> {
	const engine = await openNative(path);
	try {
		const said = (done: number, total: number) => progress?.('answers', done, total);
		return await likelyAnswers(dataset, engine, defaultsOf(dataset), said);
	} finally {
		await engine.close();
	}
}

/** A folder to work in, beside the data sets so that it can be renamed into place; those a broken build left are removed. */
async function workFolder(outDir: string, id: string): Promise<string> {
	await mkdir(outDir, { recursive: true });
	for (const name of await readdir(outDir))
		if (name.startsWith(`.${id}-`)) await rm(join(outDir, name), { recursive: true, force: true });
	const folder = join(outDir, `.${id}-${process.pid}`);
	await mkdir(folder);
	return folder;
}

/**
 * Writes a data set: the database, what pages fetch before it, and the whole as CSV. Throws, and leaves the last data set
 * as it was, when two reports claim the same organ and year or a file cannot be written.
 */
export async function buildDataset({ outDir, progress, bulk, ...dataset }: BuildOptions): Promise<Built> {
	const { id, fictional, reports } = dataset;
	refuseDoubles(reports);
	const defaults = defaultsOf(dataset);
	const folder = await workFolder(outDir, id);
	try {
		progress?.('database', 0, 1);
		const audit = auditOf(reports);
		const tables = tablesOf(dataset, audit);
		const database = await writeNamed(folder, tables);
		const { files, coverage } = await askLikely(join(folder, database.path), dataset, progress);
		progress?.('files', 0, 1);
		const writer = new Writer(folder);
		for (const { path, content } of files) await writer.write(path, JSON.stringify(content));
		const organs = await writer.write('organs.json', JSON.stringify(organEntries(reports)));
		const areas = await writer.write('areas.json', JSON.stringify(areaEntries(dataset)));
		const list = await writer.write('reports.json', JSON.stringify(reportEntries(reports, audit.findings)));
		const findings =
			audit.findings.length > MOST_IN_A_FILE
				? null
				: await writer.write('findings.json', JSON.stringify(foundOf(audit.findings, reports)));
		const rules = await writer.write('rules.json', JSON.stringify(pack(audit.tallies, TALLY_KEYS)));
		const spelt = await writer.write('spellings.json', JSON.stringify(spellings()));
		const version = versionOf(
			new Map([
				...writer.hashes,
				['tables', sha256(JSON.stringify(tables))],
				// The version stands on every line of it, so it cannot be part of the version as it is.
				['all.csv', sha256(allCsv(allRows(dataset, '')))],
				['bulk', sha256(bulk?.describes(dataset) ?? '')]
			])
		);
		const rows = allRows(dataset, version);
		const all = { ...(await writer.write('all.csv', allCsv(rows))), rows: rows.length };
		const whole = { dataset, version, rows, all, database, counts: countsOf(dataset) };
		const others = (await bulk?.write(writer, whole)) ?? [];
		const below = <F extends DataFile>(file: F): F => ({ ...file, path: `${version}/${file.path}` });
		const catalog: Catalog = {
			dataset: id,
			fictional,
			version,
			defaults,
			...countsOf(dataset),
			indicators: coverage,
			database: below(database),
			organs: below(organs),
			areas: below(areas),
			reports: below(list),
			findings: findings && below(findings),
			found: countedBySeverity(audit.findings),
			rules: below(rules),
			spellings: below(spelt),
			county: widestCounty(dataset),
			all: below(all),
			bulk: others.map(below)
		};
		const written = writer.hashes.size + 1;
		return {
			catalog: await putInPlace(folder, join(outDir, id), catalog, written),
			files: written + 1,
			bytes: writer.bytes + database.bytes
		};
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
