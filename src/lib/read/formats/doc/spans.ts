import type { RowShape } from './rowShape';
import type { Item, Row } from './tables';

/** A cell with its spans; cells that others cover are left out. */
interface Spanned {
	readonly items: readonly Item[];
	readonly columns: number;
	readonly rows: number;
}

/** A cell at its columns, from and up to, before the merges downward. */
interface Placed {
	readonly items: readonly Item[];
	readonly from: number;
	readonly to: number;
	readonly joinsAbove: boolean;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Edges so near to one another are the same edge drawn by hand in two rows; in twentieths of a point. The nearer distance is for
 * tables with cells narrower than that.
 */
const SAME_EDGE = [30, 3];

/** Edges as they are printed below one another: a row that is not aligned left is kept as if it were. */
function printedEdges({ edges, alignment }: RowShape): number[] {
	const [first = 0] = edges;
	const end = edges.at(-1) ?? first;
	const shift = { left: 0, center: (first + end) / 2, right: end }[alignment];
	return edges.map((edge) => edge - shift);
}

/** The number of the column that begins at each edge. */
function columnsAt(edges: readonly number[], near: number): Map<number, number> {
	const columns = new Map<number, number>();
	let first = -Infinity;
	let column = -1;
	for (const edge of [...new Set(edges)].sort((a, b) => a - b)) {
		if (edge - first > near) {
			first = edge;
			column += 1;
		}
		columns.set(edge, column);
	}
	return columns;
}

/** The cells of a row at their columns, those merged across put together. What a cell covered by another holds is not printed. */
function placedIn(
	{ cells, shape }: Row,
	edges: readonly number[],
	columns: ReadonlyMap<number, number>
): Placed[] {
	const column = (i: number): number => columns.get(edges[i] ?? 0) ?? 0;
	const placed: Mutable<Placed>[] = [];
	for (const [i, items] of cells.entries()) {
		const before = placed.at(-1);
		if (before && shape.cells[i]?.joinsLeft) before.to = column(i + 1);
		else
			placed.push({
				items,
				from: column(i),
				to: column(i + 1),
				joinsAbove: shape.cells[i]?.joinsAbove === true
			});
	}
	return placed;
}

function placedRows(rows: readonly Row[]): Placed[][] {
	const alike = new Set(rows.map(({ shape }) => shape.alignment)).size === 1;
	const edges = rows.map(({ shape }) => (alike ? printedEdges(shape) : shape.edges));
	for (const near of SAME_EDGE) {
		const columns = columnsAt(edges.flat(), near);
		const placed = rows.map((row, i) => placedIn(row, edges[i] ?? [], columns));
		if (placed.every((cells) => cells.every(({ from, to }) => from < to))) return placed;
	}
	throw new Error('cells without a width');
}

/**
 * The rows of a table with their spans. A row that begins further right than others begins with an empty cell, and one whose
 * cells all belong to cells above is none.
 */
export function spannedRows(rows: readonly Row[]): Spanned[][] {
	let above = new Map<number, { cell: Mutable<Spanned>; to: number }>();
	return placedRows(rows).flatMap((placed) => {
		const row: Spanned[] = [];
		const here: typeof above = new Map();
		const over = placed.map(({ from, to, joinsAbove }) => {
			const found = joinsAbove ? above.get(from) : undefined;
			return found?.to === to ? found : undefined;
		});
		if (over.every((one) => one !== undefined)) return [];
		const margin = placed[0]?.from ?? 0;
		if (margin > 0) row.push({ items: [], columns: margin, rows: 1 });
		for (const [i, { items, from, to }] of placed.entries()) {
			const covering = over[i];
			const cell = covering?.cell ?? { items, columns: to - from, rows: 1 };
			if (covering) cell.rows += 1;
			else row.push(cell);
			here.set(from, { cell, to });
		}
		above = here;
		return [row];
	});
}
