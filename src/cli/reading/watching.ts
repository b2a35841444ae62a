import { existsSync } from 'node:fs';
import type { Language } from '../../lib/form/words';
import type { Reading } from './file';
import { expanded } from './archives';
import { isSkipped, type Inputs } from './inputs';
import { readings, type ReadingOptions } from './readings';
import { readingRows } from './table';
import { watchInputs } from './watch';
import { REFUSED, REMOVED, WATCHING } from './words';
import { untilStopped } from '../untilStopped';

/** One line for a file read again: what it holds, or why it was refused. */
function changeLine(reading: Reading, language: Language): string {
	const [first] = reading.problems;
	if (reading.reports.length === 0)
		return `${reading.file}: ${REFUSED[language]}: ${first?.message[language] ?? ''}`;
	return readingRows(reading)
		.map(([file, organ, code, year, form, figures, , , problems]) =>
			language === 'zh'
				? `${file}: ${organ} ${code} ${year} 版本 ${form}，数字 ${figures}，问题 ${problems}`
				: `${file}: ${organ} ${code} ${year} form ${form}, figures ${figures}, problems ${problems}`
		)
		.join('; ');
}

/** Reads again each file that changes, one after another, and prints a line for it, until asked to stop. */
export async function watching(inputs: Inputs, options: ReadingOptions, language: Language): Promise<void> {
	let last = Promise.resolve();
	const stop = watchInputs(inputs, (path) => {
		last = last.then(async () => {
			if (existsSync(path))
				for await (const reading of readings(await expanded(path, isSkipped), options))
					console.log(changeLine(reading, language));
			else console.log(`${path}: ${REMOVED[language]}`);
		});
	});
	console.error(WATCHING[language]);
	await untilStopped();
	stop();
	await last;
}
