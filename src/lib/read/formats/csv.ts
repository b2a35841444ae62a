import Papa from 'papaparse';
import { cell, paragraph, type Block, type Cell, type Document } from '../document';
import { ensureWithin } from '../limits';
import { withCutEnd } from './cut';
import { shiftedRows } from './shifted';

/** Values separated by commas, semicolons or, with quotes, TABs, as sheets are saved. Cells a span covered are empty, and rows may be padded. */

/** Fewer rows of values than this make no sheet. */
const FEWEST_ROWS = 5;
/** A row of values has so many separators, and cells so short. */
const FEWEST_SEPARATORS = 2;
const SHORT = 40;
/** A cell this long is a paragraph that was pasted into the sheet. */
const PROSE = 90;
const SAMPLE = 300;

const SEPARATORS = [',', ';'] as const;

const LINE_ENDS = /\r\n?|\n/;

const parsed = (text: string, delimiter: string, quotes = true): Papa.ParseResult<string[]> =>
	Papa.parse<string[]>(text, {
		delimiter,
		skipEmptyLines: false,
		// A sign no text has: no quotes.
		...(quotes ? {} : { quoteChar: '\0', escapeChar: '\0' })
	});

/** A quote that is never closed takes all lines after it into one cell: then each line is a row, quotes that do not fit are letters. */
function rowsOf(text: string, delimiter: string): string[][] {
	const clean = text
		.trim()
		.replace(/&(?:nbsp|#160);/g, ' ')
		.replace(/\r\n?/g, '\n');
	const whole = parsed(clean, delimiter);
	if (!whole.errors.some(({ type }) => type === 'Quotes')) return whole.data;
	return clean.split('\n').map((line) => {
		const one = parsed(line, delimiter);
		const row = one.errors.some(({ type }) => type === 'Quotes') ? parsed(line, delimiter, false) : one;
		return row.data[0] ?? [''];
	});
}

/** A number, nothing, or what stands for none, in quotes or not. */
const VALUE = /^[\s"'=+-]*(?:\d[\d.,\s]*(?:"[\s"]*)?|(?:[-–—/\\]{1,3}|无|零|不适用)[\s"]*)?$/u;

/** A row of values and not a sentence with commas: most of its cells are short, and some are empty or numbers. */
function isRow(cells: readonly string[]): boolean {
	if (cells.length <= FEWEST_SEPARATORS) return false;
	const values = cells.filter((text) => VALUE.test(text));
	return (
		values.length > 0 && cells.every((text) => text.length <= SHORT * 2) && values.length * 3 >= cells.length
	);
}

/** A TAB beside a separator keeps a number as text; others are separators themselves. */
const STRAY_TAB = /\t(?=[,;]|$)|(?<=[,;])\t/g;

/** A quote that opens a cell between TABs. */
const QUOTED_BY_TAB = /(?:^|\t)"/m;

/** Whether a text with TABs is a sheet whose cells with line breaks stand in quotes; without any it is a text as any other. */
const isQuotedByTabs = (text: string): boolean =>
	QUOTED_BY_TAB.test(text) && !text.includes('|') && parsed(text, '\t').errors.length === 0;

function separatorOf(text: string): string | null {
	const lines = text.split(LINE_ENDS).filter((line) => line.trim() !== '');
	const sample = lines.slice(0, SAMPLE);
	if (sample.filter((line) => /\t.*\t|\|.*\|/.test(line.replace(STRAY_TAB, ''))).length > sample.length / 4)
		return isQuotedByTabs(text) ? '\t' : null;
	// 1,234 in a sheet of semicolons has commas too.
	const [most] = SEPARATORS.map((separator) => ({
		separator,
		rows: sample.filter((line) => isRow(line.split(separator))).length
	})).sort((a, b) => b.rows - a.rows);
	return most && most.rows >= FEWEST_ROWS ? most.separator : null;
}

/** Quotes with spaces around them are no quotes to a parser; ="36" and '36 are numbers a sheet was told to keep as text. */
const unquoted = (value: string): string =>
	value
		.trim()
		.replace(/^=?"(.*)"$/su, '$1')
		.replace(/^'(?=[\d.+-])/, '')
		.trim();

/** Whether a text is a sheet rather than prose with commas. */
export const isCsv = (text: string): boolean => separatorOf(text) !== null;

/** Reads a sheet: rows of one cell are lines of text between the tables. */
export function readCsv(text: string): Document {
	ensureWithin('letters', text.length);
	const rows = rowsOf(text, separatorOf(text) ?? ',');
	const shifted = shiftedRows(rows.map((row) => row.length));
	const cellOf = (value: string, y: number): Cell => ({
		...cell(unquoted(value), { line: y + 1 }),
		...(shifted.has(y) ? { shifted: true } : {})
	});
	const blocks = sheetBlocks(rows.map((row, y) => row.map((value) => cellOf(value, y))));
	// Programs end the last line too; a figure behind which nothing comes may be the beginning of one.
	return { blocks: /\d$/.test(text) ? withCutEnd(blocks) : blocks, metadata: {} };
}

/** The rows of a sheet as grids, with long texts and empty rows between them as paragraphs and breaks. */
export function sheetBlocks(rows: readonly (readonly Cell[])[], exact = false): Block[] {
	const blocks: Block[] = [];
	// A title or a heading is one cell, unless every row is filled up.
	const padded = !rows.some((row) => row.length === 1);
	let grid: (readonly Cell[])[] = [];
	const close = () => {
		if (grid.length > 0) blocks.push({ kind: 'grid', exact, sheet: true, padded, rows: grid });
		grid = [];
	};
	for (const row of rows) {
		const filled = row.filter((one) => one.text !== '');
		const [only] = filled;
		if (!only) grid.push(row);
		else if (filled.length === 1 && only.text.length > PROSE) {
			close();
			blocks.push(paragraph(only.text, only));
		} else grid.push(row);
	}
	close();
	return blocks;
}
