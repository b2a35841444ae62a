import type { CompleteReport } from './complete';
import { ONE_REPORT, readBytes, withPrinted } from './whole';

/** One appearance of a figure in an invented complete report, in each of its tables: what must have been read of it. */

/** A way to print a figure: the markup of its cell, and what a person sees there. */
export interface Appearance {
	readonly name: string;
	readonly markup: (figure: string) => string;
	/** The figure; nothing of it; or something nobody can be certain of, which must not be read as a figure. */
	readonly seen: 'figure' | 'nothing' | 'doubt';
	/** What the document must say elsewhere for it: a style sheet. */
	readonly styles?: string;
}

/** Stands in a laid out document where the markup goes. */
const MARK = '❖';
const FIELDS = ['penalty_decisions', 'unavailable_not_held__natural_person', 'reconsideration_corrected'];

/** A report whose figures of these fields are told from all others. */
const REPORT: CompleteReport = FIELDS.reduce(
	(report, field, i) => withPrinted(report, field, String(36 + i)),
	ONE_REPORT
);

/**
 * Lays a report out in this appearance, once for each table, and reads it: what is wrong of it, by field. Empty when all is as it
 * must be. `bytesOf` gives the file with the mark replaced by the markup.
 */
export async function faultsOf(
	{ markup, seen, styles = '' }: Appearance,
	bytesOf: (report: CompleteReport, mark: string, markup: string, styles: string) => Uint8Array
): Promise<string[]> {
	const faults: string[] = [];
	for (const field of FIELDS) {
		const figure = REPORT.printed.get(field) ?? '';
		const bytes = bytesOf(withPrinted(REPORT, field, MARK), MARK, markup(figure), styles);
		const { reports, problems } = await readBytes(bytes);
		const read = reports[0]?.figures.get(field);
		const value = read?.state === 'reported' ? String(read.value) : read?.state;
		if (
			seen === 'figure'
				? value !== figure
				: read?.state === 'reported' && !(value === figure && seen === 'doubt')
		)
			faults.push(`${field}: ${value ?? 'absent'}`);
		if (read?.state === 'unreadable' && problems.length === 0) faults.push(`${field}: no problem said`);
		for (const [other, one] of reports[0]?.figures ?? [])
			if (
				other !== field &&
				one.state === 'reported' &&
				REPORT.printed.has(other) &&
				Number(REPORT.printed.get(other)) !== one.value
			)
				faults.push(`${other}: ${one.value} beside ${field}`);
	}
	return faults;
}
