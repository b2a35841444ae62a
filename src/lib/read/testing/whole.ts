import fc from 'fast-check';
import { FORM_VERSIONS } from '../../form/field';
import { readDocument, type ReadReport } from '../read';
import { missedFields, wrongFigures } from './check';
import { completeReport, type CompleteReport } from './complete';
import { INVENTED } from './divisions';
import { ORGAN } from './laidOut';

/** A whole report in any format: what must come of it, whatever the format. */

export const anyReport: fc.Arbitrary<CompleteReport> = fc
	.constantFrom(...FORM_VERSIONS)
	.chain(completeReport);

/** One report, the same each time. */
export const [ONE_REPORT] = fc.sample(completeReport('2021'), { seed: 14, numRuns: 1 }) as [CompleteReport];

/** The same report with one figure printed otherwise. */
export const withPrinted = (report: CompleteReport, field: string, text: string): CompleteReport => ({
	...report,
	printed: new Map([...report.printed, [field, text]])
});

export const readBytes = (bytes: Uint8Array, file = 'a.bin') => readDocument(bytes, file, INVENTED);

function itemsOf(report: ReadReport | undefined): number | null {
	const figure = report?.figures.get('items_disclosed');
	return figure?.state === 'reported' ? figure.value : null;
}

/** What was read of a document that holds one report. */
export async function readBack(bytes: Uint8Array, report: CompleteReport) {
	const { reports, problems } = await readBytes(bytes);
	const [first] = reports;
	return {
		reports: reports.length,
		organ: first?.organ,
		year: first?.year,
		form: first?.form,
		wrong: wrongFigures(report, first),
		missed: missedFields(report, first),
		items: itemsOf(first),
		problems: problems.filter(({ code }) => code !== 'form_late').map(({ message }) => message.en)
	};
}

/** What must have been read of it. */
export const whole = (report: CompleteReport) => ({
	reports: 1,
	organ: ORGAN,
	year: report.year,
	form: report.form,
	wrong: [],
	missed: [],
	items: report.items,
	problems: []
});
