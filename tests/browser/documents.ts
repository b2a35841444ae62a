import fc from 'fast-check';
import { completeReport, type CompleteReport } from '../../src/lib/read/testing/complete';
import { ORGAN } from '../../src/lib/read/testing/laidOut';
import { textLines } from '../../src/lib/read/testing/textLayouts';

/** Documents of an invented town, for tests that read: complete reports on the 2021 form, the same each time. */

export { ORGAN };

const [complete] = fc.sample(completeReport('2021'), { seed: 2021, numRuns: 1 });

/** The report of a year; `changed` prints another text in some cells. */
export function reportOf(year: number, changed: Readonly<Record<string, string>> = {}): CompleteReport {
	if (!complete) throw new Error('no report was drawn');
	return { ...complete, year, printed: new Map([...complete.printed, ...Object.entries(changed)]) };
}

export interface TestFile {
	readonly name: string;
	readonly mimeType: string;
	readonly buffer: Buffer;
}

export const fileOf = (name: string, contents: string | Uint8Array): TestFile => ({
	name,
	mimeType: 'application/octet-stream',
	buffer: Buffer.from(contents)
});

/** A report as a text file. */
export const documentOf = (report: CompleteReport, name = `${report.year}.txt`): TestFile =>
	fileOf(name, textLines(report, 'tab').join('\n'));
