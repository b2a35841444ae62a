import { extname } from 'node:path';

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
const KB = 2 ** 10;
const MB = 2 ** 20;

/** What fits one packet of a network arrives no sooner for being smaller. */
const ONE_PACKET = 1400;
/** A database above this is read by ranges, which only an uncompressed file can answer. */
const LARGEST_DATABASE = 32 * MB;

export function paysToCompress(path: string, bytes: number): boolean {
	const type = extname(path);
	return COMPRESSIBLE.has(type) && bytes > ONE_PACKET && !(type === '.duckdb' && bytes > LARGEST_DATABASE);
}

/** Qualities of brotli that are used. */
type Quality = 9 | 11;
export const BEST: Quality = 11;

/** Scripts and styles: few, fetched by every page, and the same in the next build. */
const OF_EVERY_PAGE = new Set(['.js', '.css']);

/**
 * The quality a file is compressed with where nobody asks for the best. Measured on the built site, in seconds of one core: the best
 * takes 72 for the wasm where 9 takes 8, and saves 14 %; for all pages and their data 65 where 9 takes 5, and saves 14 %; for scripts
 * 7 where 9 takes less than one, and saves 8 %.
 */
export const usualQuality = (path: string): Quality => (OF_EVERY_PAGE.has(extname(path)) ? BEST : 9);

/** Results for smaller files are made anew sooner than they are fetched. */
export const WORTH_KEEPING = 4 * KB;
