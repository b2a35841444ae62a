import { Command, Option } from 'commander';
import type { Language } from '../../lib/form/words';
import { fileJson } from '../../lib/read/contract';
import type { FileReading } from '../../lib/read/read';
import { loadDivisions } from '../divisions';
import { languageOf } from '../language';
import { readFileOf } from '../reading/file';
import { closingTable } from '../reading/table';

interface Options {
	readonly json?: boolean;
	readonly lang?: string;
}

const SEVERITY: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
	en: { error: 'error', warning: 'warning', info: 'note' },
	zh: { error: '错误', warning: '提示', info: '说明' }
};

/** One line on stderr for each problem of a file. */
function sayProblems({ file, problems }: FileReading, language: Language): void {
	for (const { severity, message } of problems)
		console.error(`${file}: ${SEVERITY[language][severity] ?? severity}: ${message[language]}`);
}

async function read(files: readonly string[], options: Options): Promise<void> {
	const language = languageOf(options.lang);
	const divisions = await loadDivisions();
	const readings: FileReading[] = [];
	for (const file of files) {
		const reading = await readFileOf(file, divisions);
		sayProblems(reading, language);
		readings.push(reading);
	}
	if (options.json)
		console.log(
			JSON.stringify(
				readings.map((reading) => fileJson(reading, language)),
				null,
				1
			)
		);
	else console.log(closingTable(readings, language));
	if (readings.some(({ reports }) => reports.length === 0)) process.exitCode = 1;
}

/** `lens read FILE...`: documents in, figures with their state and place out. Exit code 1 when a file gave no report. */
export function readCommand(): Command {
	return new Command('read')
		.description('Read published reports: every figure with its state, its raw text and its place.')
		.argument('<file...>', 'documents to read')
		.option('--json', 'print the full result as JSON on stdout')
		.addOption(new Option('--lang <language>', 'language of the messages').choices(['en', 'zh']))
		.action(read);
}
