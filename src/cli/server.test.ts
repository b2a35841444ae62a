import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as send, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from './server';

const root = mkdtempSync(join(tmpdir(), 'lens-serve-'));
const dir = join(root, 'build');
const database = 'data/real/3f2a/lens.duckdb';
const bytes = Buffer.from('0123456789'.repeat(100));

function put(path: string, content: string | Buffer): void {
	mkdirSync(dirname(join(dir, path)), { recursive: true });
	writeFileSync(join(dir, path), content);
}

let site: RunningServer;
let sub: RunningServer;

beforeAll(async () => {
	put('index.html', '<h1>home</h1>');
	put('trends.html', '<h1>trends</h1>');
	put('demo/index.html', '<h1>demo</h1>');
	put('.secret', 'hidden');
	put('_app/immutable/worker.abc.js', 'self;');
	put('duckdb/duckdb-eh.wasm', 'wasm');
	put('data/real/catalog.json', '{}');
	put('data/real/3f2a/all.csv', '机构,年\n');
	put(database, bytes);
	put(`${database}.br`, brotliCompressSync(bytes));
	writeFileSync(join(root, 'outside.txt'), 'outside');
	site = await startServer({ dir, port: 0, host: '127.0.0.1', base: '' });
	sub = await startServer({ dir, port: 0, host: '127.0.0.1', base: '/sub' });
});

afterAll(async () => {
	await Promise.all([site.close(), sub.close()]);
	rmSync(root, { recursive: true });
});

interface Reply {
	readonly status: number | undefined;
	readonly headers: IncomingMessage['headers'];
	readonly body: string;
}

/** A request as it is written: no decompression, no redirects, no tidying of the path. */
function ask(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET', at = site): Promise<Reply> {
	const { port } = new URL(at.url);
	return new Promise((resolve, reject) => {
		send({ host: '127.0.0.1', port, path, method, headers }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () =>
				resolve({
					status: response.statusCode,
					headers: response.headers,
					body: Buffer.concat(chunks).toString('latin1')
				})
			);
		})
			.on('error', reject)
			.end();
	});
}

describe('ranges', () => {
	it('gives the bytes asked for', async () => {
		const reply = await ask(`/${database}`, { range: 'bytes=10-14' });
		expect(reply.status).toBe(206);
		expect(reply.body).toBe('01234');
		expect(reply.headers['content-range']).toBe('bytes 10-14/1000');
		expect(reply.headers['content-length']).toBe('5');
		expect(reply.headers['cache-control']).toContain('immutable');
	});

	it('gives the first byte and the last ones', async () => {
		expect((await ask(`/${database}`, { range: 'bytes=0-0' })).body).toBe('0');
		expect((await ask(`/${database}`, { range: 'bytes=-3' })).body).toBe('789');
	});

	it('answers HEAD with 206, which is how DuckDB learns that ranges work', async () => {
		const reply = await ask(`/${database}`, { range: 'bytes=0-' }, 'HEAD');
		expect(reply.status).toBe(206);
		expect(reply.headers['content-length']).toBe('1000');
		expect(reply.headers['content-range']).toBe('bytes 0-999/1000');
		expect(reply.body).toBe('');
	});

	it('refuses what lies behind the end', async () => {
		const reply = await ask(`/${database}`, { range: 'bytes=1000-' });
		expect(reply.status).toBe(416);
		expect(reply.headers['content-range']).toBe('bytes */1000');
	});

	it('never takes them from the compressed file', async () => {
		for (const range of ['bytes=0-9', 'bytes=0-1,5-6', 'bytes=x']) {
			const reply = await ask(`/${database}`, { range, 'accept-encoding': 'gzip, br' });
			expect(reply.headers['content-encoding']).toBeUndefined();
			expect(reply.body.startsWith('01')).toBe(true);
		}
	});

	it('gives the whole file when the parts the client has are of another one', async () => {
		const { headers } = await ask(`/${database}`, { range: 'bytes=0-9' });
		const again = { range: 'bytes=0-9', 'if-range': headers.etag };
		expect((await ask(`/${database}`, again)).status).toBe(206);
		const other = await ask(`/${database}`, { range: 'bytes=0-9', 'if-range': '"another"' });
		expect([other.status, other.headers['content-length']]).toEqual([200, '1000']);
	});
});

