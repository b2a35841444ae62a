import type { AnswerSource } from '$lib/warehouse/answer';
import { whenIdle } from './idle';
import { someoneThere } from './someone';

declare global {
	interface Navigator {
		/** Not in every browser. */
		readonly connection?: { readonly saveData?: boolean };
	}
}

/**
 * Has files of a data set in the browser's cache before they are asked for: once somebody is at the page, when there is nothing
 * else to do, and never for who saves data. What cannot be had is left for when it is asked for. Gives a way to call it off.
 */
export function fetchAhead(paths: readonly string[], source: Pick<AnswerSource, 'file'>): () => void {
	let stop = () => {};
	let off = false;
	void someoneThere().then(() => {
		if (off || navigator.connection?.saveData) return;
		stop = whenIdle(() => {
			for (const path of paths) void source.file(path).catch(() => undefined);
		});
	});
	return () => {
		off = true;
		stop();
	};
}
