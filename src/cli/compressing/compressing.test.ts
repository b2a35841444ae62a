import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Cache } from './cache';
import { compressAhead, compressFolder } from './folder';
import { paysToCompress, usualQuality } from './policy';

let dir: string;
let kept: string;
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'lens-compress-'));
	kept = mkdtempSync(join(tmpdir(), 'lens-compressed-'));
});
afterEach(() => {
	rmSync(dir, { recursive: true });
	rmSync(kept, { recursive: true });
});

const text = '政府信息公开工作年度报告\n'.repeat(200);
const compress = (best = false, cache = new Cache(kept)) => compressFolder(dir, { cache, best });
const brotliKept = () => readdirSync(kept).filter((name) => name.endsWith('.br'));

describe('compressing a built site', () => {
	it('writes siblings that give the same bytes back', async () => {
		writeFileSync(join(dir, 'index.html'), text);
		const total = await compress();
		expect(brotliDecompressSync(readFileSync(join(dir, 'index.html.br'))).toString()).toBe(text);
		expect(gunzipSync(readFileSync(join(dir, 'index.html.gz'))).toString()).toBe(text);
		expect(total.files).toBe(1);
		expect(total.br).toBeLessThan(total.plain / 10);
	});

	it('leaves alone what would not become smaller, and removes siblings of an earlier time', async () => {
		writeFileSync(join(dir, 'tiny.json'), text.slice(0, 300));
		writeFileSync(join(dir, 'tiny.json.br'), 'old');
		writeFileSync(join(dir, 'tiny.json.gz'), 'old');
		writeFileSync(join(dir, 'shot.png'), text);
		await compress();
		expect(readdirSync(dir).sort()).toEqual(['shot.png', 'tiny.json']);
	});

	it('takes a file it has seen from the cache', async () => {
		writeFileSync(join(dir, 'index.html'), text);
		await compress();
		const [brotli] = brotliKept();
		writeFileSync(join(kept, brotli!), 'from the cache');
		await compress();
		expect(readFileSync(join(dir, 'index.html.br'), 'utf8')).toBe('from the cache');
		expect(existsSync(join(dir, 'index.html.gz'))).toBe(true);
	});

	it('takes the best there is in the cache, which is paid for once', async () => {
		writeFileSync(join(dir, 'index.html'), text);
		await compress(true);
		const best = brotliKept();
		await compress();
		expect(brotliKept()).toEqual(best);
	});

	it('keeps in the cache only what the last site is made of', async () => {
		writeFileSync(join(dir, 'index.html'), text);
		await compress();
		writeFileSync(join(dir, 'index.html'), `${text}\n`);
		const cache = new Cache(kept);
		await compress(false, cache);
		expect(brotliKept()).toHaveLength(2);
		await cache.removeUnused();
		expect(brotliKept()).toHaveLength(1);
	});

	it('compresses ahead what others still write, under the hash of what is finished', async () => {
		const ended = new AbortController();
		const cache = new Cache(kept);
		const folders = [dir, join(dir, 'not', 'there')];
		const ahead = compressAhead({ folders, files: [] }, { cache, best: false }, ended.signal);
		writeFileSync(join(dir, 'index.html'), text);
		await expect.poll(brotliKept).toHaveLength(1);
		ended.abort();
		await ahead;
		expect(readdirSync(dir)).toEqual(['index.html']);
		const [brotli] = brotliKept();
		writeFileSync(join(kept, brotli!), 'made ahead');
		await compress();
		expect(readFileSync(join(dir, 'index.html.br'), 'utf8')).toBe('made ahead');
	});
});

it('makes nothing twice that two want at a time', async () => {
	const cache = new Cache(kept);
	let made = 0;
	const make = async () => {
		made++;
		return Buffer.from(text);
	};
	await Promise.all([cache.take(['a'], make), cache.take(['a'], make)]);
	expect(made).toBe(1);
});

it.each([
	['lens.duckdb', 4_000_000, true],
	['lens.duckdb', 40_000_000, false],
	['duckdb-eh.wasm', 40_000_000, true],
	['index.html.br', 10_000, false],
	['answer.json', 1_400, false],
	['answer.json', 1_500, true]
])('%s of %i bytes pays: %s', (path, bytes, pays) => {
	expect(paysToCompress(path, bytes)).toBe(pays);
});

it('compresses best by itself only what every page fetches', () => {
	expect(['page.js', 'page.css', 'index.html', 'duckdb-eh.wasm'].map(usualQuality)).toEqual([11, 11, 9, 9]);
});
