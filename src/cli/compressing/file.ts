import { readFile, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Cache } from './cache';
import { BEST, usualQuality, WORTH_KEEPING } from './policy';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The smallest window that holds the whole content: a larger one costs time, and a few bytes. */
const windowBits = (bytes: number) =>
	Math.min(Math.max(Math.ceil(Math.log2(bytes + 1)), 16), constants.BROTLI_MAX_WINDOW_BITS);

const brotliOf = (content: Buffer, quality: number): Promise<Buffer> =>
	brotli(content, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: quality,
			[constants.BROTLI_PARAM_SIZE_HINT]: content.length,
			[constants.BROTLI_PARAM_LGWIN]: windowBits(content.length)
		}
	});

const gzipOf = (content: Buffer): Promise<Buffer> => zip(content, { level: 9 });

export interface Compressing {
	/** What was compressed before. */
	readonly cache: Cache;
	/** The best quality for all, which takes minutes; else the usual one, unless the best is in the cache. */
	readonly best: boolean;
}

/** Bytes as sent in each encoding. */
interface Compressed {
	readonly br: Buffer;
	readonly gz: Buffer;
}

/** The content in both encodings: from the cache, else made and kept there. */
export async function compressed(
	path: string,
	content: Buffer,
	{ cache, best }: Compressing
): Promise<Compressed> {
	const quality = best ? BEST : usualQuality(path);
	if (content.length < WORTH_KEEPING)
		return { br: await brotliOf(content, quality), gz: await gzipOf(content) };
	const hash = Cache.hashOf(content);
	const usual = `${hash}.${quality}.br`;
	return {
		br: await cache.take([`${hash}.${BEST}.br`, usual], () => brotliOf(content, quality)),
		gz: await cache.take([`${hash}.gz`], () => gzipOf(content))
	};
}

/** Bytes of a file as it is, and as sent in each encoding. */
interface Sizes {
	readonly plain: number;
	readonly br: number;
	readonly gz: number;
}

/** Writes `<path>.br` and `<path>.gz`, each only where it is smaller. */
export async function compressFile(path: string, compressing: Compressing): Promise<Sizes> {
	const content = await readFile(path);
	const made = await compressed(path, content, compressing);
	const sent = async (name: keyof Compressed): Promise<number> => {
		const saves = made[name].length < content.length;
		if (saves) await writeFile(`${path}.${name}`, made[name]);
		else await removeSibling(path, name);
		return saves ? made[name].length : content.length;
	};
	return { plain: content.length, br: await sent('br'), gz: await sent('gz') };
}

const removeSibling = (path: string, name: string) => rm(`${path}.${name}`, { force: true });

/** Removes the compressed siblings of an earlier time. */
export async function removeCompressed(path: string): Promise<void> {
	await removeSibling(path, 'br');
	await removeSibling(path, 'gz');
}
