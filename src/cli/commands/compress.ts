import { join } from 'node:path';
import { Command } from 'commander';
import { Cache } from '../compressing/cache';
import { compressFolder } from '../compressing/folder';

/** Where compressed files are kept for the next build. */
export const COMPRESSED = join('.cache', 'compressed');

const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** Compresses a built site, and says how much there was of it. */
export async function compressSite(dir: string, cache: Cache, best: boolean): Promise<void> {
	const start = performance.now();
	const { files, plain, br } = await compressFolder(dir, { cache, best });
	await cache.removeUnused();
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	console.error(`compressed ${files} files: ${mb(plain)}, ${mb(br)} as sent, ${seconds} s`);
}

export function compressCommand(): Command {
	return new Command('compress')
		.description(
			'Write .br and .gz beside the files of the built site, for hosts that send them as they are.'
		)
		.option('--dir <folder>', 'folder of the built site', 'build')
		.option(
			'--best',
			'as small as can be: takes minutes the first time, and makes the engine and the pages 14 % smaller',
			false
		)
		.action(({ dir, best }: { dir: string; best: boolean }) =>
			compressSite(dir, new Cache(COMPRESSED), best)
		);
}
