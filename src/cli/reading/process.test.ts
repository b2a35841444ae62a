import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inOrder, Pool } from './pool';
import { ReadingProcess } from './process';

/** A reader that does what the name of the file says, as a document does that breaks a library. */
const READER = `
import { existsSync, writeFileSync } from 'node:fs';
const deeds = {
	hang: () => { for (;;); },
	sleep: () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0),
	pause: () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2_500),
	once: () => { if (existsSync(begun)) return; writeFileSync(begun, ''); for (;;); },
	exit: () => process.exit(3),
	grow: () => { const all = []; for (let i = 0; ; i++) all.push(i); },
	bytes: () => { const all = []; for (let i = 0; i < 80; i++) all.push(Buffer.alloc(1e7, 1)); for (;;); }
};
const begun = new URL('begun', import.meta.url);
let read = 0;
process.on('message', (file) => {
	read += 1;
	if (file === 'spoilt' && read > 1) process.exit(4);
	deeds[file]?.();
	process.send({ file, reports: [], problems: [] });
});
process.send('ready');
`;

let dir: string;
let reading: ReadingProcess;
const start = (limits: { seconds: number; patience?: number; heapMb: number; memory: number }) =>
	(reading = new ReadingProcess(undefined, { patience: 120, ...limits }, join(dir, 'reader.mjs')));
beforeAll(() => {
	dir = mkdtempSync(join(tmpdir(), 'lens-process-'));
	writeFileSync(join(dir, 'reader.mjs'), READER);
});
afterEach(() => reading.stop());
afterAll(() => rmSync(dir, { recursive: true }));

const codes = async (...files: string[]) => {
	const said = [];
	for (const file of files) said.push((await reading.read(file)).problems[0]?.code ?? 'read');
	return said;
};

describe('a file that breaks its reading', () => {
	it('by hanging is stopped and named, and the next one is read', async () => {
		start({ seconds: 1, heapMb: 100, memory: 2 ** 30 });
		expect(await codes('a', 'hang', 'b')).toEqual(['read', 'too_slow', 'read']);
	});

	it('by waiting for ever is stopped and named too', async () => {
		start({ seconds: 20, patience: 1, heapMb: 100, memory: 2 ** 30 });
		expect(await codes('sleep', 'b')).toEqual(['too_slow', 'read']);
	});

	it.runIf(process.platform === 'linux')('is none that waits for the processor', async () => {
		start({ seconds: 1, heapMb: 100, memory: 2 ** 30 });
		expect(await codes('pause')).toEqual(['read']);
	});

	it('by ending the process is named, and the next one is read', async () => {
		start({ seconds: 20, heapMb: 100, memory: 2 ** 30 });
		expect(await codes('exit', 'b')).toEqual(['reading_broke', 'read']);
	});

	it('by filling the heap is named, and the next one is read', async () => {
		start({ seconds: 20, heapMb: 50, memory: 2 ** 30 });
		expect(await codes('grow', 'b')).toEqual(['too_much_memory', 'read']);
	});

	it.runIf(process.platform === 'linux')('by bytes outside the heap is stopped and named', async () => {
		start({ seconds: 20, heapMb: 100, memory: 400 * 2 ** 20 });
		expect(await codes('bytes', 'b')).toEqual(['too_much_memory', 'read']);
	});

	it('only because of the files before it is read in a fresh process', async () => {
		start({ seconds: 20, heapMb: 100, memory: 2 ** 30 });
		expect(await codes('a', 'spoilt')).toEqual(['read', 'read']);
	});
});

it('says when no process can be started', async () => {
	reading = new ReadingProcess(undefined, undefined, join(dir, 'none.mjs'));
	await expect(reading.read('a')).rejects.toThrow('did not start');
});

it('gives results in the order of the items, and works only so far ahead', async () => {
	let started = 0;
	const delays = [30, 1, 20, 1, 1, 1];
	const made = inOrder([0, 1, 2, 3, 4, 5], 3, async (i) => {
		started += 1;
		await new Promise((done) => setTimeout(done, delays[i]));
		return i;
	});
	expect((await made.next()).value).toBe(0);
	expect(started).toBe(3);
	const rest = [];
	for await (const i of made) rest.push(i);
	expect(rest).toEqual([1, 2, 3, 4, 5]);
});

it('shares files among processes', async () => {
	start({ seconds: 20, heapMb: 100, memory: 2 ** 30 });
	const pool = new Pool([reading, new ReadingProcess(undefined, reading.limits, join(dir, 'reader.mjs'))]);
	const files = await Promise.all(['a', 'exit', 'c', 'd'].map((file) => pool.read(file)));
	pool.stop();
	expect(files.map(({ file, problems }) => [file, problems.length])).toEqual([
		['a', 0],
		['exit', 1],
		['c', 0],
		['d', 0]
	]);
});

it('reads what was too slow beside others once more, when nothing else is read', async () => {
	start({ seconds: 1, heapMb: 100, memory: 2 ** 30 });
	const pool = new Pool([reading, new ReadingProcess(undefined, reading.limits, join(dir, 'reader.mjs'))]);
	const files = await Promise.all(['a', 'once', 'c', 'hang', 'd'].map((file) => pool.read(file)));
	pool.stop();
	expect(files.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
		[],
		[],
		[],
		['too_slow'],
		[]
	]);
});
