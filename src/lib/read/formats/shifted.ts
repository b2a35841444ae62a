/** Rows whose cells are not where they were. */

/** So many rows of a sheet have its width, where programs filled them up. */
const NEARLY_ALL = 0.8;

/**
 * The rows that have lost or gained a separator, by the number of cells in each row. Programs fill up every row of a sheet to the same
 * width, or leave the same cells out of many rows in succession.
 */
export function shiftedRows(widths: readonly number[]): ReadonlySet<number> {
	const [width = 0] = [...widths].sort((a, b) => a - b).slice(Math.floor(widths.length / 2));
	if (widths.filter((one) => one === width).length < widths.length * NEARLY_ALL) return new Set();
	const isShifted = (i: number): boolean =>
		widths[i] !== width && widths[i] !== widths[i - 1] && widths[i] !== widths[i + 1];
	return new Set([...widths.keys()].filter(isShifted));
}
