import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { documentOf, inventedFor } from '../ground';
import { ARCHIVES, ARCHIVES_LARGE } from './archives';
import { EDGES_LARGE } from './edges';
import type { Hostile } from './hostile';
import { MARKUP, MARKUP_LARGE } from './markup';
import { PDFS, PDFS_LARGE } from './pdfs';
import { PLAIN, PLAIN_LARGE } from './plain';
import type { Outcome } from './read-files';

/** Of the processor, for one file, the start of the program not counted; on a slower machine as many times more. */
const SECONDS = 10;
const MEGABYTES = 1024;
/** After this long a file hangs, however busy the machine. */
const PATIENCE = 240_000;

const READ_FILES = fileURLToPath(new URL('read-files.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written({ name, bytes }: Pick<Hostile, 'name' | 'bytes'>): string {
	const path = join(folder, name);
	writeFileSync(path, bytes());
	return path;
}

/** Reads files one after the other in a process of its own, and gives what came of them until it ended. */
async function readInOne(paths: readonly string[]): Promise<Outcome[]> {
	const node = ['--expose-gc', '--import', 'tsx', READ_FILES, ...paths];
	const { stdout } = await promisify(execFile)(process.execPath, node, {
		timeout: PATIENCE,
		killSignal: 'SIGKILL'
	}).catch((error: unknown) => error as { stdout: string });
	return stdout
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as Outcome);
}

/** What came of each file, by its name. One that ends its process has no outcome, and those behind it are read in another. */
async function outcomes(
	files: readonly Pick<Hostile, 'name' | 'bytes'>[]
): Promise<ReadonlyMap<string, Outcome>> {
	const paths = files.map(written);
	const all = new Map<string, Outcome>();
	for (let rest: readonly string[] = paths; rest.length > 0;) {
		const read = await readInOne(rest);
		for (const outcome of read) all.set(basename(outcome.file), outcome);
		rest = rest.slice(read.length + 1);
	}
	for (const path of paths) rmSync(path);
	return all;
}

/** What reading a file did that it must not do. */
function harmOf(outcome: Outcome | undefined, { name, readable = false }: Hostile): string[] {
	if (!outcome) return [`${name} ended its reading`];
	const { reported, said, problems, seconds, slowness, memory } = outcome;
	return [
		...(readable || reported === 0 ? [] : [`${name} gave ${reported} figures`]),
		...(readable || said !== '' ? [] : [`${name} was refused without a word`]),
		...(problems.includes('failed') ? [`${name} broke its reader`] : []),
		...(seconds < SECONDS * slowness ? [] : [`${name} took ${seconds} s (slowness ${slowness})`]),
		...(memory < MEGABYTES ? [] : [`${name} took ${memory} MB`])
	];
}

const SMALL = [...PLAIN, ...MARKUP, ...ARCHIVES, ...PDFS];
/** The files of a kind share a process, whose memory is the most that any of them took. */
const LARGE = Object.entries({
	'plain text': PLAIN_LARGE,
	markup: MARKUP_LARGE,
	archives: ARCHIVES_LARGE,
	pdfs: PDFS_LARGE,
	'files near a limit': EDGES_LARGE
});

describe.concurrent('hostile files', () => {
	it(
		'that are small give a problem and no figure, and the report read after them is whole',
		async () => {
			const { bytes } = documentOf(inventedFor('text', 'sound'), 'text');
			const read = await outcomes([...SMALL, { name: 'sound.txt', bytes: () => bytes }]);
			expect(SMALL.flatMap((hostile) => harmOf(read.get(hostile.name), hostile))).toEqual([]);
			expect(read.get('sound.txt')?.reported).toBeGreaterThan(190);
		},
		PATIENCE
	);

	it.each(LARGE)(
		'that are large (%s) take at most ten seconds each and a gigabyte',
		async (_, files) => {
			const read = await outcomes(files);
			expect(files.flatMap((hostile) => harmOf(read.get(hostile.name), hostile))).toEqual([]);
		},
		PATIENCE
	);
});
