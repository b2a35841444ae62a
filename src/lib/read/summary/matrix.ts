import type { Cell, Grid } from '../document';
import { isBlank, isFigureLike } from '../labels/cellText';
import { ensureWithin } from '../limits';

/** A grid with a cell in every place: what a span covers is the cell that covers it. */

interface Place {
	readonly cell: Cell;
	/** The cell begins here. */
	readonly own: boolean;
}

export type Matrix = readonly (readonly (Place | undefined)[])[];

export const textAt = (matrix: Matrix, row: number, column: number): string =>
	matrix[row]?.[column]?.cell.text ?? '';

export const isFigureAt = (matrix: Matrix, row: number, column: number): boolean =>
	isFigureLike(textAt(matrix, row, column));

/** The texts of a row that begin in it, with something printed. */
export const printedIn = (row: readonly (Place | undefined)[]): string[] =>
	row.flatMap((place) => (place?.own && !isBlank(place.cell.text) ? [place.cell.text] : []));

/** Lays out a grid, spans filled. */
export function matrixOf(grid: Grid): Matrix {
	const matrix: (Place | undefined)[][] = grid.rows.map(() => []);
	let places = 0;
	for (const [y, row] of grid.rows.entries()) {
		let x = 0;
		for (const cell of row) {
			while (matrix[y]?.[x]) x += 1;
			ensureWithin('columns', x + cell.columns);
			places += cell.columns * cell.rows;
			ensureWithin('cells', places);
			for (let dy = 0; dy < cell.rows && y + dy < matrix.length; dy++)
				for (let dx = 0; dx < cell.columns; dx++) {
					const line = matrix[y + dy];
					if (line) line[x + dx] = { cell, own: dy === 0 && dx === 0 };
				}
			x += cell.columns;
		}
	}
	return matrix;
}
