import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Language } from '../../lib/form/words';
import type { BatchCounty } from '../../lib/read/identity/county';
import { parseReports } from '../../lib/report/csv';
import { FIGURES_FILE, REPORTS_FILE } from '../../lib/report/csv/columns';
import { areasOfOrgans, type Divisions } from '../../lib/report/divisions';
import type { Area } from '../../lib/report/organ';
import type { Report } from '../../lib/report/report';
import type { ReportText } from '../../lib/report/text';
import { Complaint } from '../complaint';
import { complaintOf } from '../malformed';
import { ROSTER_FILE } from '../../lib/own/handover/handover';
import { manifestIn, textsHandedOver, withoutHandedOver } from './handedOver';
import { inputsOf, type Inputs } from './inputs';
import { runBatch, type BatchOptions } from './batch';
import { CsvOut } from './out';
import { columns } from './table';
import { tallyRows } from './tally';
import { noReportIn } from './words';

/** Whether a file of a folder is the project's own CSV, which is listed and not read. */
const isListing = (folder: string, file: string): boolean =>
	[REPORTS_FILE, FIGURES_FILE, ROSTER_FILE].some((name) => relative(folder, file) === name);

/** What of a folder is to be read. */
async function unreadIn(
	folder: string,
	language: Language
): Promise<Inputs & { readonly listed: number; readonly handedOver: ReadonlyMap<string, ReportText> }> {
	const found = await inputsOf([folder]);
	const files = found.files.filter((file) => !isListing(folder, file));
	const manifest = await manifestIn(folder);
	if (!manifest) return { ...found, files, listed: 0, handedOver: new Map() };
	const unread = await withoutHandedOver(folder, manifest, files, language);
	return {
		...found,
		...unread,
		skipped: found.skipped + unread.leftOut,
		handedOver: await textsHandedOver(folder, manifest, language)
	};
}

/** Reports at hand, and the areas they lie in. */
export interface Contents {
	readonly reports: readonly Report[];
	readonly areas: readonly Area[];
}

/** What documents hold: their prose as well, and whose county they are of, where that is clear. */
export interface DocumentContents extends Contents {
	readonly texts: ReadonlyMap<string, ReportText>;
	readonly county: BatchCounty | null;
}

/**
 * The reports of a folder of documents, by way of the project's own CSV, so that they are what a later build from that CSV
 * would have. Refused documents are said on stderr. Throws a Complaint when no document gave a report.
 */
export async function documentReports(
	folder: string,
	options: BatchOptions,
	divisions: Divisions,
	language: Language
): Promise<DocumentContents> {
	const read = await documentsIn(folder, options, divisions, language);
	if (read.reports.length === 0) throw new Complaint(`lens build: ${noReportIn(folder)[language]}`);
	return read;
}

/** The same, of a folder that may hold no document that can be read. */
export async function documentsIn(
	folder: string,
	options: BatchOptions,
	divisions: Divisions,
	language: Language
): Promise<DocumentContents> {
	const inputs = await unreadIn(folder, language);
	const texts = new Map(inputs.handedOver);
	const work = await mkdtemp(join(tmpdir(), 'lens-documents-'));
	try {
		const csv = await CsvOut.in(work, divisions, texts);
		const { tally, county, said } = await runBatch(inputs, options, divisions, language, (reading) =>
			csv.add(reading)
		);
		await csv.close();
		if (said) console.error(said[language]);
		console.error(columns(tallyRows(tally, inputs, language)));
		const [reports, figures] = await Promise.all(
			[REPORTS_FILE, FIGURES_FILE].map((name) => readFile(join(work, name), 'utf8'))
		);
		const parsed = parseReports(reports ?? '', figures ?? '', divisions);
		const complaint = complaintOf(parsed.problems, work);
		if (complaint) throw complaint;
		return { ...parsed, texts, county };
	} finally {
		await rm(work, { recursive: true, force: true });
	}
}

/**
 * A report that is both listed and read is the document's, which has every cell, the list perhaps a few. What was typed of it in
 * reports.csv and no document says so surely stands: when and where it was published, what its organ was called before.
 */
function listedAndRead(listed: Report, read: Report): Report {
	const { url, mirror, published } = listed.source;
	return {
		...read,
		organ: { ...read.organ, formerNames: listed.organ.formerNames },
		form: read.form ?? listed.form,
		source: { ...read.source, url, mirror, published: published ?? read.source.published }
	};
}

/** Listed reports with those of documents added. A report in both is the document's. */
export function joined(listed: Contents, read: Contents, divisions: Divisions): Contents {
	const all = new Map<string, Report>();
	for (const report of listed.reports) all.set(report.id, report);
	for (const report of read.reports) {
		const same = all.get(report.id);
		all.set(report.id, same ? listedAndRead(same, report) : report);
	}
	const reports = [...all.values()];
	return {
		reports,
		areas: areasOfOrgans(
			divisions,
			reports.map(({ organ }) => organ)
		)
	};
}
