import { framesOf } from './frames';
import type { PageMarks } from './geometry';
import { inkOf } from './ink';
import { linesOf, type Line } from './lines';
import { closed, spreadOf } from './spread';
import { isInside, tableOf, type Table } from './table';

/** What stands on a page from top to bottom: lines of text, and tables between lines. */
export type PageElement =
	| { readonly kind: 'line'; readonly line: Line }
	| { readonly kind: 'table'; readonly top: number; readonly table: Table };

export interface Page {
	readonly page: number;
	readonly height: number;
	readonly elements: readonly PageElement[];
	readonly across: PageMarks['across'];
}

export function pageOf(marks: PageMarks): Page {
	const ink = inkOf(marks);
	const spread = spreadOf(ink);
	const frames = framesOf(marks.across, marks.down);
	const tables = frames.map((frame): PageElement => {
		const inside = ink.filter((glyph) => isInside(frame, glyph));
		return { kind: 'table', top: frame.y0, table: tableOf(frame, inside, marks.page, spread) };
	});
	const outside = ink.filter((glyph) => !frames.some((frame) => isInside(frame, glyph)));
	const lines = linesOf(closed(outside, spread)).map((line): PageElement => ({ kind: 'line', line }));
	const topOf = (part: PageElement): number => (part.kind === 'table' ? part.top : part.line.y);
	const elements = [...tables, ...lines].sort((a, b) => topOf(a) - topOf(b));
	return { page: marks.page, height: marks.height, elements, across: marks.across };
}