describe('whole files', () => {
	it('are sent compressed to who can read it', async () => {
		const reply = await ask(`/${database}`, { 'accept-encoding': 'gzip, br' });
		expect(reply.headers['content-encoding']).toBe('br');
		expect(reply.headers['content-type']).toBe('application/octet-stream');
		expect(reply.headers.vary).toBe('Accept-Encoding');
		expect(Number(reply.headers['content-length'])).toBeLessThan(100);
		expect((await ask(`/${database}`)).headers['content-length']).toBe('1000');
	});

	it('carry the type a browser needs', async () => {
		const types = async (path: string) => (await ask(path)).headers['content-type'];
		expect(await types('/duckdb/duckdb-eh.wasm')).toBe('application/wasm');
		expect(await types('/data/real/3f2a/all.csv')).toBe('text/csv; charset=utf-8');
		expect(await types('/data/real/catalog.json')).toBe('application/json; charset=utf-8');
		expect(await types('/trends')).toBe('text/html; charset=utf-8');
	});

	it('are kept for a year when their address says which version they are, else revalidated', async () => {
		const kept = async (path: string) => (await ask(path)).headers['cache-control'];
		expect(await kept('/_app/immutable/worker.abc.js')).toContain('immutable');
		expect(await kept('/data/real/catalog.json')).toBe('no-cache');
		expect(await kept('/')).toBe('no-cache');
		const { headers } = await ask('/');
		const again = await ask('/', { 'if-none-match': headers.etag });
		expect([again.status, again.body]).toEqual([304, '']);
	});

	it('carry the headers that keep a page safe', async () => {
		const { headers } = await ask('/');
		expect(headers['x-content-type-options']).toBe('nosniff');
		expect(headers['referrer-policy']).toBe('no-referrer');
		expect((await ask('/_app/immutable/worker.abc.js')).headers['content-security-policy']).toContain(
			"script-src 'self' 'wasm-unsafe-eval'"
		);
	});
});

describe('addresses', () => {
	it('outside the site are not answered', async () => {
		for (const path of [
			'/../outside.txt',
			'/%2e%2e/outside.txt',
			'/..%2foutside.txt',
			'/data/../../outside.txt',
			'/.secret',
			'/%00',
			'/%'
		])
			for (const headers of [{}, { range: 'bytes=0-3' }]) {
				const reply = await ask(path, headers);
				expect(reply.status, path).toBe(404);
				expect(reply.body).not.toContain('outside');
			}
	});

	it('without a page lead home', async () => {
		const page = await ask('/sub/nothing', {}, 'GET', sub);
		expect(page.status).toBe(404);
		const script = await ask('/sub/_app/immutable/nothing.js', {}, 'GET', sub);
		expect([script.status, script.headers['cache-control']]).toEqual([404, 'no-cache']);
		expect(page.body).toContain('href="/sub/"');
	});

	it('are the same under a path', async () => {
		expect(sub.url).toMatch(/^http:\/\/localhost:\d+\/sub\/$/);
		expect((await ask('/sub', {}, 'GET', sub)).headers.location).toBe('/sub/');
		expect((await ask('/sub/', {}, 'GET', sub)).body).toBe('<h1>home</h1>');
		expect((await ask(`/sub/${database}`, { range: 'bytes=1-2' }, 'GET', sub)).body).toBe('12');
		expect((await ask('/', {}, 'GET', sub)).status).toBe(404);
		expect((await ask('/subway', {}, 'GET', sub)).status).toBe(404);
	});

	it('have one form a page, because pages name their files relative to it', async () => {
		const moved = async (path: string) => (await ask(path)).headers.location;
		expect(await moved('/trends/?i=items_disclosed')).toBe('/trends?i=items_disclosed');
		expect(await moved('/demo')).toBe('/demo/');
		expect(await moved('//trends/')).toBe('/trends');
		expect((await ask('/trends')).body).toBe('<h1>trends</h1>');
		expect((await ask('/demo/')).body).toBe('<h1>demo</h1>');
	});

	it('take no other method', async () => {
		const reply = await ask('/', {}, 'POST');
		expect([reply.status, reply.headers.allow]).toEqual([405, 'GET, HEAD']);
	});
});

it('says which port is taken', async () => {
	const port = Number(new URL(site.url).port);
	await expect(startServer({ dir, port, host: '127.0.0.1', base: '' })).rejects.toMatchObject({
		code: 'EADDRINUSE'
	});
});
