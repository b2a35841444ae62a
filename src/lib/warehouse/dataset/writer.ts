import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DataFile } from '../catalog';

/** Writes files below a folder and remembers how many and how large. */
export class Writer {
	files = 0;
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
		this.files += 1;
		this.bytes += data.byteLength;
		return { path, bytes: data.byteLength, sha256: createHash('sha256').update(data).digest('hex') };
	}
}
