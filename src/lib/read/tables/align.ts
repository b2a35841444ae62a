import { cell as cellOf, type Cell } from '../document';
import { isBlank, trimmed } from '../labels/cellText';
import type { RowCells } from '../layout/layout';

/** Why the cells of a row could not be given to its columns. */
export type PlacementFault = 'too_many' | 'too_few' | 'merged';

/** The cells of a row, one for each column: null where it is not known which cell, if any, stands there. */
export type Placement = { readonly columns: readonly (Cell | null)[] } | { readonly fault: PlacementFault };

/** A row to be placed, with the column of its first head where that is known. */
interface RowToPlace {
	readonly row: RowCells;
	readonly start: number | null;
	/** The columns its heads stand in, where they are not side by side; null otherwise. */
	readonly spread?: readonly number[] | null;
}

/** In this many columns a lone zero is the total: the cells before it are blank or one merged cell. */
const APPLICANT_COLUMNS = 7;
const NEARLY_ALL = 0.8;
interface Candidate extends RowToPlace {
	/** Places of the cells that are not empty, among the cells of the row. */
	readonly filled: readonly number[];
}

const candidate = ({ row, start, spread = null }: RowToPlace): Candidate => ({
	row,
	start,
	spread,
	filled: [...row.cells.keys()].filter((i) => !isBlank(row.cells[i]?.text ?? ''))
});

/** Every column has its figure, and nothing empty stands between them, nor is a cell too many in the row. */
function isFull({ row, filled }: Candidate, columns: number): boolean {
	const [first, last] = [filled[0], filled.at(-1)];
	if (filled.length !== columns || last === undefined || last - (first ?? 0) !== columns - 1) return false;
	// A row that ends elsewhere than the others may have the end of one that was narrower or wider.
	const isEven = new Set(row.cells.map((cell) => cell.columns)).size === 1;
	return row.ends !== 'off' || (row.cells.length === columns && isEven);
}

const cellAt = (row: RowCells, i: number | undefined): Cell | null => row.cells[i ?? -1] ?? null;

/** Column in which the figures begin: that of the full rows when they agree, else that of the heads. */
function startOf(full: readonly Candidate[], heads: number | null): number | null {
	const flush = full.filter(({ row }) => row.ends === 'flush' || row.ends === 'padded');
	const starts = new Set(flush.map(({ row, filled }) => row.cells[filled[0] ?? -1]?.column ?? -1));
	const [start = -1] = starts;
	if (starts.size === 0) return heads;
	return starts.size === 1 && start >= 0 && (heads ?? start) === start ? start : null;
}

/** By the columns of the table. The label must end before the first of them. */
function byColumn(row: RowCells, columns: number, start: number): Placement {
	const result = Array.from({ length: columns }, (): Cell | null => null);
	if ((row.cells[0]?.column ?? 0) > start) return { fault: 'too_few' };
	for (const cell of row.cells) {
		const offset = (cell.column ?? -1) - start;
		const empty = isBlank(cell.text);
		if (offset < 0 || offset >= columns) {
			if (!empty) return { fault: 'too_few' };
		} else if (cell.columns > 1 && !empty && offset < columns - 1) return { fault: 'merged' };
		else for (let i = 0; i < cell.columns && offset + i < columns; i++) result[offset + i] = cell;
	}
	// In a sheet a doubled cell moves the others to the right, and an empty last one out of sight.
	const lost = row.ends === 'padded' && isBlank(result.at(-1)?.text ?? '');
	return lost ? { fault: 'too_few' } : { columns: result };
}

/**
 * By the columns of heads that are not side by side, as a sheet without its merged cells has them: each figure stands right under its
 * head, and nothing stands between. A cell lost or doubled moves the others from under their heads.
 */
function underHeads(row: RowCells, spread: readonly number[]): Placement {
	const [first = 0] = spread;
	const isUnderHead = ({ column = -1, text }: RowCells['cells'][number]): boolean =>
		isBlank(text) || spread.includes(column);
	if ((row.cells[0]?.column ?? 0) > first || !row.cells.every(isUnderHead)) return { fault: 'too_few' };
	const columns = spread.map((column) => row.cells.find((cell) => cell.column === column) ?? null);
	const isLost = isBlank(columns.at(-1)?.text ?? '') && row.ends !== 'flush';
	return isLost ? { fault: 'too_few' } : { columns: columns.map((one) => one ?? cellOf('')) };
}

