import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, watch } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FiledCatalog } from '../lib/data/catalog';
import { openNative } from '../lib/data/engines/native';

// A build takes as long as its answers, however few the reports.
const MINUTES = 300_000;

let out: string;
beforeAll(async () => {
	out = await mkdtemp(join(tmpdir(), 'lens-killed-'));
});
afterAll(() => rm(out, { recursive: true }));

/** The command line of `lens demo` of one township, which another seed makes another. */
const lensDemo = (seed: string): readonly string[] => [
	...['--import', 'tsx', 'src/cli/lens.ts', 'demo', '--townships', '1', '--years', '2025-2025'],
	...['--seed', seed, '--out', out]
];

function demo(seed: string): ChildProcess & { readonly stderr: NonNullable<ChildProcess['stderr']> } {
	return spawn(process.execPath, lensDemo(seed), { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** The same where no file may be larger than so many blocks of 512 bytes: to a program that writes, a disk without room. */
function demoWithin(blocks: number, seed: string) {
	const limited = `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`;
	return spawnSync('sh', ['-c', limited, process.execPath, ...lensDemo(seed)], { encoding: 'utf8' });
}

async function built(seed: string): Promise<void> {
	const child = demo(seed);
	child.stderr.resume();
	expect((await once(child, 'exit'))[0]).toBe(0);
}

/** Starts a build and kills it once it says that it is at a step. */
async function killedAt(step: string, seed: string): Promise<void> {
	const child = demo(seed);
	const ended = once(child, 'exit');
	for await (const line of createInterface(child.stderr)) if (line.includes(step)) child.kill('SIGKILL');
	expect((await ended)[1]).toBe('SIGKILL');
}

/** Starts a build and kills it as soon as anything happens in the place of the data set. */
async function killedInPlace(seed: string): Promise<void> {
	const child = demo(seed);
	child.stderr.resume();
	const watcher = watch(join(out, 'demo'), () => child.kill('SIGKILL'));
	await once(child, 'exit');
	watcher.close();
}

/** Every file of the data set in place with its hash. */
function standing(): ReadonlyMap<string, string> {
	const place = join(out, 'demo');
	const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile()
	);
	return new Map(
		files.map(({ parentPath, name }) => {
			const path = join(parentPath, name);
			return [path, createHash('sha256').update(readFileSync(path)).digest('hex')] as const;
		})
	);
}

/** The version in place, all of which can be read. */
async function readable(): Promise<string> {
	const catalog = JSON.parse(readFileSync(join(out, 'demo', 'catalog.json'), 'utf8')) as FiledCatalog;
	const engine = await openNative(join(out, 'demo', catalog.database.path));
	try {
		const [row] = await engine.rows('select count(*)::INTEGER as reports from reports');
		expect(row).toEqual({ reports: catalog.counts.reports });
	} finally {
		await engine.close();
	}
	expect([...standing().keys()].filter((path) => path.includes(catalog.version))).toHaveLength(catalog.files);
	return catalog.version;
}

/** Folders of builds that were killed. */
const broken = () => readdirSync(out).filter((name) => name !== 'demo');

/** Too few for the database. */
const TOO_FEW_BLOCKS = 400;

const STEPS = [
	'reading organs',
	'writing the database',
	'answering likely questions',
	'answering for each organ'
];

describe('a build that is killed, or whose disk is full', () => {
	it(
		'leaves the last data set as it was, whatever it was at, and the next build removes what it left',
		async () => {
			await built('old');
			const old = standing();
			const version = await readable();
			for (const step of STEPS) {
				await killedAt(step, 'new');
				expect(standing(), step).toEqual(old);
				expect(await readable(), step).toBe(version);
				// Its own: those of the builds before it are gone.
				expect(broken(), step).toHaveLength(1);
			}
			const { status, stderr } = demoWithin(TOO_FEW_BLOCKS, 'new');
			expect(status, stderr).toBe(1);
			expect(stderr.trim().split('\n').at(-1)).toMatch(/^lens: .*what stood there before is as it was$/);
			expect(standing()).toEqual(old);
			expect(broken()).toEqual([]);
			await killedInPlace('new');
			const left = await readable();
			if (left === version) for (const [path, hash] of old) expect(standing().get(path)).toBe(hash);
			await built('new');
			const now = await readable();
			expect(now).not.toBe(version);
			expect(readdirSync(join(out, 'demo')).toSorted()).toEqual([now, 'catalog.json'].toSorted());
			expect(broken()).toEqual([]);
		},
		MINUTES
	);
});
