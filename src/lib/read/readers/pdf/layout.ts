import type { Block } from '../../document';
import { withoutFurniture } from './furniture';
import type { Line } from './lines';
import type { Page } from './page';
import type { Margins } from './paragraphs';
import { continued, gridOf, type Table } from './table';
import { textBlocks } from './unruled';

/** Pages put together into one document: paragraphs, and tables that may go on over pages. */

function marginsOf(page: Page): Margins {
	const lines = page.parts.flatMap((part) => (part.kind === 'line' ? [part.line] : []));
	return {
		left: Math.min(...lines.map(({ x0 }) => x0)),
		right: Math.max(...lines.map(({ x1 }) => x1))
	};
}

export function blocksOf(pages: readonly Page[]): Block[] {
	const blocks: Block[] = [];
	let open: Table | null = null;
	const close = (): void => {
		if (open) blocks.push(gridOf(open));
		open = null;
	};
	for (const page of withoutFurniture(pages)) {
		const margins = marginsOf(page);
		let lines: Line[] = [];
		const flush = (): void => {
			if (lines.length > 0) close();
			blocks.push(...textBlocks(lines, margins, page.page));
			lines = [];
		};
		for (const [i, part] of page.parts.entries()) {
			if (part.kind === 'line') {
				lines.push(part.line);
				continue;
			}
			flush();
			const whole: Table | null = open && i === 0 ? continued(open, part.table) : null;
			if (!whole) close();
			open = whole ?? part.table;
		}
		flush();
	}
	close();
	return blocks;
}
