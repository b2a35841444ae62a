import { spawn } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument, Parser } from 'htmlparser2';
import { readDocument } from '../src/lib/read/read';
import { decode } from '../src/lib/read/formats/decode';
import { documentOf, inventedFor } from '../tests/documents/ground';
import { INVENTED_PLACES } from '../tests/documents/places';
import { median } from './statistics';

/** How fast pages are read, beside the parser alone, and what a long run of the command takes of time and memory. */

const PAGES = 1000;
const ROUNDS = 5;
/** Files of the runs of the command: pages, each several times under other names. */
const RUNS = [1000, 10_000, 40_000];
const GLANCE = 250;

const times = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const MB = 2 ** 20;

/** Milliseconds of the processor for each page, the garbage of the work included; median of several rounds over all pages. */
async function perPage(pages: number, work: (page: number) => unknown): Promise<number> {
	const rounds = [];
	for (let round = 0; round <= ROUNDS; round++) {
		const before = process.cpuUsage();
		for (let page = 0; page < pages; page++) await work(page);
		const { user, system } = process.cpuUsage(before);
		rounds.push((user + system) / 1000 / pages);
	}
	// The first round compiles.
	return median(rounds.slice(1));
}

/** The parser with nobody to tell: no document comes of it. */
const tokens = (html: string): void => new Parser({ onopentag() {}, onclosetag() {}, ontext() {} }).end(html);

async function againstParser(pages: readonly Uint8Array[]): Promise<string[]> {
	const texts = pages.map((page) => decode(page));
	const bytes = (i: number): Uint8Array => pages[i] ?? new Uint8Array();
	const unkept = await perPage(pages.length, (i) => tokens(texts[i] ?? ''));
	const tree = await perPage(pages.length, (i) => parseDocument(texts[i] ?? ''));
	const bare = await perPage(pages.length, (i) => parseDocument(decode(bytes(i))));
	const ours = await perPage(pages.length, (i) => readDocument(bytes(i), 'page.html', INVENTED_PLACES));
	const size = pages.reduce((sum, page) => sum + page.length, 0) / pages.length / 1024;
	const row = (what: string, ms: number) =>
		`| ${what} | ${ms.toFixed(2)} ms | ${(1000 / ms).toFixed(0)} | ${(ms / bare).toFixed(2)} |`;
	return [
		`${pages.length} invented pages, ${size.toFixed(0)} KB each; milliseconds of the processor, so per core. The floor is what anyone who wants the tables of a page does first: from its bytes to a tree of elements, with the same parser. Wanted: a ratio of at most 2.`,
		'',
		'| a page | time | pages a second | ratio |',
		'| --- | --: | --: | --: |',
		row('bare parser: bytes to a tree of elements', bare),
		row('text to a tree of elements, the charset known', tree),
		row('text to events that nobody keeps', unkept),
		row('read: figures, organ, year, problems', ours)
	];
}

/** Memory a process holds, in bytes; 0 when it has ended. */
function memoryOf(pid: number | string): number {
	try {
		return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096;
	} catch {
		return 0;
	}
}

function childrenOf(pid: number): string[] {
	try {
		return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
	} catch {
		return [];
	}
}

interface Run {
	readonly seconds: number;
	/** Most memory held at any glance, in bytes. */
	readonly parent: number;
	readonly largest: number;
}

/** One run of `lens read --json` over a folder, without anything kept from before. */
async function run(folder: string, journal: string): Promise<Run> {
	const start = performance.now();
	const args = ['--import', 'tsx', 'src/cli/lens.ts', 'read', folder, '--json', '--journal', journal];
	const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
	const most = { parent: 0, largest: 0 };
	const glances = setInterval(() => {
		const { pid = 0 } = child;
		most.parent = Math.max(most.parent, memoryOf(pid));
		most.largest = Math.max(most.largest, ...childrenOf(pid).map(memoryOf));
	}, GLANCE);
	const status = await new Promise((done) => child.once('exit', done));
	clearInterval(glances);
	if (status !== 0) throw new Error(`lens read ended with ${String(status)}`);
	return { ...most, seconds: (performance.now() - start) / 1000 };
}

/** A folder of so many files: the pages over and over, as links, so that they cost no disk. */
function folderOf(place: string, files: number): string {
	const folder = join(place, String(files));
	for (const i of times(files)) {
		const inside = join(folder, String(Math.floor(i / PAGES)));
		mkdirSync(inside, { recursive: true });
		linkSync(join(place, 'pages', `${i % PAGES}.html`), join(inside, `${i % PAGES}.html`));
	}
	return folder;
}

async function longRuns(pages: readonly Uint8Array[], say: (what: string) => void): Promise<string[]> {
	const place = mkdtempSync(join(tmpdir(), 'lens-bench-'));
	try {
		mkdirSync(join(place, 'pages'));
		for (const [i, page] of pages.entries()) writeFileSync(join(place, 'pages', `${i}.html`), page);
		const lines = [];
		for (const files of RUNS) {
			say(`lens read of ${files} files`);
			const { seconds, parent, largest } = await run(folderOf(place, files), join(place, `journal-${files}`));
			const rate = (files / seconds).toFixed(0);
			const memory = [parent, largest].map((bytes) => `${(bytes / MB).toFixed(0)} MB`);
			lines.push(`| ${[files, `${seconds.toFixed(1)} s`, rate, ...memory].join(' | ')} |`);
		}
		return [
			'`lens read FOLDER --json` from start to end, with as many processes as the machine has cores. Memory: the most held at any time by the command itself, and by the largest of its reading processes.',
			'',
			'| files | time | files a second | the command | a reading process |',
			'| --: | --: | --: | --: | --: |',
			...lines
		];
	} finally {
		rmSync(place, { recursive: true });
	}
}

/** Two tables: a page beside the bare parser, and long runs. Memory is told on Linux; elsewhere it is 0. */
export async function readingSpeed(say: (what: string) => void): Promise<string> {
	say('laying out pages');
	const pages = times(PAGES).map((i) => documentOf(inventedFor('html', `speed-${i}`), 'html').bytes);
	say('a page beside the bare parser');
	return [...(await againstParser(pages)), '', ...(await longRuns(pages, say))].join('\n');
}
