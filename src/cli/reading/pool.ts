import type { Reading } from './file';
import type { ReadingProcess } from './process';

/**
 * Reading processes that share the files among them. What was too slow beside others is read once more alone: cores that are shared
 * do half as much a second, and what is read must not depend on that.
 */
export class Pool {
	readonly #idle: ReadingProcess[];
	readonly #waiting: ((free: ReadingProcess) => void)[] = [];
	/** Files that are to be read alone, one after the other; no other is begun before they are through. */
	#alone: Promise<unknown> = Promise.resolve();
	#late = 0;

	constructor(readonly processes: readonly ReadingProcess[]) {
		this.#idle = [...processes];
	}

	async read(path: string): Promise<Reading> {
		while (this.#late > 0) await this.#alone;
		const process = await this.#taken();
		const reading = await process.read(path).finally(() => this.#free(process));
		if (this.processes.length < 2 || !reading.problems.some(({ code }) => code === 'too_slow'))
			return reading;
		this.#late += 1;
		const again = this.#alone.then(() => this.#readAlone(path));
		this.#alone = again.catch(() => {});
		return again.finally(() => (this.#late -= 1));
	}

	stop(): void {
		for (const process of this.processes) process.stop();
	}

	async #readAlone(path: string): Promise<Reading> {
		const all = await Promise.all(this.processes.map(() => this.#taken()));
		try {
			const [first] = all;
			if (!first) throw new Error('a pool without a process');
			return await first.read(path);
		} finally {
			for (const process of all) this.#free(process);
		}
	}

	async #taken(): Promise<ReadingProcess> {
		return this.#idle.pop() ?? (await new Promise<ReadingProcess>((free) => this.#waiting.push(free)));
	}

	#free(process: ReadingProcess): void {
		const next = this.#waiting.shift();
		if (next) next(process);
		else this.#idle.push(process);
	}
}

/**
 * What `work` makes of each item, in the order of the items, with up to `ahead` of them under way or waiting to be taken: one
 * slow item holds up the others only so far, and memory stays the same however many there are.
 */
export async function* inOrder<Item, Made>(
	items: Iterable<Item>,
	ahead: number,
	work: (item: Item) => Promise<Made>
): AsyncGenerator<Made> {
	const underWay: Promise<Made>[] = [];
	for (const item of items) {
		const made = work(item);
		// Awaited in its turn; a failure before that is not unhandled.
		made.catch(() => {});
		underWay.push(made);
		const first = underWay.length < ahead ? undefined : underWay.shift();
		if (first) yield await first;
	}
	for (const made of underWay) yield await made;
}
