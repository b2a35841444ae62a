import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { FIGURES_FILE, REPORTS_FILE } from '../../lib/report/csv/columns';
import { datasetOf } from '../../lib/data/dataset';
import { build, madeFrom } from '../building';
import { Complaint } from '../complaint';
import { csvAt, listedReports } from '../listed';
import { demonstration } from '../demonstration/demonstration';
import { loadDivisions } from '../divisions';
import { languageOf } from '../language';
import type { BatchOptions } from '../reading/batch';
import { ensureDataPlace, forceOption } from '../outputs';
import { documentReports, joined, type Contents, type DocumentContents } from '../reading/documents';
import { countyOption, editedOption, journalOption, langOption, workersOption } from '../reading/options';
import { databaseOf, serveFrom, serving, type ServingOptions } from '../serving/database';
import { READER_PASSWORD, WRITER_PASSWORD } from '../serving/password';

interface Options extends BatchOptions, ServingOptions {
	readonly data: string;
	readonly out: string;
	readonly force: boolean;
	readonly reports?: string;
	readonly lang?: string;
	readonly to?: string;
	readonly reader?: string;
}

/** The real reports: those listed in the data folder, or those of documents, or both when both folders are named. */
async function realReports(
	options: Options,
	dataNamed: boolean
): Promise<Contents & Partial<DocumentContents>> {
	const divisions = await loadDivisions();
	const language = languageOf(options.lang);
	const listing = () => listedReports(options.data, divisions, { ...options, language });
	if (options.reports === undefined) return listing();
	const listed = dataNamed ? await listing() : null;
	const read = await documentReports(options.reports, options, divisions, language);
	return listed ? { ...read, ...joined(listed, read, divisions) } : read;
}

/** What the listed reports are made from; documents are read anew, of which only the reading remembers what it knows. */
async function realMade({ data, reports }: Options): Promise<string | undefined> {
	if (reports !== undefined) return undefined;
	return madeFrom('real', await csvAt(join(data, REPORTS_FILE)), await csvAt(join(data, FIGURES_FILE)));
}

/** Throws a Complaint where reports of documents are in place, and nobody said what is to stand there instead. */
async function ensureOwnKept(place: string): Promise<void> {
	const catalog = await readFile(join(place, 'catalog.json'), 'utf8').catch(() => null);
	if (catalog === null || !isOfDocuments(catalog)) return;
	throw new Complaint(
		`lens build: ${place} was made from documents; say what it is to be made from: --reports <folder> for documents, --data data for the published figures`
	);
}

/** What is made from documents has no record of what it was made from; one that cannot be read is made anew. */
function isOfDocuments(catalog: string): boolean {
	try {
		return (JSON.parse(catalog) as { made?: unknown }).made === null;
	} catch {
		return false;
	}
}

export function buildCommand(): Command {
	return new Command('build')
		.description(
			"Build the data sets of the site: the real reports, and the fictional demonstration. With --reports the real reports are those of the documents alone; name --data too and they are added to it, a report in both being the document's. Documents that cannot be read are listed and do not stop the build."
		)
		.option('--data <folder>', `folder with ${REPORTS_FILE} and ${FIGURES_FILE}`, 'data')
		.option('--reports <folder>', 'folder of documents to read')
		.option('--out <folder>', 'folder the data sets go into', join('static', 'data'))
		.option(
			'--to <address>',
			'also load them into ClickHouse, which then answers in place of the database file: clickhouse://user@host:8123/database, all hosts of a cluster with commas between'
		)
		.option(
			'--to-password-file <file>',
			`file with the password of the user of --to; or set ${WRITER_PASSWORD}`
		)
		.option(
			'--reader <address>',
			"how readers' browsers ask it: https://user:password@host:8443/, or a path of the site's own host such as /clickhouse; unless said, the first host of --to as lens_reader. A password there is public"
		)
		.option(
			'--reader-password-file <file>',
			`file with the password the site's own host asks with, where --reader is a path; or set ${READER_PASSWORD}`
		)
		.addOption(forceOption('a data set in the folder of --out that was made from something else'))
		.addOption(countyOption())
		.addOption(editedOption())
		.addOption(workersOption())
		.addOption(journalOption())
		.addOption(langOption())
		.action(async (options: Options, command: Command) => {
			const served = serving(options);
			if (command.getOptionValueSource('data') !== 'cli' && options.reports === undefined)
				await ensureOwnKept(join(options.out, 'real'));
			const dataNamed = command.getOptionValueSource('data') === 'cli';
			// Everything is read before anything is written: malformed data replace nothing.
			const real = datasetOf({ id: 'real', fictional: false, ...(await realReports(options, dataNamed)) });
			const made = await realMade(options);
			// Where nobody names a place it is that of the site's own data, which a build is there to renew.
			const isNamed = command.getOptionValueSource('out') === 'cli';
			await ensureDataPlace('lens build', join(options.out, 'real'), made, options.force || !isNamed);
			await ensureDataPlace('lens build', join(options.out, 'demo'), undefined, true);
			const demo = datasetOf({ id: 'demo', fictional: true, ...demonstration() });
			// The real reports last: where the demonstration cannot be written, theirs are not replaced either.
			for (const [dataset, from] of [
				[demo, await madeFrom('demo')],
				[real, made]
			] as const) {
				const folder = join(options.out, dataset.id);
				const last = served && (await databaseOf(folder));
				const built = await build(dataset, options.out, from);
				if (served) console.log(await serveFrom(folder, built.catalog, served, last));
			}
		});
}
