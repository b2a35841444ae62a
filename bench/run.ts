/**
 * `npm run bench`: builds the site, measures it against the least that is possible, prints one table and keeps it in
 * bench/results.md; then reads the proving ground of documents and keeps that table in bench/reading.md; then measures the speed
 * of reading and its memory over 40,000 files, in bench/reading-speed.md. `npm run bench -- site` does the first alone, `read` the
 * second, `speed` the third, `audit` the audit of 100,000 reports, in bench/audit.md,
 * `building` what a build takes up to the whole country, in bench/building.md (`building 413 4135`: so many townships); `read FOLDER` keeps in the folder every document
 * that was not read as printed.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
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
import { engineStart } from './engine-start';
import { firstChart } from './first-chart';
import { buildFloor, databaseIn } from './floor';
import { lighthouseScores } from './lighthouse';
import { pageScripts } from './page-scripts';
import { readingTable } from './reading';
import { readingSpeed } from './reading-speed';
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

const when = circumstances();

/** Prints a table and keeps it in a file of this folder. */
function publish(file: string, title: string, note: string, table: string): void {
	console.log(table);
	writeFileSync(`bench/${file}`, `# ${title}\n\n${when}.\n\n${note}\n\n${table}\n`);
}

const [part, folder, ...rest] = process.argv.slice(2);
const wants = (one: 'site' | 'read' | 'speed' | 'audit' | 'building') => part === undefined || part === one;
if (wants('site'))
	publish(
		'results.md',
		'What `npm run bench` measured last',
		'Medians of several cold runs; floor: the same chart in a page without scripts, or DuckDB alone with the same database.',
		tableOf(await measured())
	);
if (wants('read'))
	publish(
		'reading.md',
		'What the reader made of the proving ground',
		'Figures: those printed as numbers. Wrong: a number read that is not printed there. Misnamed: another year, form or place. Misstated: a cell without a number in another state than printed. Excused: not read, where the document is damaged or does not quite say it.',
		await readingTable(folder ?? null, say)
	);
if (wants('speed'))
	publish(
		'reading-speed.md',
		'What reading takes',
		'Time of the processor for a page, beside the parser alone; then long runs of the command.',
		await readingSpeed(say)
	);
if (wants('audit'))
	publish(
		'audit.md',
		'What the audit takes',
		'Every rule on every report, of invented counties with their years and organs, whose figures are those of the demonstration; seconds of the processor, so per core. The same time a report at every size: the audit grows with their number.',
		auditTable(say)
	);
if (wants('building'))
	publish(
		'building.md',
		'What a build takes',
		'`lens demo`, years 2008 to 2025, each size in a process of its own, once. Floor: the rows of the tables it wrote, by nothing but `CREATE TABLE AS` of the same DuckDB into a file of the same storage settings; median of three. Inventing the country stands where files are read otherwise, and is no part of the build.',
		buildingTable(part === undefined ? [] : [folder, ...rest].flatMap((size) => Number(size) || []), say)
	);
