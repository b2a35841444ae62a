import Papa from 'papaparse';
import type { CompleteReport } from './complete';
import { CLOSING, OVERVIEW, tablesOf, titleOf } from './laidOut';

/** A workbook with the merged cells of the form, saved as values: what a merge covers is empty. */
interface SavedSheet {
	readonly delimiter: ',' | ';' | '\t';
	/** Each line filled up to the width of the sheet. */
	readonly padded: boolean;
	/** Columns of the sheet over which each table's columns are merged: the first of each. */
	readonly columns: readonly (readonly number[])[];
	/** Heads and labels broken with Alt+Enter. */
	readonly broken: boolean;
}

const sideBySide = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const WIDTHS = [4, 10, 15];

/** Tables as wide as their columns, and tables merged over the columns of the widest of them. */
export const SHEET_COLUMNS: Readonly<Record<string, SavedSheet['columns']>> = {
	'side by side': WIDTHS.map(sideBySide),
	'as wide as table 四': [[0, 4, 8, 12], [0, 1, 2, 6, 7, 8, 9, 10, 11, 13], sideBySide(15)],
	'each over two': WIDTHS.map((width) => sideBySide(width).map((i) => i * 2)),
	'as wide as table 三': [[0, 3, 5, 7], sideBySide(10), sideBySide(15).map((i) => i * 2)]
};

export const PLAIN_SHEET: SavedSheet = {
	delimiter: ',',
	padded: true,
	columns: SHEET_COLUMNS['side by side'] ?? [],
	broken: false
};

const broken = (text: string): string => text.replace(/^(\D{2,5})(?=\p{Script=Han}{2})/u, '$1\n');

function placed(texts: readonly string[], columns: readonly number[]): string[] {
	const row: string[] = [];
	for (const [i, text] of texts.entries()) {
		const at = columns[i] ?? i;
		while (row.length < at) row.push('');
		row.push(text);
	}
	return row;
}

/** A whole report as such a file's text. */
export function savedSheet(report: CompleteReport, sheet: SavedSheet = PLAIN_SHEET): string {
	const tables = tablesOf(report).flatMap(({ heading, rows }, t) => [
		[heading],
		...rows.map((row) => {
			const texts = row.map(({ text, figure }) => (sheet.broken && !figure ? broken(text) : text));
			return placed(texts, sheet.columns[t] ?? []);
		})
	]);
	const lines = [
		[titleOf(report)],
		['一、总体情况'],
		[OVERVIEW(report)],
		...tables,
		...CLOSING.flat().map((text) => [text])
	];
	const width = sheet.padded ? Math.max(...lines.map((line) => line.length)) : 0;
	const filled = lines.map((line) => [...line, ...Array<string>(Math.max(0, width - line.length)).fill('')]);
	return Papa.unparse(filled, { newline: '\r\n', delimiter: sheet.delimiter });
}
