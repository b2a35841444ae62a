import { existsSync } from 'node:fs';
import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../lib/form/words';
import { datasetOf } from '../../lib/data/dataset';
import { FIGURES_FILE, REPORTS_FILE } from '../../lib/report/csv/columns';
import { areasOfOrgans, type Divisions } from '../../lib/report/divisions';
import type { Organ } from '../../lib/report/organ';
import type { Report } from '../../lib/report/report';
import type { ReportText } from '../../lib/report/text';
import { build, madeFrom } from '../building';
import { demonstration } from '../demonstration/demonstration';
import { listedReports } from '../listed';
import type { BatchOptions } from '../reading/batch';
import { documentReports, documentsIn, type Contents } from '../reading/documents';
import { rosterIn } from './roster';

/** A site of an office's own reports is made beside the data in place, which it leaves alone. */

const STATIC = 'static';
const DATA = 'data';

/** The organ as it was typed; where its line says nothing of the areas around it, they are those that were read. */
const withArea = (typed: Organ, read: Organ): Organ =>
	typed.path.length > 0 || typed.area !== null ? typed : { ...typed, path: read.path, area: read.area };

/** A report as read with what was typed of it: a typed value wins, and one that is not typed stays as it was read. */
const withTyped = (read: Report, typed: Report): Report => ({
	...typed,
	organ: withArea(typed.organ, read.organ),
	form: typed.form ?? read.form,
	figures: new Map([...read.figures, ...typed.figures]),
	source: {
		...typed.source,
		published: typed.source.published ?? read.source.published,
		note: typed.source.note === '' ? read.source.note : typed.source.note
	}
});

/** The reports of documents, and those that were typed. */
export function typedOver(read: Contents, typed: Contents, divisions: Divisions): Contents {
	const all = new Map(read.reports.map((report) => [report.id, report]));
	for (const report of typed.reports) {
		const same = all.get(report.id);
		all.set(report.id, same ? withTyped(same, report) : report);
	}
	const reports = [...all.values()];
	const organs = reports.map(({ organ }) => organ);
	return { reports, areas: areasOfOrgans(divisions, organs) };
}

/** What an office's folder holds. */
interface FolderContents extends Contents {
	/** The prose of its documents, by id of the report. */
	readonly texts: ReadonlyMap<string, ReportText>;
	readonly roster?: readonly Organ[];
}

/** The reports of a folder: its documents, and what its CSV lists; and who must report. */
export async function folderReports(
	folder: string,
	options: BatchOptions,
	divisions: Divisions,
	language: Language
): Promise<FolderContents> {
	const names = await readdir(folder);
	const csv = [REPORTS_FILE, FIGURES_FILE];
	const typed = csv.every((name) => names.includes(name))
		? await listedReports(folder, divisions, { ...options, language })
		: null;
	const read = await (typed ? documentsIn : documentReports)(folder, options, divisions, language);
	const all = typed ? typedOver(read, typed, divisions) : read;
	const roster = await rosterIn(folder, read.county, all.reports, divisions, language);
	return { ...all, texts: read.texts, ...(roster ? { roster } : {}) };
}

/** Fills a folder like static/ with the data sets of a site: the reports given, and the demonstration. */
export async function fillStage(stage: string, contents: FolderContents): Promise<void> {
	const own = datasetOf({ id: 'real', fictional: false, ...contents });
	const demo = datasetOf({ id: 'demo', fictional: true, ...demonstration() });
	await mkdir(stage, { recursive: true });
	for (const name of await readdir(STATIC))
		if (name !== DATA) await cp(join(STATIC, name), join(stage, name), { recursive: true });
	const out = join(stage, DATA);
	// Made from the same it is kept as it is.
	const standing = join(STATIC, DATA, demo.id);
	if (existsSync(standing)) await cp(standing, join(out, demo.id), { recursive: true });
	await build(own, out);
	await build(demo, out, await madeFrom('demo'));
}
