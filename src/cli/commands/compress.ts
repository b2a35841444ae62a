import { readdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { Complaint } from '../complaint';
import { compressFile, isCompressible } from '../compressing';
import { progressOf } from '../progress';

const CACHE = join('node_modules', '.cache', 'disclosure-lens');

interface Source {
	readonly path: string;
	readonly bytes: number;
}

async function sourcesIn(dir: string): Promise<readonly Source[]> {
	const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => {
		throw new Complaint(`lens compress: no folder "${dir}"`);
	});
	const files = await Promise.all(
		entries
			.filter((entry) => entry.isFile())
			.map(async (entry) => {
				const path = join(entry.parentPath, entry.name);
				return { path, bytes: (await stat(path)).size };
			})
	);
	return files.filter(({ path, bytes }) => isCompressible(path, bytes));
}

/** Writes the compressed siblings of every file worth it. Returns bytes before and after (brotli). */
export async function compressFolder(
	dir: string,
	cache: string
): Promise<{ files: number; plain: number; br: number }> {
	const sources = await sourcesIn(dir);
	// The longest first, so that no core is left alone with it at the end.
	const waiting = sources.toSorted((a, b) => b.bytes - a.bytes);
	const total = { files: sources.length, plain: 0, br: 0 };
	const progress = progressOf(
		'compress',
		sources.reduce((sum, { bytes }) => sum + bytes, 0)
	);
	const work = async () => {
		for (let next = waiting.shift(); next; next = waiting.shift()) {
			const sizes = await compressFile(next.path, cache);
			total.plain += sizes.plain;
			total.br += sizes.br;
			progress.add(next.bytes);
		}
	};
	try {
		await Promise.all(Array.from({ length: availableParallelism() }, work));
	} finally {
		progress.stop();
	}
	return total;
}

const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

export function compressCommand(): Command {
	return new Command('compress')
		.description(
			'Write .br and .gz beside the files of the built site, for hosts that send them as they are.'
		)
		.option('--dir <folder>', 'folder of the built site', 'build')
		.action(async ({ dir }: { dir: string }) => {
			const start = performance.now();
			const { files, plain, br } = await compressFolder(dir, CACHE);
			const seconds = ((performance.now() - start) / 1000).toFixed(1);
			console.error(`compressed ${files} files: ${mb(plain)}, ${mb(br)} as sent, ${seconds} s`);
		});
}
