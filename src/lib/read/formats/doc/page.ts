import type { Block } from '../../document';
import { PageText } from '../pageText';
import { NO_TEXT } from '../signs';
import { spannedRows } from './spans';
import type { Item } from './tables';

/** Lines and tables as blocks: tables that are there for the layout of the page give what they hold. */

function addItems(items: readonly Item[], page: PageText): void {
	for (const item of items) {
		if (typeof item === 'string') line(item, page);
		else table(item.rows, page);
	}
}

function line(text: string, page: PageText): void {
	if (text.includes(NO_TEXT)) page.picture(NO_TEXT);
	for (const one of text.replaceAll(NO_TEXT, '').split('\n')) {
		page.text(one);
		page.endLine();
	}
}

function table(rows: Parameters<typeof spannedRows>[0], page: PageText): void {
	page.openTable();
	for (const row of spannedRows(rows)) {
		page.openRow();
		for (const cell of row) {
			page.openCell(cell.columns, cell.rows);
			addItems(cell.items, page);
		}
	}
	page.closeTable();
}

export function blocksOf(items: readonly Item[]): Block[] {
	const page = new PageText();
	addItems(items, page);
	return page.end();
}
