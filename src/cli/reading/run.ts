import type { Language } from '../../lib/form/words';
import type { FileReading } from '../../lib/read/read';
import { progressOf } from '../progress';
import type { Reading } from './file';
import type { Inputs } from './inputs';
import { readings, type ReadingOptions } from './readings';
import { count, emptyTally, type Tally } from './tally';
import { moreSaid, READING, SEVERITY } from './words';

/** Above this many files only errors are said one by one, and the closing table has no line for each report. */
export const MANY = 40;

/** The problems of a file, a line each. */
const problemLines = ({ file, problems }: FileReading, language: Language): string[] =>
	problems.map(({ severity, message }) => `${file}: ${SEVERITY[severity][language]}: ${message[language]}`);

/**
 * Reads every file, in order, and says on stderr what is wrong with each. `take` does with a reading what the command is for
 * and gives it back, with any problem it met.
 */
export async function run(
	{ files }: Inputs,
	options: ReadingOptions,
	language: Language,
	take: (reading: Reading) => Promise<Reading>
): Promise<Tally> {
	const tally = emptyTally();
	const progress = progressOf(READING[language], files.length, true);
	let unsaid = 0;
	try {
		for await (const read of readings(files, options)) {
			const reading = await take(read);
			count(tally, reading);
			const errors = reading.problems.filter(({ severity }) => severity === 'error');
			const said = files.length > MANY ? { ...reading, problems: errors } : reading;
			unsaid += reading.problems.length - said.problems.length;
			for (const line of problemLines(said, language)) progress.say(line);
			progress.add(1);
		}
	} finally {
		progress.stop();
	}
	if (unsaid > 0) console.error(moreSaid(unsaid)[language]);
	return tally;
}
