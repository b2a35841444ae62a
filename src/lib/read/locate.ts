import { cell, type Cell, type Document, type Grid } from './document';
import { placed } from './grid';
import { headingOf } from './headings';
import { isBlank } from './printed';
import type { Layout } from './rows';
import { Walk } from './walk';

/** A sheet holds the whole report as one grid: each section's heading begins another table. */
function tablesOf(grid: Grid): Grid[] {
	const starts = [...grid.rows.keys()].filter((i) => i > 0 && isHeading(grid.rows[i] ?? []));
	return [0, ...starts].map((start, n) => ({ ...grid, rows: grid.rows.slice(start, starts[n]) }));
}

function isHeading(row: readonly Cell[]): boolean {
	const [first, second] = row.filter((one) => !isBlank(one.text));
	return first !== undefined && second === undefined && headingOf(first.text) !== null;
}

/** The statutory tables and the prose of a document, found by the labels of the form and never by where they stand on the page. */
export function locate(document: Document): Layout {
	const walk = new Walk();
	let open: Cell[] = [];
	for (const block of document.blocks) {
		if (block.kind === 'paragraph')
			open.push({ ...cell(block.text, block), ...(block.cut ? { cut: true } : {}) });
		else if (block.kind === 'run') open.push(...block.cells);
		else {
			walk.open(open);
			open = [];
			for (const table of tablesOf(block)) for (const row of placed(table)) walk.row(row, block.exact);
		}
	}
	walk.open(open);
	walk.endRow();
	return walk;
}
