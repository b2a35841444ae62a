import type { Block, Cell, Document } from '../document';
import { isBlank } from '../labels/cellText';

/** The units a document can be cut between: a paragraph, a row of a grid, a cell of a sequence. */

export interface Unit {
	readonly block: number;
	/** Row of the grid or cell of the sequence, from 0. */
	readonly index: number;
	/** Texts printed in it; a title or a heading stands alone. */
	readonly texts: readonly string[];
}

const textsOf = (cells: readonly Cell[]): string[] =>
	cells.map(({ text }) => text).filter((text) => !isBlank(text));

export function unitsOf({ blocks }: Document): Unit[] {
	return blocks.flatMap((block, at): Unit[] => {
		if (block.kind === 'paragraph') return [{ block: at, index: 0, texts: [block.text] }];
		if (block.kind === 'sequence')
			return block.cells.map((one, index) => ({ block: at, index, texts: textsOf([one]) }));
		return block.rows.map((row, index) => ({ block: at, index, texts: textsOf(row) }));
	});
}

type UnitPosition = Pick<Unit, 'block' | 'index'>;

function blockPart(block: Block, from: number, to: number): Block[] {
	if (block.kind === 'paragraph') return from === 0 && to > 0 ? [block] : [];
	const whole = block.kind === 'sequence' ? block.cells.length : block.rows.length;
	if (from === 0 && to >= whole) return [block];
	if (from >= to) return [];
	if (block.kind === 'sequence') return [{ ...block, cells: block.cells.slice(from, to) }];
	return [{ ...block, rows: block.rows.slice(from, to) }];
}

/** The blocks from one unit up to and without another; to the end where there is none. */
export function blocksBetween(document: Document, from: UnitPosition, to: UnitPosition | undefined): Block[] {
	return document.blocks.flatMap((block, at) => {
		if (at < from.block || (to && at > to.block)) return [];
		const start = at === from.block ? from.index : 0;
		return blockPart(block, start, at === to?.block ? to.index : Number.MAX_SAFE_INTEGER);
	});
}
