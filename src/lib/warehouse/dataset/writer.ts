import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DataFile } from '../catalog';
import { sha256 } from './version';

/** Writes files below a folder, and remembers their number, size and hash. */
export class Writer {
	readonly hashes = new Map<string, string>();
	bytes = 0;
	readonly #folders = new Map<string, Promise<unknown>>();

	constructor(readonly folder: string) {}

	async write(path: string, content: string | Uint8Array): Promise<DataFile> {
		const full = join(this.folder, path);
		const parent = dirname(full);
		const made = this.#folders.get(parent) ?? mkdir(parent, { recursive: true });
		this.#folders.set(parent, made);
		await made;
		const data = typeof content === 'string' ? Buffer.from(content) : content;
		await writeFile(full, data);
		const hash = sha256(data);
		this.hashes.set(path, hash);
		this.bytes += data.byteLength;
		return { path, bytes: data.byteLength, sha256: hash };
	}
}
