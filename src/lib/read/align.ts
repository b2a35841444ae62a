import type { Cell } from './document';
import { isBlank, trimmed } from './printed';
import type { Cells } from './rows';

/** Why the cells of a row could not be given to its columns. */
export type Fault = 'too_many' | 'too_few' | 'merged';

/** The cells of a row, one for each column: null where it is not known which cell, if any, stands there. */
export type Placement = { readonly columns: readonly (Cell | null)[] } | { readonly fault: Fault };

/** Cells of a row with spans counted out: a covered place repeats no text. */
interface Slots {
	readonly cells: readonly (Cell | 'covered')[];
	readonly filled: readonly number[];
	/** Places of the row before these. */
	readonly before: number;
	readonly row: Cells;
}

/** In this many columns a lone zero is the total: the cells before it are blank or one merged cell. */
const APPLICANT_COLUMNS = 7;

function slotsOf(row: Cells): Slots {
	const cells = row.cells.flatMap((cell) => [
		cell,
		...Array.from({ length: cell.columns - 1 }, () => 'covered' as const)
	]);
	const filled = [...cells.keys()].filter((i) => {
		const cell = cells[i];
		return cell !== undefined && cell !== 'covered' && !isBlank(cell.text);
	});
	return { cells, filled, before: row.width - cells.length, row };
}

const cellsAt = (slots: Slots, places: readonly number[]): (Cell | null)[] =>
	places.map((i) => {
		const cell = slots.cells[i];
		return cell === undefined || cell === 'covered' ? null : cell;
	});

const from = (start: number, count: number): number[] => Array.from({ length: count }, (_, i) => start + i);

/** Every column has its figure, and nothing empty stands between them. */
function isFull({ cells, filled }: Slots, columns: number): boolean {
	const [first, last] = [filled[0], filled.at(-1)];
	if (filled.length !== columns || first === undefined || last === undefined) return false;
	return cells.slice(first, last + 1).every((cell) => cell === 'covered' || !isBlank(cell.text));
}

/**
 * Place in the row at which the figures of full rows of this shape begin: the same number of cells before and after. Null when
 * there is none, or rows whose label stands there come in several widths: then one of them may have lost a cell.
 */
function startOf(full: readonly Slots[], slots: Slots): number | null {
	const same = full.filter((other) => other.row.whole && other.before === slots.before);
	if (same.some((other) => other.row.width !== slots.row.width)) return null;
	const starts = new Set(same.map((other) => other.filled[0] ?? 0));
	return starts.size === 1 ? ([...starts][0] ?? null) : null;
}

/** Places of a row with empty cells, known from the rows around it; null when they do not tell. */
function placesOf(
	slots: Slots,
	columns: number,
	full: readonly Slots[],
	all: readonly Slots[]
): number[] | null {
	const { row, cells, filled } = slots;
	if (!row.whole) {
		// A run ends with its last figure: only a printed last column fixes the others.
		const fromStart = full.length > 0 && full.every((other) => !other.row.whole && other.filled[0] === 0);
		return fromStart && filled.at(-1) === columns - 1 ? from(0, columns) : null;
	}
	const start = startOf(full, slots);
	if (start !== null) {
		const places = from(start, columns);
		return filled.every((i) => places.includes(i)) && cells.length >= columns ? places : null;
	}
	const alike = all.every((other) => other.row.whole && other.row.width === row.width);
	return full.length === 0 && alike && cells.length === columns ? from(0, columns) : null;
}

const isZero = (cell: Cell | 'covered' | undefined): cell is Cell =>
	cell !== undefined && cell !== 'covered' && trimmed(cell.text) === '0';

function place(slots: Slots, columns: number, full: readonly Slots[], all: readonly Slots[]): Placement {
	const { cells, filled } = slots;
	if (filled.length > columns) return { fault: 'too_many' };
	if (isFull(slots, columns)) return { columns: cellsAt(slots, filled) };
	if (columns === 1) return { columns: cellsAt(slots, filled.length === 1 ? filled : [0]) };
	const only = cells[filled[0] ?? -1];
	if (columns === APPLICANT_COLUMNS && filled.length === 1 && isZero(only))
		return { columns: [...Array.from({ length: columns - 1 }, () => null), only] };
	const places = placesOf(slots, columns, full, all);
	if (!places) return { fault: 'too_few' };
	if (filled.some((i) => cells[i + 1] === 'covered')) return { fault: 'merged' };
	return { columns: cellsAt(slots, places) };
}

/**
 * Gives the cells of each row of a table to its columns. A row with a figure for every column needs nothing else; a row with
 * empty cells needs full rows of the same width that say where the columns are. A row with a cell too many, or with fewer
 * than its columns and no neighbour to tell which, is not placed.
 */
export function align(rows: readonly Cells[], columns: number): Placement[] {
	const all = rows.map(slotsOf);
	const full = all.filter((slots) => isFull(slots, columns));
	return all.map((slots) => place(slots, columns, full, all));
}
