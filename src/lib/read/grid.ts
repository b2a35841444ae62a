import type { Cell, Grid } from './document';

/** A row of a grid with every cell at its column, spans from above counted in. */
export interface PlacedRow {
	readonly cells: readonly PlacedCell[];
	/** Column after the last cell of the row. */
	readonly end: number;
}

export interface PlacedCell extends Cell {
	/** Column the cell begins at, from 0. */
	readonly column: number;
}

/** Wider or longer spans than any table of the form are damage. */
const LARGEST_SPAN = 60;

const span = (n: number): number => (Number.isInteger(n) && n > 0 ? Math.min(n, LARGEST_SPAN) : 1);

/** Lays out the spans of a grid as a browser would. */
export function placed(grid: Grid): PlacedRow[] {
	let hanging = new Map<number, number>();
	return grid.rows.map((row) => {
		const below = new Map<number, number>();
		let column = 0;
		let end = 0;
		for (const [at, rows] of hanging) {
			end = Math.max(end, at + 1);
			if (rows > 1) below.set(at, rows - 1);
		}
		const cells = row.map((cell): PlacedCell => {
			while (hanging.has(column)) column += 1;
			const at = column;
			const columns = span(cell.columns);
			for (let x = at; x < at + columns; x++) if (span(cell.rows) > 1) below.set(x, span(cell.rows) - 1);
			column += columns;
			return { ...cell, columns, column: at };
		});
		hanging = below;
		return { cells, end: Math.max(end, column) };
	});
}
