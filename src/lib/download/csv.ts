import { guardedLines, UTF8_MARK } from '../report/csv/guard';
import type { FigureTable } from '../text/table';

/**
 * Rows as CSV that opens right in Excel: UTF-8 with a byte order mark, unique heads, plain numbers, an empty field for
 * what has no number, no total row. The rows are those on the screen, in the order given; every row carries its selection and version.
 */
export function csvOf(table: FigureTable): string {
	const fields = table.heads.map((head) => head.label);
	const data = table.rows.map((row) => row.cells.map((cell) => cell.file));
	return UTF8_MARK + guardedLines([fields, ...data], '\r\n');
}
