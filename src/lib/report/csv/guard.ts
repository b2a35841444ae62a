import Papa from 'papaparse';

/**
 * The one way in which CSV is written. Text that a spreadsheet would take for a formula gets an apostrophe in front, and so has text that
 * begins with apostrophes before such a sign: what is read back is what was written. Numbers are written as numbers and pass.
 * PapaParse's own switch misses formulas that hold a line break, its regular expression form does not. Signs of full width are formulas to
 * some spreadsheets.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** By this mark spreadsheets know UTF-8. It stands at the beginning of every file. */
export const UTF8_MARK = '\uFEFF';

/** Lines of CSV, each with its end; none for no rows. */
export const guardedLines = (rows: readonly (readonly unknown[])[], newline: '\n' | '\r\n'): string =>
	rows.length === 0
		? ''
		: Papa.unparse([...rows.map((row) => [...row])], { escapeFormulae: FORMULA, newline }) + newline;

/** The text of a cell without the apostrophe that keeps a spreadsheet from calculating it. */
export const withoutGuard = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
