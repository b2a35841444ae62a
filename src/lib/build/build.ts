import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { GROUP_KINDS } from '../report/organ';
import { packCounty } from '../data/files/packCounty';
import { hasRankings } from '../data/files/storedAnswers';
import { packOrgans, packReports } from '../data/files/listFiles';
import type { FiledCatalog, DataFile } from '../data/catalog';
import type { Bulk } from './bulk';
import type { Dataset } from '../data/dataset';
import { Passing } from './passing';
import { precomputeRankings } from './precomputeRankings';
import { precomputeTrends } from './precomputeTrends';
import { ListWriter } from './listWriter';
import { rosterEntries } from './organEntry';
import { putInPlace, removeBroken, standingMade, workFolder } from './place';
import { spellings } from './spellings';
import type { Summary } from './summary';
import { areaRow, addOrgan } from './database/tables';
import { sha256, versionOf } from './version';
import { wholeOf } from './bulkLines';
import { Writer } from './writer';
import { openNative } from '../data/engines/native';
import { DatabaseWriter } from './database/write';
import { packRules } from '../data/files/rules';

/** The steps of a build, in order; each counts. `organs`: they pass, are added to the database and listed. */
export type BuildPhase = 'organs' | 'database' | 'answers' | 'each' | 'files';

interface BuildOptions extends Dataset {
	/** Folder of all data sets; this one goes into `<outDir>/<id>`. */
	readonly outDir: string;
	/** What makes the downloads of the whole; without it there is the CSV and the database alone. */
	readonly bulk?: Bulk;
	/** Hash of all it is made from. Where the data set in place was made from the same, it is left as it is. */
	readonly made?: string;
	readonly progress?: (phase: BuildPhase, done: number, total: number) => void;
}

export interface Built {
	readonly catalog: FiledCatalog;
	/** Files of the data set and their bytes; none where it was left as it was. */
	readonly files: number;
	readonly bytes: number;
	/** What was in place was not as it was written, and is made anew. */
	readonly repaired: boolean;
}

/**
 * Organs in a file of the list of organs, which a finder fetches whole; in one of the list of reports, of which a page fetches its
 * own; and in one of everything known of them, which answers what is asked of a few neighbours.
 */
const ORGANS_A_FILE = 2000;
const REPORTS_A_FILE = 200;
const ORGANS_AT_HAND = 20;

/** DuckDB does not write the same bytes twice, so the file is named by its bytes: an address never changes its content. */
async function named(folder: string, unnamed: string): Promise<DataFile> {
	const hash = createHash('sha256');
	for await (const part of createReadStream(unnamed)) hash.update(part as Buffer);
	const digest = hash.digest('hex');
	const path = `lens-${digest.slice(0, 12)}.duckdb`;
	await rename(unnamed, join(folder, path));
	return { path, bytes: (await stat(join(folder, path))).size, sha256: digest };
}

type Progress = NonNullable<BuildOptions['progress']>;

/** What is known of a data set once its organs have passed. */
interface Passed extends Pick<Passing, 'summary' | 'areas' | 'audit'> {
	readonly organs: FiledCatalog['organs'];
	readonly reports: FiledCatalog['reports'];
	readonly counties: FiledCatalog['counties'];
}

/** Goes through the organs once: audited, their rows to the database, their entries to the lists. Holds one county at a time. */
async function pass(
	dataset: Dataset,
	database: DatabaseWriter,
	writer: Writer,
	progress: Progress
): Promise<Passed> {
	const passing = new Passing(dataset);
	const organs = new ListWriter(writer, 'organs', ORGANS_A_FILE, packOrgans);
	const reports = new ListWriter(writer, 'reports', REPORTS_A_FILE, packReports);
	const counties = new ListWriter(writer, 'counties', ORGANS_AT_HAND, packCounty);
	for (const area of dataset.areas) database.add('areas', areaRow(area));
	let done = 0;
	for (const { organ, findings, entry, reports: entries } of passing.organs()) {
		addOrgan(organ, findings, database);
		await organs.add(organ, entry);
		await counties.add(organ, { ...organ, findings });
		await reports.add(organ, entries);
		progress('organs', ++done, dataset.size);
	}
	const { summary, areas, audit } = passing;
	return {
		summary,
		areas,
		audit,
		organs: await organs.finish(),
		reports: await reports.finish(),
		counties: await counties.finish()
	};
}

