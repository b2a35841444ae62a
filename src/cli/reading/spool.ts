import { open, rm, type FileHandle } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import type { Reading } from './file';

/** Readings laid aside on the disk, in order, until all of a batch are known: memory does not grow with their number. */
export class Spool {
	#lengths: number[] = [];

	private constructor(
		private readonly path: string,
		private readonly file: FileHandle
	) {}

	static async at(path: string): Promise<Spool> {
		return new Spool(path, await open(path, 'w+'));
	}

	async add(reading: Reading): Promise<void> {
		const bytes = serialize(reading);
		await this.file.writeFile(bytes);
		this.#lengths.push(bytes.length);
	}

	async *readings(): AsyncGenerator<Reading> {
		let at = 0;
		for (const length of this.#lengths) {
			const { buffer } = await this.file.read(Buffer.alloc(length), 0, length, at);
			at += length;
			yield deserialize(buffer) as Reading;
		}
	}

	async remove(): Promise<void> {
		await this.file.close();
		await rm(this.path, { force: true });
	}
}
