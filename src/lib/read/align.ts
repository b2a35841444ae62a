import { cell as cellOf, type Cell } from './document';
import { isBlank, trimmed } from './printed';
import type { Cells } from './rows';

/** Why the cells of a row could not be given to its columns. */
export type Fault = 'too_many' | 'too_few' | 'merged';

/** The cells of a row, one for each column: null where it is not known which cell, if any, stands there. */
export type Placement = { readonly columns: readonly (Cell | null)[] } | { readonly fault: Fault };

/** What the whole table says of its columns. */
export interface Frame {
	/** Column at which its rows end, when (nearly) all end at the same: then a row that ends there has lost no cell. */
	readonly end: number | null;
	/** Column of the first head. */
	readonly start: number | null;
}

/** In this many columns a lone zero is the total: the cells before it are blank or one merged cell. */
const APPLICANT_COLUMNS = 7;
/** Share of the rows of a table that must end alike. */
const NEARLY_ALL = 0.8;

interface Candidate {
	readonly row: Cells;
	/** Places of the cells that are not empty, among the cells of the row. */
	readonly filled: readonly number[];
}

/** The end most rows of a table share; null when they are ragged. */
export function commonEnd(ends: readonly number[]): number | null {
	const counts = new Map<number, number>();
	for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
	const [most] = [...counts].sort((a, b) => b[1] - a[1]);
	return most && most[1] >= ends.length * NEARLY_ALL ? most[0] : null;
}

function candidate(row: Cells): Candidate {
	return { row, filled: [...row.cells.keys()].filter((i) => !isBlank(row.cells[i]?.text ?? '')) };
}

/** Every column has its figure, and nothing empty stands between them. */
function isFull({ filled }: Candidate, columns: number): boolean {
	const [first, last] = [filled[0], filled.at(-1)];
	return filled.length === columns && last !== undefined && last - (first ?? 0) === columns - 1;
}

const at = (row: Cells, i: number | undefined): Cell | null => row.cells[i ?? -1] ?? null;

/** Column of the table in which the figures begin: that of the full rows when they agree, else that of the heads. */
function startOf(full: readonly Candidate[], frame: Frame): number | null {
	const starts = new Set(full.map(({ row, filled }) => row.cells[filled[0] ?? -1]?.column ?? -1));
	if (starts.size > 1) return null;
	const [start = -1] = starts;
	if (starts.size === 1) return start >= 0 && (frame.start ?? start) === start ? start : null;
	return frame.start;
}

/** By the columns of the table: only for a row that ends where the table ends, so that no cell of it is lost. */
function byColumn(row: Cells, columns: number, start: number): Placement {
	const result = Array.from({ length: columns }, (): Cell | null => null);
	for (const cell of row.cells) {
		const place = (cell.column ?? -1) - start;
		const empty = isBlank(cell.text);
		if (place < 0 || place >= columns) {
			if (!empty) return { fault: 'too_few' };
		} else if (cell.columns > 1 && !empty) return { fault: 'merged' };
		else for (let i = 0; i < cell.columns && place + i < columns; i++) result[place + i] = cell;
	}
	return { columns: result };
}

const isLoneZero = ({ row, filled }: Candidate): boolean =>
	filled.length === 1 && trimmed(at(row, filled[0])?.text ?? '') === '0';

/** A zero alone in its row is the total only where that is how the table is filled in; elsewhere the row has lost cells. */
function zerosStandAlone(all: readonly Candidate[]): boolean {
	const printed = all.filter(({ filled }) => filled.length > 0);
	return printed.filter(isLoneZero).length * 2 > printed.length;
}

function place(
	{ row, filled }: Candidate,
	columns: number,
	frame: Frame,
	full: readonly Candidate[],
	all: readonly Candidate[]
): Placement {
	const self = { row, filled };
	if (filled.length === 0) return { columns: Array.from({ length: columns }, () => cellOf('')) };
	if (filled.length > columns) return { fault: 'too_many' };
	if (isFull(self, columns)) return { columns: filled.map((i) => at(row, i)) };
	if (row.whole && frame.end !== null && row.end === frame.end) {
		const start = startOf(full, frame);
		const byColumns = start === null ? null : byColumn(row, columns, start);
		if (byColumns && 'columns' in byColumns) return byColumns;
	}
	// Cells follow the label at once, and the last column is printed: a cell lost would leave it empty.
	const fromLabel = full.length > 0 && full.every((other) => other.filled[0] === 0 && !other.row.exact);
	if (!row.exact && fromLabel && filled.at(-1) === columns - 1)
		return { columns: row.cells.slice(0, columns) };
	if (columns === APPLICANT_COLUMNS && isLoneZero(self) && zerosStandAlone(all))
		return { columns: [...Array.from({ length: columns - 1 }, () => null), at(row, filled[0])] };
	return { fault: filled.some((i) => (at(row, i)?.columns ?? 1) > 1) ? 'merged' : 'too_few' };
}

/**
 * Gives the cells of each row of a table to its columns. A row with a figure for every column needs nothing else; a row with
 * empty cells needs a table whose rows all end alike and that says where its columns are. A row with a cell too many, or
 * with fewer than its columns and nothing to tell which, is not placed.
 */
export function align(rows: readonly Cells[], columns: number, frame: Frame): Placement[] {
	const all = rows.map(candidate);
	const full = all.filter((one) => isFull(one, columns));
	return all.map((one) => place(one, columns, frame, full, all));
}
