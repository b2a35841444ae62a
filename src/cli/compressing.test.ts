import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compressFolder } from './commands/compress';
import { isCompressible } from './compressing';

let dir: string;
let cache: string;
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'lens-compress-'));
	cache = join(dir, '.cache');
});
afterEach(() => rmSync(dir, { recursive: true }));

const text = '政府信息公开工作年度报告\n'.repeat(200);

describe('compressing a built site', () => {
	it('writes siblings that give the same bytes back', async () => {
		writeFileSync(join(dir, 'index.html'), text);
		const total = await compressFolder(dir, cache);
		expect(brotliDecompressSync(readFileSync(join(dir, 'index.html.br'))).toString()).toBe(text);
		expect(gunzipSync(readFileSync(join(dir, 'index.html.gz'))).toString()).toBe(text);
		expect(total.files).toBe(1);
		expect(total.br).toBeLessThan(total.plain / 10);
	});

	it('leaves alone what would not become smaller, and siblings of an earlier time with it', async () => {
		writeFileSync(join(dir, 'tiny.json'), '1');
		writeFileSync(join(dir, 'tiny.json.br'), 'old');
		writeFileSync(join(dir, 'shot.png'), text);
		await compressFolder(dir, cache);
		expect(readdirSync(dir).sort()).toEqual(['shot.png', 'tiny.json']);
	});

	it('takes a big file it has seen from the cache', async () => {
		const big = join(dir, 'duckdb-eh.wasm');
		writeFileSync(big, text.repeat(60));
		await compressFolder(dir, cache);
		const [brotli] = readdirSync(cache).filter((name) => name.endsWith('.br'));
		writeFileSync(join(cache, brotli!), 'from the cache');
		await compressFolder(dir, cache);
		expect(readFileSync(`${big}.br`, 'utf8')).toBe('from the cache');
		expect(existsSync(`${big}.gz`)).toBe(true);
	});
});

it('does not compress a database that is read by ranges, nor what is compressed already', () => {
	expect(isCompressible('lens.duckdb', 4_000_000)).toBe(true);
	expect(isCompressible('lens.duckdb', 40_000_000)).toBe(false);
	expect(isCompressible('duckdb-eh.wasm', 40_000_000)).toBe(true);
	expect(isCompressible('index.html.br', 100)).toBe(false);
});
