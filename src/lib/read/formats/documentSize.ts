import type { Cell, Document } from '../document';
import { ensureWithin } from '../limits';

/** Throws a Refusal when a document, of whatever format, holds more than one may. */
export function checkSize({ blocks }: Document): void {
	let pieces = 0;
	let letters = 0;
	const count = (text: string): void => {
		if (text === '') return;
		pieces += 1;
		letters += text.length;
	};
	const countAll = (cells: readonly Cell[]): void => cells.forEach(({ text }) => count(text));
	for (const block of blocks) {
		if (block.kind === 'paragraph') count(block.text);
		else if (block.kind === 'sequence') countAll(block.cells);
		else block.rows.forEach(countAll);
		ensureWithin('pieces', pieces);
		ensureWithin('letters', letters);
	}
}
