import { Command, Option } from 'commander';
import type { Language } from '../../lib/form/words';
import type { Divisions } from '../../lib/report/divisions';
import { FIGURES_FILE, REPORTS_FILE } from '../../lib/report/csv/columns';
import { Complaint } from '../complaint';
import { loadDivisions } from '../divisions';
import { languageOf } from '../language';
import { ensureNoFiles, forceOption } from '../outputs';
import { runBatch, type BatchOptions } from '../reading/batch';
import { inputsOf, type Inputs } from '../reading/inputs';
import { JsonArray } from '../reading/json';
import { countyOption, journalOption, langOption, workersOption } from '../reading/options';
import { CsvOut, PROBLEMS_FILE } from '../reading/out';
import { MANY } from '../reading/run';
import { columns, readingRows, READING_HEADS } from '../reading/table';
import { tallyRows, type Tally } from '../reading/tally';
import { watching } from '../reading/watching';
import { keptSaid, nothingIn, writtenSaid } from '../reading/words';

interface Options extends BatchOptions {
	readonly json?: boolean;
	readonly out?: string;
	readonly force: boolean;
	readonly watch?: boolean;
	readonly lang?: string;
}

async function csvIn(folder: string, force: boolean, divisions: Divisions): Promise<CsvOut> {
	ensureNoFiles('lens read', folder, [REPORTS_FILE, FIGURES_FILE, PROBLEMS_FILE], force);
	try {
		return await CsvOut.in(folder, divisions);
	} catch (error) {
		throw new Complaint(`lens read: cannot write to "${folder}": ${(error as Error).message}`);
	}
}

/** Reads everything once and prints the result. Gives the counts. */
async function readOnce(inputs: Inputs, options: Options, language: Language): Promise<Tally> {
	const json = options.json ? new JsonArray(process.stdout, language) : null;
	const divisions = await loadDivisions();
	const csv = options.out === undefined ? null : await csvIn(options.out, options.force, divisions);
	const rows: (readonly string[])[] = [READING_HEADS[language]];
	const { tally, said } = await runBatch(inputs, options, divisions, language, async (placed) => {
		await json?.add(placed);
		const reading = csv ? await csv.add(placed) : placed;
		if (inputs.files.length <= MANY) rows.push(...readingRows(reading));
		return reading;
	}).catch(async (error: unknown) => {
		await csv?.abandon();
		throw error;
	});
	await json?.end();
	await csv?.close();
	const say = json ? console.error : console.log;
	if (said) console.error(said[language]);
	if (!json && inputs.files.length <= MANY) say(columns(rows));
	if (inputs.folders.length > 0 || inputs.files.length > MANY)
		say(columns(tallyRows(tally, inputs, language)));
	if (tally.kept > 0) console.error(keptSaid(tally.kept)[language]);
	if (csv && options.out !== undefined) console.error(writtenSaid(csv.count, options.out)[language]);
	return tally;
}

async function read(paths: readonly string[], options: Options): Promise<void> {
	const language = languageOf(options.lang);
	const inputs = await inputsOf(paths, options.out);
	if (inputs.files.length === 0 && !options.watch) {
		if (options.json) console.log('[]');
		throw new Complaint(`lens read: ${nothingIn(paths)[language]}`);
	}
	const tally = await readOnce(inputs, options, language);
	if (options.watch) await watching(inputs, options, language);
	else if (tally.refused + tally.noDocuments > 0) process.exitCode = 1;
}

/** `lens read PATH...`: documents in, figures with their state and place out. Exit code 1 when a file gave no report. */
export function readCommand(): Command {
	return new Command('read')
		.description(
			'Read published reports: every figure with its state, its raw text and its place. A folder is read to the bottom; hidden files, scripts, styles and the like in it are skipped and counted. Every report is in the county of the whole, which --county names or all documents together tell: --json then prints when all are read, with --county each as soon as it is. Exit code 0 when every file gave a report, else 1.'
		)
		.argument('<path...>', 'documents, and folders of documents, to read')
		.option('--json', 'print the full result as JSON on stdout')
		.option(
			'--out <folder>',
			`write the reports there as reports.csv and figures.csv, the CSV that lens build takes, and ${PROBLEMS_FILE}`
		)
		.addOption(forceOption('the CSV that stands in the folder of --out'))
		.addOption(
			new Option('--watch', 'go on reading files of the folders as they change, a line for each').conflicts([
				'json',
				'out'
			])
		)
		.addOption(countyOption())
		.addOption(workersOption())
		.addOption(journalOption())
		.addOption(langOption())
		.action(read);
}
