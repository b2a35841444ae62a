/** Edit distance of two short texts, or `limit + 1` as soon as it is known to be larger than the limit. */
export function distance(a: string, b: string, limit: number): number {
	const left = [...a];
	const right = [...b];
	if (Math.abs(left.length - right.length) > limit) return limit + 1;
	let row = right.map((_, i) => i + 1);
	for (const [i, letter] of left.entries()) {
		let diagonal = i;
		let before = i + 1;
		const next = row.map((above, j) => {
			const cost = Math.min(above + 1, before + 1, diagonal + (right[j] === letter ? 0 : 1));
			diagonal = above;
			before = cost;
			return cost;
		});
		if (Math.min(i + 1, ...next) > limit) return limit + 1;
		row = next;
	}
	return row.at(-1) ?? left.length;
}