async function answersOf(
	path: string,
	dataset: Dataset,
	summary: Summary,
	writer: Writer,
	progress: Progress
): Promise<FiledCatalog['indicators']> {
	const engine = await openNative(path);
	try {
		const defaults = summary.defaults();
		const isSmall = hasRankings(summary.counts().counts.reports);
		const townships = isSmall
			? [...dataset.organs].filter(({ organ }) => GROUP_KINDS.townships.includes(organ.kind))
			: null;
		const coverage = await precomputeTrends(engine, defaults, townships, writer, (done, total) =>
			progress('answers', done, total)
		);
		if (isSmall)
			await precomputeRankings(dataset, writer, (done, total) => progress('each', done, total));
		return coverage;
	} finally {
		await engine.close();
	}
}

async function databaseOf(
	dataset: Dataset,
	folder: string,
	writer: Writer,
	progress: Progress
): Promise<Passed & { readonly database: DataFile }> {
	const unnamed = join(folder, 'lens.duckdb');
	const database = await DatabaseWriter.create(unnamed);
	try {
		const passed = await pass(dataset, database, writer, progress);
		await database.finish((done, total) => progress('database', done, total));
		await database.close();
		return { ...passed, database: await named(folder, unnamed) };
	} finally {
		await database.close();
	}
}

/**
 * Writes a data set: the database, what pages fetch before it, and for data that lines can hold the whole as lines. Goes
 * through the organs county by county, so that memory does not grow with their number. Throws, and leaves the last data set as it
 * was, when two reports claim the same organ and year, organs are out of order or a file cannot be written.
 */
export async function buildDataset({
	outDir,
	progress = () => {},
	bulk,
	made,
	...dataset
}: BuildOptions): Promise<Built> {
	const { id, fictional } = dataset;
	const place = join(outDir, id);
	await mkdir(outDir, { recursive: true });
	await removeBroken(outDir, id);
	const standing = made === undefined ? null : await standingMade(place, made);
	if (standing !== null && standing !== 'damaged')
		return { catalog: standing, files: 0, bytes: 0, repaired: false };
	const folder = await workFolder(outDir, id);
	try {
		const writer = new Writer(folder);
		const { summary, areas, audit, organs, reports, counties, database } = await databaseOf(
			dataset,
			folder,
			writer,
			progress
		);
		const defaults = summary.defaults();
		const counts = summary.counts();
		const indicators = await answersOf(join(folder, database.path), dataset, summary, writer, progress);
		progress('files', 0, 1);
		const list = await writer.write('areas.json', JSON.stringify(areas.entries()));
		const spelt = await writer.write('spellings.json', JSON.stringify(spellings()));
		const { few } = audit;
		const findings = few && (await writer.write('findings.json', JSON.stringify(few)));
		const tallies = audit.tallies(counts.reportsByYear.map(([year]) => year));
		const { roster } = dataset;
		const listed = roster && (await writer.write('roster.json', JSON.stringify(packOrgans(rosterEntries(roster)))));
		const rules = await writer.write('rules.json', JSON.stringify(packRules(tallies)));
		const whole = wholeOf(dataset, summary);
		// The database says nothing that the files of counties and the list of areas do not say.
		const version = versionOf(
			new Map([
				...writer.hashes,
				['areas', sha256(JSON.stringify(dataset.areas))],
				['all.csv', whole.hash],
				['bulk', sha256(bulk?.describes(dataset) ?? '')]
			])
		);
		const { all, others } = await whole.write(writer, {
			version,
			counts,
			...(bulk ? { bulk } : {})
		});
		const below = <F extends { path: string }>(file: F): F => ({ ...file, path: `${version}/${file.path}` });
		const lists = <L extends FiledCatalog['organs']>(files: L): L => ({
			...files,
			folder: `${version}/${files.folder}`
		});
		const written = writer.hashes.size + 1;
		const catalog: Omit<FiledCatalog, 'digest'> = {
			dataset: id,
			fictional,
			version,
			made: made ?? null,
			files: written,
			defaults,
			...counts,
			indicators,
			database: below(database),
			organs: lists(organs),
			areas: below(list),
			reports: lists(reports),
			counties: lists(counties),
			findings: findings && below(findings),
			found: audit.found,
			rules: below(rules),
			spellings: below(spelt),
			...(listed ? { roster: below(listed) } : {}),
			county: areas.widestCounty(),
			all: all && below(all),
			bulk: others.map(below)
		};
		return {
			catalog: await putInPlace(folder, place, catalog),
			files: written + 1,
			bytes: writer.bytes + database.bytes,
			repaired: standing === 'damaged'
		};
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
