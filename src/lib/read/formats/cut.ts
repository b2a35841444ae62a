import type { Block, Cell } from '../document';

/** The end of a text that may have been cut anywhere. */

/** Marks what the document ends with as perhaps cut. */
export function withCutEnd(blocks: readonly Block[]): Block[] {
	const last = blocks.at(-1);
	if (!last) return [];
	const rest = blocks.slice(0, -1);
	const mark = (cells: readonly Cell[]): Cell[] => {
		const at = cells.findLastIndex((c) => c.text !== '');
		return cells.map((c, i) => (i === at ? { ...c, cut: true } : c));
	};
	if (last.kind === 'paragraph') return [...rest, { ...last, cut: true }];
	if (last.kind === 'sequence') return [...rest, { ...last, cells: mark(last.cells) }];
	return [
		...rest,
		{ ...last, rows: last.rows.map((row, i) => (i === last.rows.length - 1 ? mark(row) : row)) }
	];
}
