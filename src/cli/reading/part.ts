import { open, rename, rm, type FileHandle } from 'node:fs/promises';

/** Bytes of a file: the first, and the one behind the last. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/** How much of a file is copied at once. */
const BLOCK = 1 << 20;

/** A file written beside its place and put there at the end, so that half a result never looks like a whole one. */
export class Part {
	#length = 0;
	readonly #dropped: Span[] = [];

	private constructor(
		readonly path: string,
		private file: FileHandle
	) {}

	/** Rejects with the system's error where nothing can be written there. */
	static async beside(path: string): Promise<Part> {
		return new Part(path, await open(`${path}.part`, 'w+'));
	}

	/** Writes, and gives where in the file it stands. Rejects when the disk does not take all of it. */
	async write(text: string): Promise<Span> {
		const from = this.#length;
		const bytes = Buffer.from(text);
		await this.file.writeFile(bytes);
		this.#length += bytes.length;
		return { from, to: this.#length };
	}

	/** What was written there is not to be in the file. */
	drop(span: Span): void {
		this.#dropped.push(span);
	}

	/** Has everything on the disk, without what was dropped. */
	async finish(): Promise<void> {
		if (this.#dropped.length > 0) {
			const whole = this.file;
			this.file = await open(`${this.path}.part.kept`, 'w');
			for (const { from, to } of this.#kept())
				for (let at = from; at < to;) {
					const { buffer, bytesRead } = await whole.read(Buffer.alloc(Math.min(BLOCK, to - at)), 0, null, at);
					if (bytesRead === 0) throw new Error(`${this.path}.part is shorter than what was written`);
					await this.file.writeFile(buffer.subarray(0, bytesRead));
					at += bytesRead;
				}
			await whole.close();
			await rename(`${this.path}.part.kept`, `${this.path}.part`);
		}
		await this.file.sync();
		await this.file.close();
	}

	async putInPlace(): Promise<void> {
		await rename(`${this.path}.part`, this.path);
	}

	async abandon(): Promise<void> {
		await this.file.close().catch(() => undefined);
		for (const rest of ['.part', '.part.kept']) await rm(`${this.path}${rest}`, { force: true });
	}

	/** What stands outside the dropped spans. */
	#kept(): Span[] {
		const ends = this.#dropped.toSorted((a, b) => a.from - b.from);
		return [...ends, { from: this.#length, to: this.#length }].map(({ from }, i) => ({
			from: ends[i - 1]?.to ?? 0,
			to: from
		}));
	}
}
