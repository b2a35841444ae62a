import { mkdir, open, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { kindOf } from '../../lib/read/formats/fileKind';
import { loadDivisions } from '../divisions';
import { memberOf } from './archives';
import { readFileOf, type Reading } from './file';
import { Journal } from './journal';
import { FEW, SMALL_FILE } from './limits';
import { inOrder, Pool } from './pool';
import { ReadingProcess } from './process';
import { readingVersion } from './version';

export interface ReadingOptions {
	/** Folder of the journal. */
	readonly journal: string;
	/** Processes at once; as many as the machine has cores when not given. */
	readonly workers?: number;
}

/** Files that may be read ahead of the one whose turn it is, for each process. */
const AHEAD = 16;

/** Whether a file is a short text, which cannot hang or fill the memory, or is not there at all. */
async function isHarmless(path: string): Promise<boolean> {
	if (memberOf(path)) return false;
	try {
		const found = await stat(path);
		if (!found.isFile()) return true;
		if (found.size > SMALL_FILE) return false;
		const file = await open(path);
		try {
			const { buffer, bytesRead } = await file.read(Buffer.alloc(found.size));
			return ['text', 'empty'].includes(kindOf(buffer.subarray(0, bytesRead)));
		} finally {
			await file.close();
		}
	} catch {
		return true;
	}
}

async function areFewAndHarmless(files: readonly string[]): Promise<boolean> {
	if (files.length > FEW) return false;
	return (await Promise.all(files.map(isHarmless))).every(Boolean);
}

/** A journal in this folder; undefined when nothing can be written there, and the run then cannot be continued. */
async function journalIn(folder: string): Promise<Journal | undefined> {
	try {
		await mkdir(folder, { recursive: true });
		return new Journal(folder, await readingVersion());
	} catch {
		return undefined;
	}
}

/** The reading of every file, in the order given, as each is done. Few short texts are read here, all else in processes of their own. */
export async function* readings(files: readonly string[], options: ReadingOptions): AsyncGenerator<Reading> {
	if (await areFewAndHarmless(files)) {
		const divisions = await loadDivisions();
		for (const file of files) yield await readFileOf(file, divisions);
		return;
	}
	const journal = await journalIn(options.journal);
	const size = Math.min(options.workers ?? availableParallelism(), files.length);
	const pool = new Pool(Array.from({ length: size }, () => new ReadingProcess(journal)));
	try {
		yield* inOrder(files, size * AHEAD, (file) => pool.read(file));
	} finally {
		pool.stop();
	}
}
