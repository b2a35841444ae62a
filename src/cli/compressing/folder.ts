import { readdir, readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { Complaint } from '../complaint';
import { progressOf } from '../progress';
import { compressed, compressFile, removeCompressed, type Compressing } from './file';
import { paysToCompress } from './policy';

interface Source {
	readonly path: string;
	readonly bytes: number;
	readonly changed: number;
}

async function sourceAt(path: string): Promise<Source> {
	const { size, mtimeMs } = await stat(path);
	return { path, bytes: size, changed: mtimeMs };
}

/** The files below a folder. */
async function filesIn(folder: string): Promise<readonly Source[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	return Promise.all(files.map((entry) => sourceAt(join(entry.parentPath, entry.name))));
}

/** Works on all items, as many at a time as `atOnce` says. */
async function workOn<T>(
	items: readonly T[],
	atOnce: number,
	work: (item: T) => Promise<void>
): Promise<void> {
	const waiting = items.values();
	const worker = async () => {
		for (const item of waiting) await work(item);
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
}

/** The longest first, so that no core is left alone with it at the end. */
const longestFirst = (sources: readonly Source[]): readonly Source[] =>
	sources.toSorted((a, b) => b.bytes - a.bytes);

const pays = ({ path, bytes }: Source): boolean => paysToCompress(path, bytes);

/** Writes the compressed siblings of every file worth it. Returns bytes before and after (brotli). */
export async function compressFolder(
	dir: string,
	compressing: Compressing
): Promise<{ files: number; plain: number; br: number }> {
	const files = await filesIn(dir).catch(() => {
		throw new Complaint(`lens compress: no folder "${dir}"`);
	});
	const sources = longestFirst(files.filter(pays));
	const names = new Set(files.map(({ path }) => path));
	const total = { files: sources.length, plain: 0, br: 0 };
	const progress = progressOf(
		'compress',
		sources.reduce((sum, { bytes }) => sum + bytes, 0)
	);
	try {
		for (const source of files)
			if (!pays(source) && names.has(`${source.path}.br`)) await removeCompressed(source.path);
		await workOn(sources, availableParallelism(), async ({ path, bytes }) => {
			const sizes = await compressFile(path, compressing);
			total.plain += sizes.plain;
			total.br += sizes.br;
			progress.add(bytes);
		});
	} finally {
		progress.stop();
	}
	return total;
}

const POLL_MS = 200;

/**
 * Compresses into the cache what will be of the site, while others still write it: `folders` and `files` that need not be there
 * yet. What is read half written is kept under a hash that no finished file has. One core is left to those who write.
 */
export async function compressAhead(
	{ folders, files }: { readonly folders: readonly string[]; readonly files: readonly string[] },
	compressing: Compressing,
	ended: AbortSignal
): Promise<void> {
	const seen = new Set<string>();
	const sources = async (): Promise<readonly Source[]> => {
		const found = await Promise.all([
			...folders.map((folder) => filesIn(folder).catch(() => [])),
			...files.map((file) =>
				sourceAt(file).then(
					(source) => [source],
					() => []
				)
			)
		]);
		return longestFirst(found.flat().filter(pays));
	};
	while (!ended.aborted) {
		const fresh = (await sources()).filter(({ path, bytes, changed }) => {
			const version = `${path} ${bytes} ${changed}`;
			return !seen.has(version) && seen.add(version);
		});
		await workOn(fresh, Math.max(availableParallelism() - 1, 1), async ({ path }) => {
			if (ended.aborted) return;
			const content = await readFile(path).catch(() => null);
			if (content) await compressed(path, content, compressing);
		});
		if (fresh.length === 0) await after(POLL_MS, undefined, { signal: ended }).catch(() => {});
	}
}
