import { isBlank, isFigureLike } from '../labels/cellText';
import type { RowCells } from '../layout/layout';

/**
 * A row without what stands to the right of its table: 核对, with a check of the sums or a mark. `start`: column of its first head, where
 * it is known. A figure right behind the last column is never spare: a column may have been doubled, in every row alike. Where rows do
 * not end alike a cell may have been lost too: the row must have all of its figures.
 */
export function withoutSpare<R extends RowCells>(row: R, start: number | null, columns: number): R {
	if (start === null) return row;
	const last = row.cells.findLast(({ column }) => column !== undefined && column < start + columns);
	const end = Math.max(start + columns, (last?.column ?? 0) + (last?.columns ?? 0));
	const spare = row.cells.findIndex(({ column }) => column !== undefined && column >= end);
	if (spare < 0 || row.cells.slice(spare).every(({ text }) => isBlank(text))) return row;
	const text = row.cells[spare]?.text ?? '';
	const isFlush = row.exact && row.ends === 'flush';
	const isFull = row.cells.slice(0, spare).filter((cell) => isFigureLike(cell.text)).length >= columns;
	const isSpare = isBlank(text) || !isFigureLike(text);
	return isSpare && (isFlush || isFull) ? { ...row, cells: row.cells.slice(0, spare) } : row;
}
