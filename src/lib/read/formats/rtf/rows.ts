import { ensureWithin } from '../../limits';
import type { RowShape } from '../doc/rowShape';

/** Shapes of rows as RTF defines them, before or after their cells: an edge for each cell, and how it is merged. */

interface Cell {
	joinsLeft: boolean;
	joinsAbove: boolean;
	/** Place of its ground in the list of colours. */
	ground?: number;
}

interface Definition {
	left: number;
	alignment: RowShape['alignment'];
	edges: number[];
	cells: Cell[];
	next: Cell;
}

const fresh = (): Definition => ({ left: 0, alignment: 'left', edges: [], cells: [], next: apart() });
const apart = (): Cell => ({ joinsLeft: false, joinsAbove: false });

export class Rows {
	#open = fresh();

	/** Takes a word that may say something of a row. */
	word(name: string, value: number | null): void {
		const row = this.#open;
		switch (name) {
			case 'trowd':
				this.#open = fresh();
				break;
			case 'trleft':
				row.left = value ?? 0;
				break;
			case 'trqc':
				row.alignment = 'center';
				break;
			case 'trqr':
				row.alignment = 'right';
				break;
			case 'clmrg':
				row.next.joinsLeft = true;
				break;
			case 'clvmrg':
				row.next.joinsAbove = true;
				break;
			case 'clcbpat':
				if (value) row.next.ground = value;
				break;
			case 'cellx':
				ensureWithin('columns', row.edges.push(value ?? 0));
				row.cells.push(row.next);
				row.next = apart();
				break;
		}
	}

	/** The ground of a cell by its place; undefined for none, null where the row is not shaped yet. */
	ground(cell: number): number | null | undefined {
		const shaped = this.#open.cells[cell];
		return shaped === undefined ? null : shaped.ground;
	}

	/** The shape last defined. Rows of one shape may define it once. Throws when it has no cells, or edges out of order. */
	shape(depth: number): RowShape {
		const { left, alignment, edges, cells } = this.#open;
		const all = [Math.min(left, edges[0] ?? left), ...edges];
		if (cells.length === 0 || depth < 1) throw new Error('a row without a shape');
		if (edges.some((edge, i) => edge < (edges[i - 1] ?? edge))) throw new Error('edges out of order');
		return { edges: all, alignment, cells };
	}
}
