import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../server';

// What a server on a county's network meets: clients that leave, and a site that is put in place under them.

const LARGE = 8_000_000;
const root = mkdtempSync(join(tmpdir(), 'lens-withstands-'));
const dir = join(root, 'build');
let site: RunningServer;
let port: number;

function putSite(): void {
	rmSync(dir, { recursive: true, force: true });
	mkdirSync(dir, { recursive: true });
	writeFileSync(join(dir, 'index.html'), '<h1>home</h1>');
	writeFileSync(join(dir, 'large.csv'), Buffer.alloc(LARGE, 'x'));
}

beforeAll(async () => {
	putSite();
	site = await startServer({ dir, port: 0, host: '127.0.0.1', base: '' });
	port = Number(new URL(site.url).port);
});
afterAll(async () => {
	await site.close();
	rmSync(root, { recursive: true });
});

const openDescriptors = (): number => readdirSync('/proc/self/fd').length;

/** The answer to a request, as soon as its head is there. */
const started = (path: string): Promise<IncomingMessage> =>
	new Promise((resolve, reject) => {
		get({ host: '127.0.0.1', port, path, agent: false }, resolve).on('error', reject);
	});

async function status(path: string): Promise<number | undefined> {
	const response = await started(path);
	response.destroy();
	return response.statusCode;
}

/** Leaves in the middle of a download. */
async function abort(path: string): Promise<void> {
	const response = await started(path);
	response.once('data', () => response.destroy());
	await new Promise<void>((left) => response.once('close', () => left()));
}

it('holds no file of a client that has left', async () => {
	const before = openDescriptors();
	for (let round = 0; round < 20; round++)
		await Promise.all(Array.from({ length: 20 }, () => abort('/large.csv')));
	await expect.poll(openDescriptors, { timeout: 20_000 }).toBeLessThan(before + 5);
	expect(await status('/')).toBe(200);
}, 60_000);

it('goes on while the site is replaced under it', async () => {
	const asked = Array.from({ length: 30 }, async (_, at) => {
		if (at % 10 === 5) putSite();
		return status(at % 2 ? '/large.csv' : '/').catch(() => undefined);
	});
	await Promise.all(asked);
	expect(await status('/')).toBe(200);
});

it('cuts the line where a file is shorter than it said: what came is never taken for the whole', async () => {
	const response = await started('/large.csv');
	truncateSync(join(dir, 'large.csv'), 1000);
	let length = 0;
	response.on('data', (chunk: Buffer) => (length += chunk.length));
	const ended = await new Promise<'whole' | 'cut'>((resolve) => {
		response.once('end', () => resolve('whole'));
		response.once('error', () => resolve('cut'));
	});
	expect([ended, length < LARGE]).toEqual(['cut', true]);
	putSite();
});

it('answers what is no request without a word of itself, and goes on', async () => {
	for (const text of [
		'\0\0\0\0\r\n\r\n',
		'GET / HTTP/9.9\r\n\r\n',
		'GET /%ff%fe HTTP/1.1\r\nHost: a\r\n\r\n'
	])
		await new Promise<void>((resolve) => {
			const socket = connect(port, '127.0.0.1', () => socket.end(text));
			socket.once('close', () => resolve());
			socket.on('error', () => undefined);
			socket.resume();
		});
	expect(await status('/')).toBe(200);
});
