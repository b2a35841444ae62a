import type { PageMarks } from './geometry';
import { framesOf } from './frames';
import { inkOf } from './ink';
import { linesOf, type Line } from './lines';
import { isInside, tableOf, type Table } from './table';

/** What stands on a page from top to bottom: lines of text, and tables between lines. */
export type Part =
	| { readonly kind: 'line'; readonly line: Line }
	| { readonly kind: 'table'; readonly top: number; readonly table: Table };

export interface Page {
	readonly page: number;
	readonly height: number;
	readonly parts: readonly Part[];
	readonly across: PageMarks['across'];
}

export function pageOf(marks: PageMarks): Page {
	const ink = inkOf(marks);
	const frames = framesOf(marks.across, marks.down);
	const tables = frames.map((frame): Part => {
		const inside = ink.filter((glyph) => isInside(frame, glyph));
		return { kind: 'table', top: frame.y0, table: tableOf(frame, inside, marks.page) };
	});
	const outside = ink.filter((glyph) => !frames.some((frame) => isInside(frame, glyph)));
	const lines = linesOf(outside).map((line): Part => ({ kind: 'line', line }));
	const topOf = (part: Part): number => (part.kind === 'table' ? part.top : part.line.y);
	const parts = [...tables, ...lines].sort((a, b) => topOf(a) - topOf(b));
	return { page: marks.page, height: marks.height, parts, across: marks.across };
}
