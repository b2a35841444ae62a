import { hasNoPosition, type Cell, type Grid } from '../document';
import { isBlank, isFigureLike, trimmed } from '../labels/cellText';
import { headingOf } from '../labels/headings';
import { ensureWithin } from '../limits';
import type { RowEnd } from './layout';

/** A row of a grid with every cell at its column, spans from above counted in. */
export interface PlacedRow {
	readonly cells: readonly PlacedCell[];
	readonly ends: RowEnd;
}

interface PlacedCell extends Cell {
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
export function placedRows(grid: Grid): PlacedRow[] {
	const rows = withSpansResolved(grid);
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

/** A cell that hangs into the rows below: how many are left, and the figure it is in each of them. */
interface Hanging {
	readonly rows: number;
	readonly figure: Cell | null;
}

/**
 * A figure merged over rows of which each has its label stands for all of them together: 0 is 0 in each, any other is that of none.
 * A row that is merged as a whole is one row.
 */
function mergedFigure(cell: Cell, row: readonly Cell[]): Cell | null {
	const isMerged = cell.rows > 1 && isFigureLike(cell.text) && row.some(({ rows }) => rows < cell.rows);
	if (!isMerged) return null;
	return trimmed(cell.text) === '0' ? { ...cell, rows: 1 } : { ...cell, rows: 1, merged: true };
}

function withSpansResolved(grid: Grid): { cells: PlacedCell[]; end: number }[] {
	let hanging = new Map<number, Hanging>();
	return grid.rows.map((row) => {
		const below = new Map<number, Hanging>();
		const carried: PlacedCell[] = [];
		let column = 0;
		let end = 0;
		for (const [at, { rows, figure }] of hanging) {
			end = Math.max(end, at + 1);
			if (rows > 1) below.set(at, { rows: rows - 1, figure });
			if (figure) carried.push({ ...figure, columns: 1, column: at });
		}
		const own = row.map((cell): PlacedCell => {
			while (hanging.has(column)) column += 1;
			const at = column;
			const columns = span(cell.columns);
			const hangs = span(cell.rows) - 1;
			const figure = hangs > 0 ? mergedFigure(cell, row) : null;
			if (hangs > 0) for (let x = at; x < at + columns; x++) below.set(x, { rows: hangs, figure });
			column += columns;
			ensureWithin('columns', column);
			if (figure) return { ...figure, columns, column: at };
			const { text, rows } = cell;
			if (hasNoPosition(cell) && !cell.cut) return { text, columns, rows, column: at };
			return { ...cell, columns, column: at };
		});
		hanging = below;
		// A row of which nothing is its own is the rest of the one above.
		const cells = own.length === 0 ? own : [...own, ...carried].sort((a, b) => a.column - b.column);
		return { cells, end: Math.max(end, column) };
	});
}

/** A sheet holds the whole report as one grid: each section's heading begins another table. */
export function tablesOf(grid: Grid): Grid[] {
	const starts = [...grid.rows.keys()].filter((i) => i > 0 && isHeading(grid.rows[i] ?? []));
	return [0, ...starts].map((start, n) => ({ ...grid, rows: grid.rows.slice(start, starts[n]) }));
}

function isHeading(row: readonly Cell[]): boolean {
	const [first, second] = row.filter((one) => !isBlank(one.text));
	return first !== undefined && second === undefined && headingOf(first.text) !== null;
}
