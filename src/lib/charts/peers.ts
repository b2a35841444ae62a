/** A dot of a strip: where it stands from 0 to 1, and how many stand at its place already. */
interface StripDot<T> {
	readonly of: T;
	readonly at: number;
	readonly level: number;
}

/** Dots nearer than this would cover each other; they are put on top of one another. */
const NEAR = 0.022;

/**
 * Values on one line from 0, or from the least where one is below 0, to the greatest. Equal and near values are stacked, so that every
 * organ is seen. A value is never moved sideways: where it stands is what it is.
 */
export function strip<T>(items: readonly T[], value: (item: T) => number): readonly StripDot<T>[] {
	const values = items.map(value);
	const from = Math.min(0, ...values);
	const width = Math.max(...values, 0) - from || 1;
	const dots: StripDot<T>[] = [];
	for (const item of items.toSorted((a, b) => value(a) - value(b))) {
		const at = (value(item) - from) / width;
		const occupied = new Set(dots.filter((dot) => Math.abs(dot.at - at) < NEAR).map(({ level }) => level));
		let level = 0;
		while (occupied.has(level)) level++;
		dots.push({ of: item, at, level });
	}
	return dots;
}
