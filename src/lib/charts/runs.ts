/** A stretch of neighbouring places with the same key, both ends included. */
export interface Run<K> {
	readonly key: K;
	readonly from: number;
	readonly to: number;
}

/** Stretches of equal keys; places whose key is null belong to none, so nothing is joined across them. */
export function runsOf<T, K extends string | number | boolean>(
	items: readonly T[],
	keyOf: (item: T) => K | null
): Run<K>[] {
	const runs: Run<K>[] = [];
	items.forEach((item, place) => {
		const key = keyOf(item);
		const last = runs.at(-1);
		if (key === null) return;
		if (last && last.key === key && last.to === place - 1) runs[runs.length - 1] = { ...last, to: place };
		else runs.push({ key, from: place, to: place });
	});
	return runs;
}
