import type { DataSource } from '$lib/data/dataSource';
import type { ReadStored } from '$lib/data/questions/question';
import { whenIdle } from './idle';
import { userActive } from './userActive';

declare global {
	interface Navigator {
		/** Not in every browser. */
		readonly connection?: { readonly saveData?: boolean };
	}
}

/**
 * Has stored answers at hand before they are asked for: once somebody is at the page, when there is nothing
 * else to do, and never for who saves data. What cannot be had is left for when it is asked for. Gives a way to call it off.
 */
export function prefetch(
	answers: readonly ((read: ReadStored) => Promise<unknown>)[],
	source: Pick<DataSource, 'stored'>
): () => void {
	let stop = () => {};
	let off = false;
	void userActive().then(() => {
		if (off || navigator.connection?.saveData) return;
		stop = whenIdle(() => {
			for (const answer of answers) void answer((path) => source.stored(path)).catch(() => undefined);
		});
	});
	return () => {
		off = true;
		stop();
	};
}
