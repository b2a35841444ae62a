import { join } from 'node:path';
import { parseReports } from '../lib/report/csv';
import { FIGURES_FILE, REPORTS_FILE } from '../lib/report/csv/columns';
import type { Language } from '../lib/form/words';
import type { Divisions } from '../lib/report/divisions';
import { Complaint } from './complaint';
import { csvText } from './csvText';
import { complaintOf, problemLines } from './malformed';
import type { Contents } from './reading/documents';
import { ensureHandedOver, manifestIn } from './reading/handedOver';

/** Reports as the project's own CSV lists them. */

/** The text of a CSV file. Throws a Complaint when it cannot be had. */
export async function csvAt(path: string): Promise<string> {
	try {
		return await csvText(path);
	} catch (error) {
		if (error instanceof Complaint) throw error;
		throw new Complaint(`lens build: cannot read "${path}"`);
	}
}

/**
 * The real reports of a data folder, remarks on standard error. Throws a Complaint with a line for each malformed line, and where the folder is
 * an archive that is not as it was handed over; `edited`: it was changed on purpose.
 */
export async function listedReports(
	folder: string,
	divisions: Divisions,
	{ edited = false, language = 'en' }: { readonly edited?: boolean; readonly language?: Language } = {}
): Promise<Contents> {
	const manifest = await manifestIn(folder);
	if (manifest) await ensureHandedOver(folder, manifest, edited, language);
	const reportsCsv = await csvAt(join(folder, REPORTS_FILE));
	const figuresCsv = await csvAt(join(folder, FIGURES_FILE));
	const { reports, areas, problems, remarks } = parseReports(reportsCsv, figuresCsv, divisions);
	const complaint = complaintOf(problems, folder);
	if (complaint) throw complaint;
	if (remarks.length > 0) console.error(problemLines(remarks, folder));
	if (reports.length === 0) throw new Complaint(`${join(folder, REPORTS_FILE)}: no report in it`);
	return { reports, areas };
}
