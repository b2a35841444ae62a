import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { Passing } from '../../../lib/build/passing';
import { coverageOf } from '../../../lib/data/coverage';
import { datasetOf } from '../../../lib/data/dataset';
import { formDue } from '../../../lib/form/field';
import { ownReports, ownTexts } from '../../../lib/own/reports';
import { identityOf } from '../../../lib/own/said';
import { storedFrom, type StoredReport } from '../../../lib/own/storedReport';
import { contentsKey } from '../../../lib/read/contentsKey';
import { countyProposed } from '../../../lib/read/identity/batch';
import { withCounty } from '../../../lib/read/identity/county';
import { readDocument } from '../../../lib/read/read';
import type { Divisions } from '../../../lib/report/divisions';
import type { Report } from '../../../lib/report/report';
import { rollUp } from '../../../lib/report/rollUp';
import type { ReportText } from '../../../lib/report/text';
import { writeReports } from '../../../lib/report/csv';
import { inputsOf } from '../../reading/inputs';
import { COMMAND_LINE_READERS } from '../../reading/readers';
import { folderReports } from '../stage';

/** A folder of documents as a page keeps it when it is dropped and its county is confirmed, and as a site of it is made by command. */

/** What a data set says, in lines that can be held against those of another. */
interface Said {
	readonly reports: readonly string[];
	readonly figures: readonly string[];
	readonly findings: readonly string[];
	readonly coverage: readonly string[];
	readonly totals: readonly string[];
}

/** Rows of CSV in any order. A page names a file with the folders it lies in, a command without. */
const linesOf = (csv: string): readonly string[] =>
	csv
		.replaceAll(/file:[^,\n]*\//g, 'file:')
		.split('\n')
		.toSorted();

function saidBy(reports: readonly Report[], texts: ReadonlyMap<string, ReportText>): Said {
	const passing = new Passing(datasetOf({ id: 'my', fictional: false, areas: [], reports, texts }));
	const passed = [...passing.organs()];
	const entries = passed.flatMap((each) => each.reports);
	const years = [...new Set(reports.map(({ year }) => year))].toSorted();
	const { reportsCsv, figuresCsv } = writeReports(reports);
	const totals = years.flatMap((year) => {
		const form = formDue(year);
		const own = reports.filter((report) => report.year === year);
		if (form === null) return [];
		return [...rollUp(own, own.length, form)].map(
			([field, { sum, known }]) => `${year} ${field} ${sum} ${known}`
		);
	});
	return {
		reports: linesOf(reportsCsv),
		figures: linesOf(figuresCsv),
		findings: passed.flatMap(({ findings }) => findings.map(({ key }) => key)).toSorted(),
		coverage: coverageOf(
			passed.map(({ entry }) => entry),
			entries,
			[years[0] ?? 0, years.at(-1) ?? 0]
		).flatMap(({ organ, years: all }) =>
			all.map(
				({ year, status, report }) => `${organ.code} ${organ.name} ${year} ${status} ${report?.published}`
			)
		),
		totals
	};
}

async function dropped(folder: string, divisions: Divisions): Promise<Said> {
	const stored: StoredReport[] = [];
	const { files } = await inputsOf([folder]);
	for (const [i, path] of files.entries()) {
		const bytes = new Uint8Array(await readFile(path));
		const reading = await readDocument(bytes, relative(folder, path), divisions, COMMAND_LINE_READERS);
		stored.push(...storedFrom(reading, contentsKey(bytes), i));
	}
	const batch = stored.map(({ file, reading }) => ({ file, reading: identityOf(reading) }));
	const { county } = countyProposed(batch, divisions);
	const placed = stored.map((each): StoredReport =>
		county === null
			? each
			: {
					...each,
					said: { batch: { county, identity: withCounty(identityOf(each.reading), county, divisions) } }
				}
	);
	const own = ownReports(placed);
	return saidBy(own.reports, ownTexts(placed, own));
}

/** What is said of a folder both ways. `journal`: where readings of documents are kept meanwhile. */
export async function bothWays(
	folder: string,
	journal: string,
	divisions: Divisions
): Promise<{ readonly page: Said; readonly command: Said }> {
	const { reports, texts } = await folderReports(folder, { journal, workers: 1 }, divisions, 'en');
	return { page: await dropped(folder, divisions), command: saidBy(reports, texts) };
}
