import type { Paragraph } from './paragraphs';
import type { RowShape } from './rowShape';

/** What stands one below the other: a line of text, or a table. */
export type Item = string | Table;

interface Table {
	readonly rows: readonly Row[];
}

export interface Row {
	readonly cells: readonly (readonly Item[])[];
	readonly shape: RowShape;
}

/** A table as it is being read: the text comes cell by cell, the shape of a row at its end. */
interface Open {
	readonly rows: Row[];
	cells: Item[][];
	items: Item[];
}

const isPrinted = (items: readonly Item[]): boolean =>
	items.some((item) => typeof item !== 'string' || item.trim() !== '');

/** More rows than all tables of any report have. */
const MOST_ROWS = 20_000;

/** Puts paragraphs together into lines and tables. Throws when a row has not the cells its shape says. */
export function itemsOf(paragraphs: Iterable<Paragraph>): Item[] {
	const outside: Item[] = [];
	const tables: Open[] = [];
	let rows = 0;

	const close = (): void => {
		const table = tables.pop();
		if (!table) return;
		const around = tables.at(-1)?.items ?? outside;
		const { rows: complete, cells, items } = table;
		if (complete.length > 0) around.push({ rows: complete });
		// Lines that say they are in a table, without any cell: what is left of one that was taken away.
		if (complete.length === 0 && cells.length === 0) around.push(...items);
		else if (cells.length > 0 || items.length > 0) throw new Error('a table ends inside a row');
	};
	const endRow = (table: Open, { shape, hidden }: Paragraph): void => {
		if (!shape || shape.cells.length !== table.cells.length || table.items.length > 0)
			throw new Error('a row with other cells than its shape');
		if (!hidden || table.cells.some(isPrinted)) table.rows.push({ cells: table.cells, shape });
		table.cells = [];
		rows += 1;
		if (rows > MOST_ROWS) throw new Error('more rows than any report has');
	};

	for (const paragraph of paragraphs) {
		while (tables.length > paragraph.depth) close();
		while (tables.length < paragraph.depth) tables.push({ rows: [], cells: [], items: [] });
		const table = tables.at(-1);
		if (!table) {
			outside.push(paragraph.text);
			continue;
		}
		if (paragraph.ends === 'row') {
			if (paragraph.text !== '') throw new Error('text after the last cell of a row');
			endRow(table, paragraph);
			continue;
		}
		table.items.push(paragraph.text);
		if (paragraph.ends === 'cell') {
			table.cells.push(table.items);
			table.items = [];
		}
	}
	while (tables.length > 0) close();
	return outside;
}
