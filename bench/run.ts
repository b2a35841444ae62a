/**
 * `npm run bench`: measures what `PARTS` names, one part after the other, prints a table of each and keeps them in
 * bench/results.md. `npm run bench -- site` does one part alone: its section is replaced, the others stay;
 * `scale 413 4135` and `building 413` say how many townships, `own 50 1000` how many reports on the shelf; `serve 10` how many minutes; `read FOLDER` keeps in the folder every document that was not
 * read as printed; `damage COUNT SEED FOLDER WORKERS` likewise, of so many damages, in so many processes.
 */
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { basename } from 'node:path';
import { startServer } from '../src/cli/server';
import { findChromium } from '../tests/find-chromium';
import { auditTable } from './audit-speed';
import { launch } from './browser';
import { buildTime } from './build-time';
import { buildingTable } from './building';
import { engineChanges, firstChanges, viewChanges } from './changes';
import { damageTable } from './damage/table';
import { engineStart } from './engine-start';
import { firstChart } from './first-chart';
import { buildFloor, databaseIn } from './floor';
import { lighthouseScores } from './lighthouse';
import { loadTable } from './load/load';
import { ownPagesTable } from './own/pages';
import { pageScripts } from './page-scripts';
import { readingTable } from './reading';
import { readingSpeed } from './reading-speed';
import { publish } from './results';
import { scaleTable } from './scale/scale';
import { tableOf, type Row } from './table';

const BUILD = 'build';

/** What the numbers depend on. */
function circumstances(): string {
	const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
	const [cpu] = cpus();
	return [
		`${new Date().toISOString().slice(0, 10)}, commit ${commit}`,
		`${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, load ${(loadavg()[0] ?? 0).toFixed(1)} at the start`,
		`Node ${process.version}, ${findChromium()?.version ?? 'no Chromium'}`
	].join('; ');
}

const say = (what: string) => console.error(`bench: ${what}`);

async function measured(): Promise<readonly Row[]> {
	say('building the site and its floor');
	const built = buildTime();
	const floorDir = await buildFloor(BUILD);
	const at = { port: 0, host: '127.0.0.1', base: '' };
	const ours = await startServer({ ...at, dir: BUILD });
	const floor = await startServer({ ...at, dir: floorDir });
	const browser = await launch();
	try {
		say('first chart');
		const chart = await firstChart(browser, ours.url, floor.url);
		say('first changes');
		const first = await firstChanges(browser, ours.url);
		say('changes of views of the demonstration');
		const views = await viewChanges(browser, ours.url);
		say('changes answered by DuckDB');
		const changes = await engineChanges(browser, ours.url);
		say('start of DuckDB');
		const start = await engineStart(browser, ours.url, floor.url, basename(databaseIn(BUILD)));
		say('Lighthouse');
		const scores = await lighthouseScores(ours.url);
		return [...chart, ...pageScripts(BUILD), ...first, ...views, ...changes, ...start, ...scores, ...built];
	} finally {
		await browser.close();
		await Promise.all([ours.close(), floor.close()]);
		await rm(floorDir, { recursive: true });
	}
}

interface Part {
	readonly title: string;
	readonly note: string;
	readonly table: (args: readonly string[]) => string | Promise<string>;
}

const numbers = (args: readonly string[]): readonly number[] => args.flatMap((arg) => Number(arg) || []);

const PARTS: Readonly<Record<string, Part>> = {
	site: {
		title: 'The site',
		note: 'Medians of several cold runs; floor: the same chart in a page without scripts, or DuckDB alone with the same database.',
		table: async () => tableOf(await measured())
	},
	scale: {
		title: 'The site as the data grow',
		note: `\`lens demo\`, years 2008 to 2025, in place of the demonstration. Medians of cold runs. Floors: the same chart in a page without scripts; a page that starts DuckDB and asks the same of the same file; a page that fetches five columns as CSV and parses them with PapaParse. Growth: to the first size. Pages of organs, areas and counties are none of those written at build time. Memory: the most a tab's process held for itself, DuckDB in it, after twenty changes DuckDB answers and the ranking of everybody.`,
		table: (sizes) => scaleTable(numbers(sizes), say)
	},
	building: {
		title: 'What a build takes',
		note: '`lens demo`, years 2008 to 2025, each size in a process of its own, once. Floor: the rows of the tables it wrote, by nothing but `CREATE TABLE AS` of the same DuckDB into a file of the same storage settings; median of three. Inventing the country stands where files are read otherwise, and is no part of the build.',
		table: (sizes) => buildingTable(numbers(sizes), say)
	},
	own: {
		title: 'The pages of own data',
		note: 'From a typed address to the frame with the content, nothing in the cache, the data set kept as it was made; medians of five. Reports: of an invented country, laid out as web pages and read, taken over by `/read` as another machine hands them over. Floor: the same page where nothing is kept. `npm run build` first; `own 50 1000` says how many reports.',
		table: (sizes) => ownPagesTable(BUILD, numbers(sizes), say)
	},
	serve: {
		title: 'What the server bears',
		note: '`lens serve` in a process of its own. 200 clients, each with one connection that it keeps, ask at random for pages, for files of data and code (brotli, gzip or plain) and for ranges of the database, without a pause. An error: another status or length than the file on the disk has, another byte of a range, a connection that breaks, a minute without a byte. Then 10,000 downloads of the database are left after the first bytes, a hundred at once. Held: read of the process every ten seconds (Linux alone says it). `npm run build` first; `serve 10` says how many minutes.',
		table: ([minutes]) => loadTable(BUILD, Number(minutes) || undefined, say)
	},
	audit: {
		title: 'What the audit takes',
		note: 'Every rule on every report, of invented counties with their years and organs, whose figures are those of the demonstration; seconds of the processor, so per core. The same time a report at every size: the audit grows with their number.',
		table: () => auditTable(say)
	},
	read: {
		title: 'What the reader made of the proving ground',
		note: 'Figures: those printed as numbers. Wrong: a number read that is not printed there. Misnamed: another year, form or place. Misstated: a cell without a number in another state than printed. Excused: not read, where the document is damaged or does not quite say it.',
		table: ([folder]) => readingTable(folder ?? null, say)
	},
	damage: {
		title: 'What the reader made of damaged documents',
		note: 'A wound in the bytes of a document of the proving ground: bytes changed, a gap, an end cut off, a part of an archive, a tag or an attribute lost or changed. Each is read in a process with the limits of the command. Read, refused: documents of which a report was read, or none. Right, missed: figures printed as numbers. Touched: a figure read as another because the damage lies in it: the number it was read from was not printed there, so a digit became another, which no reader can tell. Wrong: any other figure that is not the printed one. Misnamed: another organ, year, form or place, its name unhurt. Crashed: an exception, or the end of the process. Hung: stopped at the limit of eight seconds of the processor.',
		table: (args) => damageTable(args, say)
	},
	speed: {
		title: 'What reading takes',
		note: 'Time of the processor for a page, beside the parser alone; then long runs of the command.',
		table: () => readingSpeed(say)
	}
};

const [only, ...args] = process.argv.slice(2);
if (only !== undefined && !(only in PARTS))
	throw new Error(`no part "${only}": expected one of ${Object.keys(PARTS).join(', ')}`);
const order = Object.values(PARTS).map(({ title }) => title);
for (const [name, { title, note, table }] of Object.entries(PARTS)) {
	if (only !== undefined && only !== name) continue;
	const when = circumstances();
	publish({ title, when, note, table: await table(args) }, order);
}
