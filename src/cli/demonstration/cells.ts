/** The numbers of one organ's year by field id, of both forms at once: a report takes those of the form it uses. */
export type Cells = ReadonlyMap<string, number>;

/** The number of a cell that must be there. */
export function numberIn(cells: Cells, field: string): number {
	const value = cells.get(field);
	if (value === undefined) throw new Error(`no number for "${field}"`);
	return value;
}

/** Cells added up, field by field. Amounts keep the four decimals they are printed with. */
export function addedUp(years: readonly Cells[]): Cells {
	const sums = new Map<string, number>();
	for (const cells of years)
		for (const [field, value] of cells)
			sums.set(field, Math.round(((sums.get(field) ?? 0) + value) * 10_000) / 10_000);
	return sums;
}
