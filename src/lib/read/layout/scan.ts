import { cell, type Cell, type Document } from '../document';
import { isBlank } from '../labels/cellText';
import { placedRows, tablesOf, type PlacedRow } from './grid';
import type { Layout } from './layout';
import { withoutNamedColumns } from './namedColumns';
import { rowsInOne } from './rowsInOne';
import { TableScanner } from './tableScanner';
import { emptyRowToken, headTokens, rowToken, tokensAt } from './tokens';

/** Cells or lines one after another, whose rows are not known. */
function scanSequence(scanner: TableScanner, cells: readonly Cell[]): void {
	for (let at = 0; at < cells.length;) {
		const { tokens, taken } = tokensAt(scanner, cells, at);
		for (const token of tokens) scanner.accept(token);
		at += taken;
	}
}

/** A row whose end is known. A text alone in it is read as a line; without figures its texts are heads. */
function scanRow(scanner: TableScanner, row: PlacedRow, exact: boolean): void {
	const texts = row.cells.filter(({ text }) => !isBlank(text));
	if (texts.length === 0) {
		const empty = emptyRowToken(scanner, row, exact);
		if (empty) scanner.accept(empty);
		return;
	}
	if (row.cells.length === 1) return scanSequence(scanner, row.cells);
	const token = rowToken(scanner.context, row, exact, scanner.row?.cells.length === 0);
	if (token?.kind !== 'row_figures') scanner.accept({ kind: 'row_end' });
	if (token) scanner.accept(token);
	else if (texts.length === 1) scanSequence(scanner, texts);
	else
		for (const text of texts)
			for (const one of headTokens(scanner, text, row.ends === 'off' ? null : text.column))
				scanner.accept(one);
}

/** The statutory tables and the prose of a document, found by the labels of the form and never by where they stand on the page. */
export function scan(document: Document): Layout {
	const scanner = new TableScanner();
	let sequence: Cell[] = [];
	for (const block of document.blocks) {
		if (block.kind === 'paragraph')
			sequence.push({ ...cell(block.text, block), ...(block.cut ? { cut: true } : {}) });
		else if (block.kind === 'sequence') sequence.push(...block.cells);
		else {
			scanSequence(scanner, sequence);
			sequence = [];
			for (const table of tablesOf(block))
				for (const row of withoutNamedColumns(placedRows(table)).flatMap(rowsInOne))
					scanRow(scanner, row, block.exact);
		}
	}
	scanSequence(scanner, sequence);
	scanner.accept({ kind: 'row_end' });
	return scanner;
}
