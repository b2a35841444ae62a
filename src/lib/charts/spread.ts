/** A label that would like to stand with its middle at `at` and takes `size`, all in px. */
interface Wanted {
	readonly at: number;
	readonly size: number;
}

/**
 * Places labels in one column so that none overlaps another, in the order of their wishes and as near to them as can be
 * (each cluster of touching labels stands at its mean wish). When the column is too short the labels close ranks from `top`.
 * Returns the middles in the order given.
 */
export function spread(labels: readonly Wanted[], top: number, bottom: number): number[] {
	interface Cluster {
		members: number[];
		size: number;
		/** Sum over members of where the cluster's upper edge would have to be for each to have its wish. */
		wish: number;
		start: number;
	}
	const place = (cluster: Cluster): Cluster => {
		const start = cluster.wish / cluster.members.length;
		return { ...cluster, start: Math.max(top, Math.min(start, bottom - cluster.size)) };
	};
	const clusters: Cluster[] = [];
	const order = labels.map((_, i) => i).sort((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0) || a - b);
	for (const i of order) {
		const { at, size } = labels[i] ?? { at: 0, size: 0 };
		let next = place({ members: [i], size, wish: at - size / 2, start: 0 });
		for (let last = clusters.at(-1); last && last.start + last.size > next.start; last = clusters.at(-1)) {
			clusters.pop();
			next = place({
				members: [...last.members, ...next.members],
				size: last.size + next.size,
				wish: last.wish + next.wish - next.members.length * last.size,
				start: 0
			});
		}
		clusters.push(next);
	}
	const middles = labels.map(({ at }) => at);
	for (const cluster of clusters) {
		let edge = cluster.start;
		for (const i of cluster.members) {
			const size = labels[i]?.size ?? 0;
			middles[i] = edge + size / 2;
			edge += size;
		}
	}
	return middles;
}
