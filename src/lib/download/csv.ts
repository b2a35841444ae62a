import Papa from 'papaparse';
import type { FigureTable } from '../text/table';

/**
 * Text that a spreadsheet would take for a formula gets an apostrophe in front. PapaParse's own switch misses
 * formulas that hold a line break, its regular expression form does not. Numbers are written as numbers and pass.
 */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows as CSV that opens right in Excel: UTF-8 with a byte order mark, unique heads, plain numbers, an empty field for
 * what has no number, no total row. The rows are those on the screen, in the order given; every row carries its selection and version.
 */
export function csvOf(table: FigureTable): string {
	const fields = table.heads.map((head) => head.label);
	const data = table.rows.map((row) => row.cells.map((cell) => cell.file));
	return '\uFEFF' + Papa.unparse({ fields, data }, { escapeFormulae: FORMULA, newline: '\r\n' }) + '\r\n';
}
