import { paragraph, type Block } from '../../document';
import { lineText, type Line } from './lines';

/** Lines of running text put together into paragraphs. */

/** Shares of the size: how near its margin a line ends that goes on, how far in a new paragraph begins, how far apart lines are. */
const FULL = 2.2;
const INDENT = 1;
const APART = 1.25;
/** A heading begins a paragraph wherever it stands. */
const HEADING = /^[（(]?[一二三四五六七八九十]{1,3}[、.．)）]|^第[一二三四五六七八九十]+部分/u;

export interface Margins {
	readonly left: number;
	readonly right: number;
}

/** Whether a line goes on with the paragraph of the line before it. `gap` is the smallest distance of two lines. */
function goesOn(before: Line, line: Line, { left, right }: Margins, gap: number): boolean {
	if (before.words.length > 1 && line.words.length > 1) return false;
	if (HEADING.test(lineText(line)) || line.x0 > left + line.size * INDENT) return false;
	if (before.x1 < right - before.size * FULL || Math.abs(before.size - line.size) > 1) return false;
	return line.y - before.y <= gap * APART;
}

/** Lines from top to bottom as paragraphs. */
export function paragraphsOf(lines: readonly Line[], margins: Margins, page: number): Block[] {
	const gaps = lines.flatMap((line, i) => (i > 0 ? [line.y - (lines[i - 1]?.y ?? line.y)] : []));
	const gap = Math.min(...gaps.filter((g) => g > 1));
	const texts: string[] = [];
	for (const [i, line] of lines.entries()) {
		const before = lines[i - 1];
		const text = lineText(line);
		if (before && goesOn(before, line, margins, gap)) texts.push((texts.pop() ?? '') + text);
		else texts.push(text);
	}
	return texts.map((text) => paragraph(text, { page }));
}
