import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FiledCatalog } from '../data/catalog';
import { CATALOG } from '../testing/points';
import { putInPlace, removeBroken, standingMade, workFolder } from './place';

/** Changes to the disk that are yet possible; after the last of them the process is as good as killed. */
const power = vi.hoisted(() => ({ left: Infinity }));

vi.mock('node:fs/promises', async (original) => {
	const real = await original<typeof files>();
	const spend = () => {
		if (power.left <= 0) throw new Error('killed');
		power.left--;
	};
	return {
		...real,
		async rename(...[from, to]: Parameters<typeof real.rename>) {
			spend();
			await real.rename(from, to);
		},
		async writeFile(path: string, text: string) {
			spend();
			await real.writeFile(path, text.slice(0, text.length / 2));
			spend();
			await real.writeFile(path, text);
		},
		async rm(path: string, options: Parameters<typeof real.rm>[1]) {
			if (!(await real.stat(path).catch(() => null))) return;
			for (const name of await real.readdir(path).catch(() => [])) {
				spend();
				await real.rm(join(path, name), options);
			}
			spend();
			await real.rm(path, options);
		}
	};
});

const { mkdir, mkdtemp, readdir, readFile, rm, writeFile } = files;

let outDir: string;
let place: string;
beforeEach(async () => {
	outDir = await mkdtemp(join(tmpdir(), 'lens-place-'));
	place = join(outDir, 'demo');
});
afterEach(async () => {
	power.left = Infinity;
	await rm(outDir, { recursive: true });
});

const catalogOf = (version: string): Omit<FiledCatalog, 'digest'> => ({
	...CATALOG,
	version,
	made: version,
	files: 2,
	database: { path: `${version}/lens.duckdb`, bytes: 4, sha256: '' }
});

/** A version as a build makes it: its files in a folder to work in. */
async function made(version: string): Promise<string> {
	const folder = await workFolder(outDir, 'demo');
	await writeFile(join(folder, 'lens.duckdb'), version.padEnd(4));
	await writeFile(join(folder, 'areas.json'), version);
	return folder;
}

async function build(version: string): Promise<void> {
	await removeBroken(outDir, 'demo');
	await putInPlace(await made(version), place, catalogOf(version));
	await removeBroken(outDir, 'demo');
}

/** The version a reader of the site has: its catalog, and every file of it, whole. Throws where there is no such thing. */
async function readable(): Promise<string> {
	const { version, database } = JSON.parse(await readFile(join(place, 'catalog.json'), 'utf8')) as FiledCatalog;
	expect(await readFile(join(place, database.path), 'utf8')).toBe(version.padEnd(4));
	expect(await readFile(join(place, version, 'areas.json'), 'utf8')).toBe(version);
	return version;
}

/** Builds a version and is killed at the next step each time, until it is no more. What was in place, or the new, after each. */
async function killedAtEachStep(version: string, start: () => Promise<unknown>): Promise<readonly string[]> {
	const seen: string[] = [];
	for (let steps = 0; ; steps++) {
		await start();
		const folder = await made(version);
		power.left = steps;
		const killed = await putInPlace(folder, place, catalogOf(version)).then(
			() => false,
			() => true
		);
		power.left = Infinity;
		seen.push(await readable());
		await removeBroken(outDir, 'demo');
		if (!killed) return seen;
	}
}

describe('a version put in place', () => {
	it('leaves the last or the new one whole, whatever step it is killed at', async () => {
		const seen = await killedAtEachStep('new', () => build('old'));
		// Folder, catalog half, catalog, catalog in place, two files of the old and their folder.
		expect(seen).toEqual(['old', 'old', 'old', 'old', 'new', 'new', 'new', 'new']);
		expect((await readdir(place)).toSorted()).toEqual(['catalog.json', 'new']);
	});

	it('goes on from what was left by one that was killed', async () => {
		const steps = (await killedAtEachStep('new', () => build('old'))).length;
		for (let step = 0; step < steps; step++) {
			await build('old');
			const folder = await made('new');
			power.left = step;
			await putInPlace(folder, place, catalogOf('new')).catch(() => {});
			power.left = Infinity;
			await removeBroken(outDir, 'demo');
			await build('new');
			expect(await readable()).toBe('new');
			expect((await readdir(place)).toSorted()).toEqual(['catalog.json', 'new']);
			expect(await readdir(outDir)).toEqual(['demo']);
		}
	});

	it('removes what a killed build left also where the data set is left as it was', async () => {
		await build('old');
		const folder = await made('new');
		// Its folder is in place, and half of its catalog.
		power.left = 2;
		await expect(putInPlace(folder, place, catalogOf('new'))).rejects.toThrow('killed');
		power.left = Infinity;
		expect((await readdir(place)).toSorted()).toEqual(['.catalog.json', 'catalog.json', 'new', 'old']);
		expect(await standingMade(place, 'old')).toMatchObject({ version: 'old' });
		expect((await readdir(place)).toSorted()).toEqual(['catalog.json', 'old']);
	});

	it('is not taken as it was where a file of it is gone', async () => {
		await build('old');
		await rm(join(place, 'old', 'areas.json'));
		expect(await standingMade(place, 'old')).toBe('damaged');
	});

	it('is not called damaged where an earlier program wrote no hash', async () => {
		await build('old');
		const { digest, ...before } = JSON.parse(await readFile(join(place, 'catalog.json'), 'utf8')) as FiledCatalog;
		expect(digest).not.toBe('');
		await writeFile(join(place, 'catalog.json'), JSON.stringify(before));
		expect(await standingMade(place, 'old')).toBeNull();
	});

	it.each(['old/areas.json', 'old/lens.duckdb', 'catalog.json'])(
		'is not taken as it was where a bit of %s is another, and the same version is made anew',
		async (path) => {
			await build('old');
			const bytes = await readFile(join(place, path));
			const at = bytes.indexOf('2') < 0 ? 0 : bytes.lastIndexOf('2');
			bytes[at] = (bytes[at] ?? 0) ^ 1;
			await writeFile(join(place, path), bytes);
			expect(await standingMade(place, 'old')).toBe('damaged');
			await build('old');
			expect(await readable()).toBe('old');
			expect(await standingMade(place, 'old')).toMatchObject({ version: 'old' });
		}
	);
});

describe('the folder a build works in', () => {
	it('is removed when its process has ended, and left to one that is at work', async () => {
		const ended = spawn(process.execPath, ['-e', '']);
		await once(ended, 'exit');
		const names = [`.demo-${ended.pid}`, `.demo-${process.ppid}`, '.real-1'];
		for (const name of names) await mkdir(join(outDir, name));
		await workFolder(outDir, 'demo');
		await removeBroken(outDir, 'demo');
		expect((await readdir(outDir)).toSorted()).toEqual(names.slice(1).toSorted());
	});
});
