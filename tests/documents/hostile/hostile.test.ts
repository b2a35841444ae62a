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

/** Of the processor, for one file, the start of the program not counted. */
const SECONDS = 10;
const MEGABYTES = 1024;
/** After this long it hangs, however busy the machine. */
const PATIENCE = 90_000;

const READ_FILES = fileURLToPath(new URL('read-files.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written({ name, bytes }: Pick<Hostile, 'name' | 'bytes'>): string {
	const path = join(folder, name);
	writeFileSync(path, bytes());
	return path;
}

/** Reads files in one process of its own. */
async function outcomes(paths: readonly string[]): Promise<Outcome[]> {
	const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', READ_FILES, ...paths], {
		timeout: PATIENCE,
		killSignal: 'SIGKILL'
	});
	return stdout
		.trim()
		.split('\n')
		.map((line): Outcome => JSON.parse(line));
}

function expectHarmless(outcome: Outcome | undefined, { readable = false }: Hostile): void {
	expect(outcome).toMatchObject({ file: expect.any(String), ...(readable ? {} : { reported: 0 }) });
	if (!readable) expect(outcome?.said).not.toBe('');
	expect(outcome?.problems).not.toContain('failed');
	expect(outcome?.seconds).toBeLessThan(SECONDS);
	expect(outcome?.memory).toBeLessThan(MEGABYTES);
}

describe.concurrent('a hostile file', () => {
	const small = [...PLAIN, ...MARKUP, ...ARCHIVES, ...PDFS];

	it(
		'gives a problem and no figure, and the report read after it is whole',
		async () => {
			const sound = documentOf(inventedFor('text', 'sound'), 'text');
			const soundPath = written({ name: 'sound.txt', bytes: () => sound.bytes });
			const read = await outcomes([...small.map(written), soundPath]);
			const byName = new Map(read.map((outcome) => [basename(outcome.file), outcome]));
			for (const hostile of small) expectHarmless(byName.get(hostile.name), hostile);
			expect(byName.get('sound.txt')?.reported).toBeGreaterThan(190);
		},
		PATIENCE
	);

	it.each(
		[...PLAIN_LARGE, ...MARKUP_LARGE, ...ARCHIVES_LARGE, ...PDFS_LARGE, ...EDGES_LARGE].map(
			(file) => [file.name, file] as const
		)
	)(
		'%s takes at most ten seconds and a gigabyte',
		async (_, hostile) => {
			const path = written(hostile);
			const [outcome] = await outcomes([path]);
			rmSync(path);
			expectHarmless(outcome, hostile);
		},
		PATIENCE
	);
});
