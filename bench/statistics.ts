/** The value below which a share of the values lies, the nearest one measured. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const at = Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1);
	const value = sorted[Math.max(at, 0)];
	if (value === undefined) throw new Error('no measurement to take a quantile of');
	return value;
}

/** Median of an odd number of runs; of an even one the lower of the two in the middle. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The results of `runs` measurements, one after the other, each from scratch. */
export async function repeat<T>(runs: number, measure: () => Promise<T>): Promise<readonly T[]> {
	const results: T[] = [];
	for (let run = 0; run < runs; run++) results.push(await measure());
	return results;
}