const isLoneZero = ({ row, filled }: Candidate): boolean =>
	filled.length === 1 && trimmed(cellAt(row, filled[0])?.text ?? '') === '0';

/** The table's own rows have as many cells after their label as it has columns: none is spare, so a lost one would show. */
const cellsAsColumns = (all: readonly Candidate[], columns: number): boolean =>
	all.every(
		({ row }) => row.exact && row.ends !== 'padded' && row.cells.every((cell) => cell.columns === 1)
	) && all.filter(({ row }) => row.cells.length === columns).length >= all.length * NEARLY_ALL;

/** A zero alone in its row is the total only where that is how the table is filled in; elsewhere the row has lost cells. */
function zerosStandAlone(all: readonly Candidate[]): boolean {
	const printed = all.filter(({ filled }) => filled.length > 0);
	return printed.filter(isLoneZero).length * 2 > printed.length;
}

function placeCells(
	self: Candidate,
	columns: number,
	full: readonly Candidate[],
	all: readonly Candidate[]
): Placement {
	const { row, filled } = self;
	// A row without any cell is not one whose cells are empty.
	const none = row.cells.length === 0 ? null : cellOf('');
	if (filled.length === 0) return { columns: Array.from({ length: columns }, () => none) };
	if (filled.length > columns) return { fault: 'too_many' };
	if (row.cells.some((cell) => cell.shifted)) return { fault: 'too_few' };
	if (isFull(self, columns)) return { columns: filled.map((i) => cellAt(row, i)) };
	if (self.spread && (row.ends === 'flush' || row.ends === 'padded')) return underHeads(row, self.spread);
	if (row.ends === 'flush' || row.ends === 'padded') {
		const start = startOf(full, self.start);
		const byColumns = start === null ? null : byColumn(row, columns, start);
		if (byColumns && 'columns' in byColumns) return byColumns;
	}
	if (row.exact && row.cells.length === columns && cellsAsColumns(all, columns))
		return { columns: row.cells };
	// Cells follow the label at once, and the last column is printed: a cell lost would leave it empty.
	const fromLabel = full.length > 1 && full.every((other) => other.filled[0] === 0 && !other.row.exact);
	if (!row.exact && fromLabel && filled.at(-1) === columns - 1)
		return { columns: row.cells.slice(0, columns) };
	if (columns === APPLICANT_COLUMNS && isLoneZero(self) && zerosStandAlone(all))
		return { columns: [...Array.from({ length: columns - 1 }, () => null), cellAt(row, filled[0])] };
	return { fault: filled.some((i) => (cellAt(row, i)?.columns ?? 1) > 1) ? 'merged' : 'too_few' };
}

/**
 * In a sequence only the number of its figures speaks for a row. Where other rows show that empty cells leave no trace, a row with
 * as many figures as columns may still have lost one and doubled another; without sums to ask, it is not placed.
 */
function isUncertain({ row, filled }: Candidate, columns: number, all: readonly Candidate[]): boolean {
	if (row.whole || columns === 1 || columns === APPLICANT_COLUMNS || filled.length === 0) return false;
	return all.some((other) => other.filled.length > 0 && other.filled.length < columns);
}

/**
 * Gives the cells of each row of a table to its columns. A row with a figure for every column needs nothing else; a row with
 * empty cells needs a table whose rows all end alike and that says where its columns are. A row with a cell too many, or
 * with fewer than its columns and nothing to tell which, is not placed.
 */
export function align(rows: readonly RowToPlace[], columns: number): Placement[] {
	const all = rows.map(candidate);
	const full = all.filter((one) => isFull(one, columns));
	return all.map((one) =>
		isUncertain(one, columns, all) ? { fault: 'too_few' } : placeCells(one, columns, full, all)
	);
}
