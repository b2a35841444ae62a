import type { Block } from '../../document';
import { withoutFurniture } from './furniture';
import type { Columns } from './heads';
import { withJustifiedCells } from './justified';
import type { Line } from './lines';
import type { Page } from './page';
import type { Margins } from './paragraphs';
import { continued, gridOf, type Table } from './table';
import { showsCentred, textBlocks } from './unruled';

/** Pages put together into one document: paragraphs, and tables that may go on over pages. */

const linesOn = (page: Page): Line[] =>
	page.elements.flatMap((part) => (part.kind === 'line' ? [part.line] : []));

function marginsOf(page: Page): Margins {
	const lines = linesOn(page);
	return {
		left: Math.min(...lines.map(({ x0 }) => x0)),
		right: Math.max(...lines.map(({ x1 }) => x1))
	};
}

export function blocksOf(pages: readonly Page[]): Block[] {
	const blocks: Block[] = [];
	let open: Table | null = null;
	let columns: Columns | null = null;
	const close = (): void => {
		if (open) blocks.push(gridOf(open));
		open = null;
	};
	const plain = withJustifiedCells(withoutFurniture(pages));
	const centred = plain.some((page) => showsCentred(linesOn(page), marginsOf(page)));
	for (const page of plain) {
		const margins = marginsOf(page);
		let lines: Line[] = [];
		const flush = (): void => {
			if (lines.length > 0) close();
			const text = textBlocks(lines, margins, page.page, { centred, carried: columns });
			blocks.push(...text.blocks);
			columns = text.columns;
			lines = [];
		};
		for (const [i, part] of page.elements.entries()) {
			if (part.kind === 'line') {
				lines.push(part.line);
				continue;
			}
			flush();
			columns = null;
			const whole: Table | null = open && i === 0 ? continued(open, part.table) : null;
			if (!whole) close();
			open = whole ?? part.table;
		}
		flush();
	}
	close();
	return blocks;
}
