import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bulk } from '../lib/download/bulk/bulk';
import { buildDataset, type BuildPhase, type Built } from '../lib/build/build';
import type { Dataset } from '../lib/data/dataset';
import { progressOf, standOf } from './progress';

/** Data sets on their way into files, as `lens build` and `lens demo` put them there. */

const HOUSE = fileURLToPath(new URL('../..', import.meta.url));

/** Rooms whose every line can change what a data set holds. */
const ROOMS = [
	'cli/demonstration',
	'lib/form',
	'lib/report',
	'lib/audit',
	'lib/view',
	'lib/data',
	'lib/build',
	'lib/text',
	'lib/download'
];

let program: Promise<string> | undefined;

async function hashOfProgram(): Promise<string> {
	const hash = createHash('sha256').update(process.version);
	hash.update(await readFile(join(HOUSE, 'package-lock.json')).catch(() => ''));
	for (const room of ROOMS) {
		const folder = join(HOUSE, 'src', room);
		for (const name of (await readdir(folder, { recursive: true })).sort())
			if (name.endsWith('.ts') && !name.endsWith('.test.ts'))
				hash.update(`\0${room}/${name}\0`).update(await readFile(join(folder, name)));
	}
	return hash.digest('hex');
}

/** A hash of what a data set is made from, and of the program that makes it: where both are the same, so is the data set. */
export async function madeFrom(...inputs: readonly string[]): Promise<string> {
	program ??= hashOfProgram();
	const hash = createHash('sha256').update(await program);
	for (const input of inputs) hash.update(`\0${input}`);
	return hash.digest('hex').slice(0, 32);
}

const PHASES: Readonly<Record<BuildPhase, string>> = {
	organs: 'reading organs',
	database: 'writing the database',
	answers: 'answering likely questions',
	each: 'answering for each organ',
	files: 'writing files'
};

/** Lines instead of a bar where stderr is no terminal, this often. */
const EVERY_MS = 20_000;

/** A bar with rate and time left on a terminal; elsewhere a line for each step, and for long ones the same now and then. */
function reporter(id: string): {
	progress: (phase: BuildPhase, done: number, total: number) => void;
	stop: () => void;
} {
	let current: BuildPhase | null = null;
	let bar: ReturnType<typeof progressOf> | null = null;
	let shown = 0;
	let since = 0;
	let said = 0;
	const stop = () => {
		bar?.stop();
		bar = null;
	};
	const progress = (phase: BuildPhase, done: number, total: number) => {
		const title = `${id}: ${PHASES[phase]}`;
		const now = performance.now();
		if (phase !== current) {
			stop();
			current = phase;
			shown = 0;
			since = now;
			said = now;
			if (process.stderr.isTTY && total > 1) bar = progressOf(title, total, true);
			else console.error(title);
		} else if (!process.stderr.isTTY && now - said > EVERY_MS) {
			said = now;
			console.error(`${title}: ${standOf(done, total, (now - since) / 1000)}`);
		}
		bar?.add(done - shown);
		shown = done;
	};
	return { progress, stop };
}

const count = (number: number): string => number.toLocaleString('en-US');

function summary({ catalog, files, bytes, repaired }: Built, seconds: number): string {
	const { reports, organs, figures } = catalog.counts;
	const what = catalog.fictional ? `${catalog.dataset} (fictional)` : catalog.dataset;
	const holds = `${count(reports)} reports of ${count(organs)} organs, ${count(figures)} figures`;
	const size = files === 0 ? 'as it was' : `${count(files)} files, ${(bytes / 1e6).toFixed(1)} MB`;
	const mended = repaired ? ' (what stood there was damaged, and is made anew)' : '';
	return `${what}: ${holds}; ${size}${mended}, ${seconds.toFixed(1)} s; version ${catalog.version}`;
}

/** Builds a data set and says on stdout what it holds. `made`: see `madeFrom`; without it nothing is taken as it was. */
export async function build(dataset: Dataset, outDir: string, made?: string): Promise<Built> {
	const start = performance.now();
	const { progress, stop } = reporter(dataset.id);
	try {
		const built = await buildDataset({ ...dataset, outDir, bulk, progress, ...(made ? { made } : {}) });
		stop();
		console.log(summary(built, (performance.now() - start) / 1000));
		return built;
	} finally {
		stop();
	}
}
