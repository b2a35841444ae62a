import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { factsKnown } from '../../lib/audit/audit';
import type { ReportFact } from '../../lib/audit/rule';
import type { Language, Words } from '../../lib/form/words';
import { unnamedReport } from '../../lib/read/reportFromReading';
import { parseReports } from '../../lib/report/csv';
import { FIGURES_FILE, REPORTS_FILE } from '../../lib/report/csv/columns';
import type { Divisions } from '../../lib/report/divisions';
import type { Severity } from '../../lib/report/problem';
import type { Report } from '../../lib/report/report';
import type { ReportText } from '../../lib/report/text';
import { csvText } from '../csvText';
import { complaintOf } from '../malformed';
import { runBatch, type BatchOptions } from '../reading/batch';
import type { Reading } from '../reading/file';
import { ensureHandedOver, manifestIn, textsHandedOver } from '../reading/handedOver';
import { inputsOf } from '../reading/inputs';
import { fileProblem } from '../reading/problems';
import { missingOf, noteOf, reportsOf } from '../reading/report';

/** What reading a document left in doubt. */
export interface ReadingDoubt {
	readonly file: string;
	readonly severity: Severity;
	readonly code: string;
	readonly message: Words;
}

/** What there is to audit. */
export interface Material {
	readonly reports: readonly Report[];
	/** Prose of those read from a document, by id of the report. */
	readonly texts: ReadonlyMap<string, ReportText>;
	readonly doubts: readonly ReadingDoubt[];
	/** What is known of reports whose document does not say who reports or for which year, by id of the report. */
	readonly anonymous: ReadonlyMap<string, readonly ReportFact[]>;
	/** Documents read. */
	readonly files: number;
	/** Files without a report. */
	readonly refused: number;
}

const isFile = (path: string): Promise<boolean> =>
	stat(path).then(
		(found) => found.isFile(),
		() => false
	);

/** Whether a path is a folder of the project's own two files. */
const isCsvFolder = async (path: string): Promise<boolean> =>
	(await isFile(join(path, REPORTS_FILE))) && (await isFile(join(path, FIGURES_FILE)));

/** Reports of a folder of CSV. Throws a Complaint with a line for each malformed line. */
async function listed(folder: string, divisions: Divisions): Promise<readonly Report[]> {
	const [reportsCsv, figuresCsv] = await Promise.all(
		[REPORTS_FILE, FIGURES_FILE].map((name) => csvText(join(folder, name)))
	);
	const { reports, problems } = parseReports(reportsCsv ?? '', figuresCsv ?? '', divisions);
	const complaint = complaintOf(problems, folder);
	if (complaint) throw complaint;
	return reports;
}

/** The reports of these paths: folders of the project's CSV, documents, and folders of documents. Of two reports of one organ and year the first is taken. */
export async function materialOf(
	paths: readonly string[],
	options: BatchOptions,
	divisions: Divisions,
	language: Language
): Promise<Material> {
	const reports = new Map<string, { readonly report: Report; readonly from: string }>();
	const texts = new Map<string, ReportText>();
	const doubts: ReadingDoubt[] = [];
	const anonymous = new Map<string, readonly ReportFact[]>();
	const keep = (report: Report, from: string): boolean => {
		const first = reports.get(report.id);
		if (!first) reports.set(report.id, { report, from });
		else {
			const which = `${report.organ.name} ${report.year}: ${first.from}, ${from}`;
			doubts.push({ file: from, ...fileProblem('report_again', which) });
		}
		return !first;
	};

	const documents: string[] = [];
	for (const path of paths)
		if (await isCsvFolder(path)) {
			const manifest = await manifestIn(path);
			if (manifest) await ensureHandedOver(path, manifest, options.edited ?? false, language);
			for (const report of await listed(path, divisions)) keep(report, path);
			const told = manifest ? await textsHandedOver(path, manifest, language) : [];
			for (const [id, text] of told) if (reports.get(id)?.from === path) texts.set(id, text);
		} else documents.push(path);

	const inputs = await inputsOf(documents);
	const take = async (reading: Reading): Promise<Reading> => {
		const { file, problems } = reading;
		for (const problem of problems) doubts.push({ file, ...problem });
		for (const { read, report: named } of reportsOf(reading, divisions)) {
			const missing = missingOf(read);
			const report = 'severity' in named ? unnamedReport(read, file, basename(file), noteOf(file)) : named;
			if (missing) {
				anonymous.set(report.id, factsKnown(read));
				doubts.push({ file, ...fileProblem('report_anonymous', missing) });
			}
			if (keep(report, file) && read.text) texts.set(report.id, read.text);
		}
		// The closing list of doubts says it all.
		return { ...reading, problems: [] };
	};
	const { tally, said } = await runBatch(inputs, options, divisions, language, take);
	if (said) console.error(said[language]);
	return {
		reports: [...reports.values()].map(({ report }) => report),
		texts,
		doubts,
		anonymous,
		files: inputs.files.length,
		refused: tally.refused
	};
}
