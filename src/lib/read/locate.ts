import { cell, type Cell, type Document } from './document';
import { placed } from './grid';
import type { Layout } from './rows';
import { Walk } from './walk';

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
			for (const row of placed(block)) walk.row(row, block.exact);
		}
	}
	walk.open(open);
	walk.endRow();
	return walk;
}
