import { basename } from 'node:path';
import type { Words } from '../../lib/form/words';
import type { ReadReport } from '../../lib/read/read';
import {
	documentKey,
	isComplete,
	missingIn,
	reportFromReading,
	type Missing
} from '../../lib/read/reportFromReading';
import { placedOrgan, type Divisions } from '../../lib/report/divisions';
import type { Problem } from '../../lib/report/problem';
import { writtenNote } from '../../lib/report/notes/notes';
import type { Report } from '../../lib/report/report';
import type { Reading } from './file';
import { fileProblem } from './problems';

const MISSING: Readonly<Record<Missing, Words>> = {
	organ: { zh: '单位', en: 'the organ' },
	kind: { zh: '单位类别', en: 'the kind of the organ' },
	year: { zh: '年度', en: 'the year' }
};

/** In words what a document does not say of its report; null when it says all. */
export function missingOf(read: ReadReport): Words | null {
	const missing = missingIn(read).map((fact) => MISSING[fact]);
	if (missing.length === 0) return null;
	return { zh: missing.map(({ zh }) => zh).join('、'), en: missing.map(({ en }) => en).join(', ') };
}

/** What stands for the source of a report read from a file: nothing of where the file lies. */
export const noteOf = (file: string): string => writtenNote('file', basename(file));

/** What was read of a report, and the report as the data set has it; without an organ, its kind or a year there is no place for it, and the problem says so. */
interface FromDocument {
	readonly read: ReadReport;
	readonly report: Report | Problem;
}

/** The reports of a document. */
export const reportsOf = (
	{ file, contents, problems, reports }: Reading,
	divisions: Divisions
): readonly FromDocument[] =>
	reports.map((read, place) => {
		const report = reportFromReading(read, {
			document: documentKey(contents, place),
			problems,
			note: noteOf(file),
			complete: isComplete(read)
		});
		if (typeof report === 'string')
			return { read, report: fileProblem('report_unnamed', missingOf(read) ?? '') };
		return { read, report: { ...report, organ: placedOrgan(report.organ, divisions) } };
	});
