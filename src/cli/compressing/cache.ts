import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files from a build to the next, each named by the bytes it was made from and by how. */
export class Cache {
	readonly #used = new Set<string>();
	readonly #making = new Map<string, Promise<Buffer>>();

	constructor(readonly folder: string) {}

	static hashOf(content: Uint8Array): string {
		return createHash('sha256').update(content).digest('hex');
	}

	/** The first of these names that is there, else what is made, which is kept under the last of them. Nothing is made twice at a time. */
	async take(names: readonly [string, ...string[]], make: () => Promise<Buffer>): Promise<Buffer> {
		const [last = names[0]] = names.slice(-1);
		const making =
			this.#making.get(last) ?? this.#find(names).then((known) => known ?? this.#keep(last, make));
		this.#making.set(last, making);
		try {
			return await making;
		} finally {
			this.#making.delete(last);
		}
	}

	async #find(names: readonly string[]): Promise<Buffer | null> {
		for (const name of names) {
			const content = await readFile(join(this.folder, name)).catch(() => null);
			if (content === null) continue;
			this.#used.add(name);
			return content;
		}
		return null;
	}

	/** A file is there whole or not at all, also when the process is killed meanwhile. */
	async #keep(name: string, make: () => Promise<Buffer>): Promise<Buffer> {
		const content = await make();
		this.#used.add(name);
		await mkdir(this.folder, { recursive: true });
		const unfinished = join(this.folder, `${name}.${process.pid}`);
		await writeFile(unfinished, content);
		await rename(unfinished, join(this.folder, name));
		return content;
	}

	/** Removes what nobody took since this cache was opened. */
	async removeUnused(): Promise<void> {
		const names = await readdir(this.folder).catch(() => []);
		await Promise.all(
			names
				.filter((name) => !this.#used.has(name))
				.map((name) => rm(join(this.folder, name), { recursive: true, force: true }))
		);
	}
}
