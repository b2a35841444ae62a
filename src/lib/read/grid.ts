import { isNowhere, type Cell, type Grid } from './document';
import { within } from './limits';
import type { RowEnd } from './rows';

/** A row of a grid with every cell at its column, spans from above counted in. */
export interface PlacedRow {
	readonly cells: readonly PlacedCell[];
	readonly ends: RowEnd;
}

export interface PlacedCell extends Cell {
	/** Column the cell begins at, from 0. */
	readonly column: number;
}

/** Wider or longer spans than any table of the form are damage. */
const LARGEST_SPAN = 60;

const span = (n: number): number => (Number.isInteger(n) && n > 0 ? Math.min(n, LARGEST_SPAN) : 1);

/** Share of the rows of a grid that must end alike; in a sheet, where no lost cell makes a row shorter, fewer will do. */
const NEARLY_ALL = 0.8;
const MOST = 0.6;

/** The end most rows share; null when they are ragged. */
function commonEnd(ends: readonly number[], share: number): number | null {
	const counts = new Map<number, number>();
	for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
	const [most] = [...counts].sort((a, b) => b[1] - a[1]);
	return most && most[1] >= ends.length * share ? most[0] : null;
}

/** The rows of a grid, spans laid out as a browser would. */
export function placed(grid: Grid): PlacedRow[] {
	const rows = laidOut(grid);
	// A row of one cell is a title or a sentence between the rows, however wide.
	const several = rows.filter(({ cells }) => cells.length > 1);
	const common = commonEnd(
		several.map(({ end }) => end),
		grid.sheet ? MOST : NEARLY_ALL
	);
	const endOf = (end: number): RowEnd => {
		if (grid.padded) return 'padded';
		if (end === common) return 'flush';
		if (grid.sheet && (common === null || end < common)) return 'padded';
		return common === null ? 'unknown' : 'off';
	};
	return rows.map(({ cells, end }) => ({ cells, ends: endOf(end) }));
}

function laidOut(grid: Grid): { cells: PlacedCell[]; end: number }[] {
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
			const hangs = span(cell.rows) - 1;
			if (hangs > 0) for (let x = at; x < at + columns; x++) below.set(x, hangs);
			column += columns;
			within('columns', column);
			const { text, rows } = cell;
			if (isNowhere(cell) && !cell.cut) return { text, columns, rows, column: at };
			return { ...cell, columns, column: at };
		});
		hanging = below;
		return { cells, end: Math.max(end, column) };
	});
}
