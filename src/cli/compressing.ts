import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSIBLE = new Set(
	[
		'html',
		'js',
		'mjs',
		'css',
		'json',
		'jsonl',
		'svg',
		'csv',
		'txt',
		'xml',
		'wasm',
		'duckdb',
		'webmanifest'
	].map((name) => `.${name}`)
);
const MB = 2 ** 20;

/** A database above this is read by ranges, which only an uncompressed file can answer. */
const LARGEST_DATABASE = 32 * MB;
/** Results for files from this size on are kept for the next build. */
const WORTH_KEEPING = MB / 4;

export function isCompressible(path: string, bytes: number): boolean {
	const type = extname(path);
	return COMPRESSIBLE.has(type) && !(type === '.duckdb' && bytes > LARGEST_DATABASE);
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * The best brotli takes minutes for the last percent of a wasm, and three times as long as the second best for 3 % of a page
 * or an answer, of which there are thousands. Only what is kept for the next build is worth it.
 */
function quality(bytes: number): number {
	if (bytes > MB) return 9;
	return bytes < WORTH_KEEPING ? 10 : 11;
}

/** The smallest window that holds the whole content: a larger one costs time, and a few bytes. */
const windowBits = (bytes: number) =>
	Math.min(Math.max(Math.ceil(Math.log2(bytes + 1)), 16), constants.BROTLI_MAX_WINDOW_BITS);

const ENCODINGS: Readonly<Record<'br' | 'gz', (content: Buffer) => Promise<Buffer>>> = {
	br: (content) =>
		brotli(content, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: quality(content.length),
				[constants.BROTLI_PARAM_SIZE_HINT]: content.length,
				[constants.BROTLI_PARAM_LGWIN]: windowBits(content.length)
			}
		}),
	gz: (content) => zip(content, { level: 9 })
};

/** The result for these very bytes from an earlier build, else a new one, kept for the next. */
async function kept(content: Buffer, name: 'br' | 'gz', cache: string): Promise<Buffer> {
	const compress = ENCODINGS[name];
	if (content.length < WORTH_KEEPING) return compress(content);
	const path = join(cache, `${createHash('sha256').update(content).digest('hex')}.${name}`);
	try {
		return await readFile(path);
	} catch {
		const made = await compress(content);
		await mkdir(cache, { recursive: true });
		await writeFile(path, made);
		return made;
	}
}

/** Bytes of a file as it is, and as sent in each encoding. */
export interface Sizes {
	readonly plain: number;
	readonly br: number;
	readonly gz: number;
}

/** Writes `<path>.br` and `<path>.gz`, each only where it is smaller; `cache` keeps results of big files by content hash. */
export async function compressFile(path: string, cache: string): Promise<Sizes> {
	const content = await readFile(path);
	const [br, gz] = await Promise.all(
		(['br', 'gz'] as const).map(async (name) => {
			const made = await kept(content, name, cache);
			const saves = made.length < content.length;
			if (saves) await writeFile(`${path}.${name}`, made);
			else await rm(`${path}.${name}`, { force: true });
			return saves ? made.length : content.length;
		})
	);
	return { plain: content.length, br: br ?? content.length, gz: gz ?? content.length };
}
