import type { Block, Cell, Document } from './document';
import { isBlank } from './printed';

/** The units a document can be cut between: a paragraph, a row of a grid, a cell of a run. */

export interface Unit {
	readonly block: number;
	/** Row of the grid or cell of the run, from 0. */
	readonly part: number;
	/** Texts printed in it; a title or a heading stands alone. */
	readonly texts: readonly string[];
}

const textsOf = (cells: readonly Cell[]): string[] =>
	cells.map(({ text }) => text).filter((text) => !isBlank(text));

export function unitsOf({ blocks }: Document): Unit[] {
	return blocks.flatMap((block, at): Unit[] => {
		if (block.kind === 'paragraph') return [{ block: at, part: 0, texts: [block.text] }];
		if (block.kind === 'run')
			return block.cells.map((one, part) => ({ block: at, part, texts: textsOf([one]) }));
		return block.rows.map((row, part) => ({ block: at, part, texts: textsOf(row) }));
	});
}

type Place = Pick<Unit, 'block' | 'part'>;

function piece(block: Block, from: number, to: number): Block[] {
	if (block.kind === 'paragraph') return from === 0 && to > 0 ? [block] : [];
	const whole = block.kind === 'run' ? block.cells.length : block.rows.length;
	if (from === 0 && to >= whole) return [block];
	if (from >= to) return [];
	if (block.kind === 'run') return [{ ...block, cells: block.cells.slice(from, to) }];
	return [{ ...block, rows: block.rows.slice(from, to) }];
}

/** The blocks from one unit up to and without another; to the end where there is none. */
export function blocksBetween(document: Document, from: Place, to: Place | undefined): Block[] {
	return document.blocks.flatMap((block, at) => {
		if (at < from.block || (to && at > to.block)) return [];
		const start = at === from.block ? from.part : 0;
		return piece(block, start, at === to?.block ? to.part : Number.MAX_SAFE_INTEGER);
	});
}
