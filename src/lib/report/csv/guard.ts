/**
 * Text that a spreadsheet would take for a formula is written with an apostrophe in front, and so is text that begins with
 * apostrophes before such a sign: what is read back is what was written.
 */
export const FORMULA = /^'*[=+\-@\t\r]/;

/** The text of a cell without the apostrophe that keeps a spreadsheet from calculating it. */
export const withoutGuard = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
