import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { FileReading } from '../../lib/read/read';

/** What must be the same for a reading to stand for another: the file as named, its bytes, its date and the program. */
interface Read {
	readonly path: string;
	readonly size: number;
	readonly modified: number;
	readonly bytes: Uint8Array;
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/**
 * Keeps each reading as soon as it is done, so that a run that was stopped goes on where it was. One small file for each
 * file read, replaced whole: a run killed at any moment leaves entries that are complete or not there.
 */
export class Journal {
	constructor(
		readonly folder: string,
		readonly version: string
	) {}

	#place(path: string): string {
		const name = sha256(resolve(path));
		return join(this.folder, name.slice(0, 2), name);
	}

	#key({ path, size, modified, bytes }: Read): string {
		return JSON.stringify([this.version, path, size, modified, sha256(bytes)]);
	}

	/** The reading kept of this very file; null when there is none, or anything about it differs. */
	async find(read: Read): Promise<FileReading | null> {
		try {
			const entry: unknown = deserialize(gunzipSync(await readFile(this.#place(read.path))));
			return isEntry(entry) && entry.key === this.#key(read) ? entry.reading : null;
		} catch {
			return null;
		}
	}

	/** Keeps a reading. A disk that is full or closed to us costs the next run time and this one nothing. */
	async keep(read: Read, reading: FileReading): Promise<void> {
		const place = this.#place(read.path);
		const entry = gzipSync(serialize({ key: this.#key(read), reading }), { level: 1 });
		try {
			await mkdir(join(place, '..'), { recursive: true });
			await writeFile(`${place}.${process.pid}`, entry);
			await rename(`${place}.${process.pid}`, place);
		} catch {
			// Half an entry would take the room that is wanting.
			await rm(`${place}.${process.pid}`, { force: true }).catch(() => undefined);
		}
	}
}

function isEntry(entry: unknown): entry is { key: string; reading: FileReading } {
	return typeof entry === 'object' && entry !== null && 'key' in entry && 'reading' in entry;
}
