import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkThere, fetchWhole } from './fetching';

const content = new TextEncoder().encode('示例');
const sha256 = createHash('sha256').update(content).digest('hex');
const file = { url: 'https://example.org/lens.duckdb', bytes: content.byteLength, sha256 };
const answering = (body: BodyInit | null, init?: ResponseInit) =>
	vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, init)));

afterEach(() => vi.unstubAllGlobals());

describe('fetchWhole', () => {
	it('gives the bytes and says how many came', async () => {
		answering(content);
		const seen: number[] = [];
		expect(await fetchWhole(file, (loaded) => seen.push(loaded))).toEqual(content);
		expect(seen.at(-1)).toBe(file.bytes);
	});

	it('tells a missing file from a damaged one', async () => {
		const failure = () => fetchWhole(file, () => {}).catch((error: unknown) => error);
		answering('not here', { status: 404 });
		expect(await failure()).toMatchObject({ failure: 'database_missing' });
		vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
		expect(await failure()).toMatchObject({ failure: 'database_missing' });
		for (const other of [
			content.slice(1),
			new Uint8Array([...content, 0]),
			content.map((byte) => byte ^ 1)
		]) {
			answering(other);
			expect(await failure()).toMatchObject({ failure: 'database_damaged' });
		}
	});

	it('leaves the hash where the browser cannot compute it', async () => {
		vi.stubGlobal('crypto', {});
		answering(content.map((byte) => byte ^ 1));
		expect(await fetchWhole(file, () => {})).toHaveLength(file.bytes);
	});
});

describe('checkThere', () => {
	it('refuses what is not there, or is a page in its place', async () => {
		const check = () => checkThere('https://example.org/engine.wasm', 'engine_missing');
		answering(null, { status: 404 });
		await expect(check()).rejects.toMatchObject({ failure: 'engine_missing' });
		answering(null, { headers: { 'content-type': 'text/html' } });
		await expect(check()).rejects.toMatchObject({ failure: 'engine_missing' });
		answering(null, { status: 405 });
		await expect(check()).resolves.toBeUndefined();
		answering(null, { headers: { 'content-type': 'application/wasm' } });
		await expect(check()).resolves.toBeUndefined();
	});
});
