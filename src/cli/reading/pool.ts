import type { Reading } from './file';
import type { ReadingProcess } from './process';

/** Reading processes that share the files among them. */
export class Pool {
	readonly #idle: ReadingProcess[];
	readonly #waiting: ((free: ReadingProcess) => void)[] = [];

	constructor(readonly processes: readonly ReadingProcess[]) {
		this.#idle = [...processes];
	}

	async read(path: string): Promise<Reading> {
		const process =
			this.#idle.pop() ?? (await new Promise<ReadingProcess>((free) => this.#waiting.push(free)));
		try {
			return await process.read(path);
		} finally {
			const next = this.#waiting.shift();
			if (next) next(process);
			else this.#idle.push(process);
		}
	}

	stop(): void {
		for (const process of this.processes) process.stop();
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
