import type { Language } from '../../lib/form/words';
import type { FileReading } from '../../lib/read/read';
import { progressOf } from '../progress';
import type { Reading } from './file';
import type { Inputs } from './inputs';
import { readings, type ReadingOptions } from './readings';
import { count, emptyTally, isNoDocument, type Tally } from './tally';
import { moreSaid, noDocumentsSaid, READING, SEVERITY } from './words';

/** Above this many files only errors are said one by one, and the closing table has no line for each report. */
export const MANY = 40;

/** The problems of a file, a line each. */
const problemLines = ({ file, problems }: FileReading, language: Language): string[] =>
	problems.map(({ severity, message }) => `${file}: ${SEVERITY[severity][language]}: ${message[language]}`);

/** Counts readings, and says on stderr what is wrong with each. `files`: how many there are. */
export class Teller {
	readonly tally = emptyTally();
	readonly #noDocuments: string[] = [];
	#unsaid = 0;

	constructor(
		private readonly files: number,
		private readonly language: Language
	) {}

	tell(reading: Reading, say: (line: string) => void): void {
		count(this.tally, reading);
		if (isNoDocument(reading)) {
			this.#noDocuments.push(reading.file);
			return;
		}
		const errors = reading.problems.filter(({ severity }) => severity === 'error');
		const said = this.files > MANY ? { ...reading, problems: errors } : reading;
		this.#unsaid += reading.problems.length - said.problems.length;
		for (const line of problemLines(said, this.language)) say(line);
	}

	end(): Tally {
		if (this.#noDocuments.length > 0) console.error(noDocumentsSaid(this.#noDocuments)[this.language]);
		if (this.#unsaid > 0) console.error(moreSaid(this.#unsaid)[this.language]);
		return this.tally;
	}
}

/** Reads every file, in order, with a bar of how far it is. */
export async function readEach(
	{ files }: Inputs,
	options: ReadingOptions,
	language: Language,
	each: (reading: Reading, say: (line: string) => void) => Promise<void>
): Promise<void> {
	const progress = progressOf(READING[language], files.length, true);
	try {
		for await (const reading of readings(files, options)) {
			await each(reading, (line) => progress.say(line));
			progress.add(1);
		}
	} finally {
		progress.stop();
	}
}
