import { unzipSync } from 'fflate';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { Passing } from '../../../lib/build/passing';
import { coverageOf } from '../../../lib/data/coverage';
import { datasetOf } from '../../../lib/data/dataset';
import { formDue } from '../../../lib/form/field';
import { writeHandover } from '../../../lib/own/handover/handover';
import type { Original } from '../../../lib/own/original';
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

interface Kept {
	readonly stored: readonly StoredReport[];
	readonly originals: readonly Original[];
}

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

/** What a page keeps of a folder that is dropped on it, its county confirmed. */
async function kept(folder: string, divisions: Divisions): Promise<Kept> {
	const stored: StoredReport[] = [];
	const originals: Original[] = [];
	const { files } = await inputsOf([folder]);
	for (const [i, path] of files.entries()) {
		const bytes = new Uint8Array(await readFile(path));
		const reading = await readDocument(bytes, relative(folder, path), divisions, COMMAND_LINE_READERS);
		const key = contentsKey(bytes);
		stored.push(...storedFrom(reading, key, i));
		originals.push({ key, bytes });
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
	return { stored: placed, originals };
}

/** The archive of it, unpacked. */
async function unpack(archive: Uint8Array, folder: string): Promise<void> {
	for (const [path, bytes] of Object.entries(unzipSync(archive))) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), bytes);
	}
}

/**
 * What is said of a folder by a page, by the command, and by the command of the archive that the page hands over: unpacked to `archives`, once as
 * it is and once with its documents. `journal`: where readings of documents are kept meanwhile.
 */
export async function eachWay(
	folder: string,
	archives: string,
	journal: string,
	divisions: Divisions
): Promise<{
	readonly page: Said;
	readonly command: Said;
	readonly archive: Said;
	readonly withOriginals: Said;
}> {
	const byCommand = async (path: string) => {
		const { reports, texts } = await folderReports(path, { journal, workers: 1 }, divisions, 'en');
		return saidBy(reports, texts);
	};
	const { stored, originals } = await kept(folder, divisions);
	const handedOver = async (name: string, documents: readonly Original[]) => {
		const path = join(archives, name);
		await unpack(writeHandover(stored, new Map(), { settings: {}, roster: [], originals: documents }), path);
		return byCommand(path);
	};
	const own = ownReports(stored);
	return {
		page: saidBy(own.reports, ownTexts(stored, own)),
		command: await byCommand(folder),
		archive: await handedOver('without', []),
		withOriginals: await handedOver('with', originals)
	};
}
