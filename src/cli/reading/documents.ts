import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Language } from '../../lib/form/words';
import { parseReports } from '../../lib/report/csv';
import { FIGURES_FILE, REPORTS_FILE } from '../../lib/report/csv/columns';
import { areasOfOrgans, type Divisions } from '../../lib/report/divisions';
import type { Area } from '../../lib/report/organ';
import type { Report } from '../../lib/report/report';
import { Complaint } from '../complaint';
import { complaintOf } from '../malformed';
import { inputsOf } from './inputs';
import { CsvOut } from './out';
import type { ReadingOptions } from './readings';
import { run } from './run';
import { columns } from './table';
import { tallyRows } from './tally';
import { noReportIn } from './words';

/** Whether a file of a folder is the project's own CSV, which is listed and not read. */
const isListing = (folder: string, file: string): boolean =>
	[REPORTS_FILE, FIGURES_FILE].some((name) => relative(folder, file) === name);

/** Reports at hand, and the areas they lie in. */
export interface Contents {
	readonly reports: readonly Report[];
	readonly areas: readonly Area[];
}

/**
 * The reports of a folder of documents, by way of the project's own CSV, so that they are what a later build from that CSV
 * would have. Refused documents are said on stderr. Throws a Complaint when no document gave a report.
 */
export async function documentReports(
	folder: string,
	options: ReadingOptions,
	divisions: Divisions,
	language: Language
): Promise<Contents> {
	const found = await inputsOf([folder]);
	const inputs = { ...found, files: found.files.filter((file) => !isListing(folder, file)) };
	const work = await mkdtemp(join(tmpdir(), 'lens-documents-'));
	try {
		const csv = await CsvOut.in(work, divisions);
		const tally = await run(inputs, options, language, (reading) => csv.add(reading));
		await csv.close();
		console.error(columns(tallyRows(tally, inputs.skipped, language)));
		if (csv.count === 0) throw new Complaint(`lens build: ${noReportIn(folder)[language]}`);
		const [reports, figures] = await Promise.all(
			[REPORTS_FILE, FIGURES_FILE].map((name) => readFile(join(work, name), 'utf8'))
		);
		const parsed = parseReports(reports ?? '', figures ?? '', divisions);
		const complaint = complaintOf(parsed.problems, work);
		if (complaint) throw complaint;
		return parsed;
	} finally {
		await rm(work, { recursive: true, force: true });
	}
}

/** Listed reports with those of documents added. A report in both is the document's: it has every cell, the list perhaps a few. */
export function joined(listed: Contents, read: Contents, divisions: Divisions): Contents {
	const all = new Map<string, Report>();
	for (const report of [...listed.reports, ...read.reports]) all.set(report.id, report);
	const reports = [...all.values()];
	return {
		reports,
		areas: areasOfOrgans(
			divisions,
			reports.map(({ organ }) => organ)
		)
	};
}
