import type { PrintedTable } from '../../src/lib/form/printed';

/** A table with every cell at its place: column `x` and row `y` from 0, as wide and high as its spans. */
export interface Placed {
	readonly x: number;
	readonly y: number;
	readonly columns: number;
	readonly rows: number;
	readonly text: string;
	/** The field whose figure stands here; heads and labels have none. */
	readonly field?: string;
}

export interface Table {
	readonly cells: readonly Placed[];
}

export const heightOf = (table: Table): number => Math.max(0, ...table.cells.map(({ y, rows }) => y + rows));
export const widthOf = (table: Table): number =>
	Math.max(0, ...table.cells.map(({ x, columns }) => x + columns));

/** The cells that begin in each row, left to right, as HTML gives them. */
export const rowsOf = (table: Table): Placed[][] =>
	Array.from({ length: heightOf(table) }, (_, y) =>
		table.cells.filter((cell) => cell.y === y).sort((a, b) => a.x - b.x)
	);

/** The cell over each place of each row; undefined where there is none. */
export function coverage(table: Table): (Placed | undefined)[][] {
	const grid = Array.from({ length: heightOf(table) }, () =>
		Array.from({ length: widthOf(table) }, (): Placed | undefined => undefined)
	);
	for (const cell of table.cells)
		for (let y = cell.y; y < cell.y + cell.rows; y++) grid[y]?.fill(cell, cell.x, cell.x + cell.columns);
	return grid;
}

/** The official table with the texts of its fields; a field without a text is left blank. */
export function tableFrom(printed: PrintedTable, textOf: (field: string) => string): Table {
	const taken = new Set<string>();
	const cells = printed.rows.flatMap((row, y) => {
		let x = 0;
		return row.map(({ text, field, rows, columns }): Placed => {
			while (taken.has(`${x} ${y}`)) x++;
			for (let dy = 0; dy < rows; dy++) for (let dx = 0; dx < columns; dx++) taken.add(`${x + dx} ${y + dy}`);
			if (field === undefined) return { x, y, rows, columns, text };
			return { x, y, rows, columns, text: textOf(field), field };
		});
	});
	return { cells };
}

/** Without one row. A cell that spans it becomes lower; one that begins there moves to the next. */
export const withoutRow = (table: Table, gone: number): Table => ({
	cells: table.cells.flatMap((cell): Placed[] => {
		const { y, rows } = cell;
		if (y > gone) return [{ ...cell, y: y - 1 }];
		if (y + rows <= gone) return [cell];
		return rows === 1 ? [] : [{ ...cell, rows: rows - 1 }];
	})
});

/** With one row twice. Cells over several rows become higher. */
export const withRowTwice = (table: Table, twice: number): Table => ({
	cells: table.cells.flatMap((cell): Placed[] => {
		const { y, rows } = cell;
		if (y > twice) return [{ ...cell, y: y + 1 }];
		if (y + rows <= twice) return [cell];
		return rows === 1 ? [cell, { ...cell, y: y + 1 }] : [{ ...cell, rows: rows + 1 }];
	})
});

/** Two neighbouring rows changed; cells over several rows stay where they are. */
export const withRowsSwapped = (table: Table, first: number): Table => ({
	cells: table.cells.map((cell) => {
		if (cell.rows > 1 || (cell.y !== first && cell.y !== first + 1)) return cell;
		return { ...cell, y: cell.y === first ? first + 1 : first };
	})
});

/** The rows from one on, up to and without another, as a table of their own; spans are cut at its edges. */
export const rowsBetween = (table: Table, from: number, to: number): Table => ({
	cells: table.cells.flatMap((cell): Placed[] => {
		const y = Math.max(cell.y, from);
		const end = Math.min(cell.y + cell.rows, to);
		if (end <= y) return [];
		// The rest of a cell cut in two is printed without its text, as a page break leaves it.
		return [{ ...cell, y: y - from, rows: end - y, text: y > cell.y ? '' : cell.text }];
	})
});

/** Every cell through a change of its text. */
export const withTexts = (table: Table, textOf: (cell: Placed) => string): Table => ({
	cells: table.cells.map((cell) => ({ ...cell, text: textOf(cell) }))
});

/** Rows that hold a figure. */
export const figureRows = (table: Table): number[] => [
	...new Set(table.cells.filter(({ field }) => field !== undefined).map(({ y }) => y))
];
