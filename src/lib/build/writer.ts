import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DataFile } from '../data/catalog';

/** Writes files below a folder, and remembers their number, size and hash. */
export class Writer {
	readonly hashes = new Map<string, string>();
	bytes = 0;
	readonly #folders = new Map<string, Promise<unknown>>();

	constructor(readonly folder: string) {}

	async write(path: string, content: string | Uint8Array): Promise<DataFile> {
		return this.writeParts(path, [content]);
	}

	/** A file put together part by part, so that it need never be held whole. */
	async writeParts(path: string, parts: Iterable<string | Uint8Array>): Promise<DataFile> {
		const full = join(this.folder, path);
		const parent = dirname(full);
		const made = this.#folders.get(parent) ?? mkdir(parent, { recursive: true });
		this.#folders.set(parent, made);
		await made;
		const hash = createHash('sha256');
		let bytes = 0;
		function* followed(): Generator<Uint8Array> {
			for (const part of parts) {
				const data = typeof part === 'string' ? Buffer.from(part) : part;
				hash.update(data);
				bytes += data.byteLength;
				yield data;
			}
		}
		await writeFile(full, followed());
		const sha256 = hash.digest('hex');
		this.hashes.set(path, sha256);
		this.bytes += bytes;
		return { path, bytes, sha256 };
	}
}
