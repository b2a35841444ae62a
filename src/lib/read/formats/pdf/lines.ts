import type { Glyph } from './geometry';
import { NO_TEXT } from '../signs';
import { withoutNotes } from './notes';

/** Printed lines: the characters on one baseline, from left to right, and the words they are parted into by gaps. */

export interface Word {
	readonly text: string;
	readonly x0: number;
	readonly x1: number;
	/** Its own baseline: words of one line may differ a little. */
	readonly y: number;
	readonly size: number;
	/** The characters it is made of, from left to right. */
	readonly glyphs: readonly Glyph[];
}

export interface Line {
	readonly y: number;
	readonly size: number;
	readonly x0: number;
	readonly x1: number;
	readonly words: readonly Word[];
}

/** Shares of the size. */
const LEVEL = 0.4;
export const SPACE = 0.22;
/** Characters this far apart stand in different columns. */
const COLUMN = 0.75;
/** A sign so much smaller beside another is a mark on it, not a digit of it. */
const SMALLER = 1.25;

const isDigit = (text: string): boolean => /[\d.]/.test(text);

/** Characters on (nearly) one baseline. */
export function linesOfGlyphs(glyphs: readonly Glyph[]): Glyph[][] {
	const lines: Glyph[][] = [];
	for (const glyph of [...glyphs].sort((a, b) => a.y - b.y)) {
		const line = lines.at(-1);
		const first = line?.[0];
		if (line && first && Math.abs(first.y - glyph.y) <= Math.max(first.size, glyph.size) * LEVEL)
			line.push(glyph);
		else lines.push([glyph]);
	}
	for (const line of lines) line.sort((a, b) => a.x0 - b.x0);
	return lines;
}

/** What stands between two characters of a line when they are read as text. */
function between(left: Glyph, right: Glyph): string {
	const size = Math.max(left.size, right.size);
	const raised = size / Math.min(left.size, right.size) > SMALLER || Math.abs(left.y - right.y) > size * 0.2;
	if (raised && (isDigit(left.text) || isDigit(right.text)) && /[\w\p{L}]/u.test(left.text + right.text))
		return NO_TEXT;
	return right.x0 - left.x1 > size * SPACE ? ' ' : '';
}

/** The text of characters on one line. */
function textOfLine(line: readonly Glyph[]): string {
	let text = '';
	for (const [i, glyph] of line.entries()) {
		const before = line[i - 1];
		text += (before ? between(before, glyph) : '') + glyph.text;
	}
	return text;
}

/** Lines one under another as one text: a space only between letters or digits, which may be two figures. */
export function joined(lines: readonly string[]): string {
	let text = '';
	for (const line of lines) {
		const apart = /[\w.,)]$/.test(text) && /^[\w.,(+-]/.test(line);
		text += (apart ? ' ' : '') + line;
	}
	return text;
}

/** The text of a cell. */
export const textOf = (glyphs: readonly Glyph[]): string =>
	joined(linesOfGlyphs(withoutNotes(glyphs)).map(textOfLine));

function wordsOf(line: readonly Glyph[]): Word[] {
	const words: Glyph[][] = [];
	for (const glyph of line) {
		const word = words.at(-1);
		const before = word?.at(-1);
		if (word && before && glyph.x0 - before.x1 <= Math.max(before.size, glyph.size) * COLUMN)
			word.push(glyph);
		else words.push([glyph]);
	}
	return words.map(wordOf);
}

/** Characters of one line as one word. */
export const wordOf = (glyphs: readonly Glyph[]): Word => ({
	text: textOfLine(glyphs),
	x0: glyphs[0]?.x0 ?? 0,
	x1: Math.max(...glyphs.map(({ x1 }) => x1)),
	y: glyphs[0]?.y ?? 0,
	size: Math.max(...glyphs.map(({ size }) => size)),
	glyphs
});

/** Words beside one another as a line at the height of `y`. */
export const lineOf = (words: readonly Word[], y: number): Line => ({
	y,
	size: Math.max(...words.map(({ size }) => size)),
	x0: Math.min(...words.map(({ x0 }) => x0)),
	x1: Math.max(...words.map(({ x1 }) => x1)),
	words
});

/** Printed lines from top to bottom. */
export const linesOf = (glyphs: readonly Glyph[]): Line[] =>
	linesOfGlyphs(withoutNotes(glyphs)).map((line) => lineOf(wordsOf(line), line[0]?.y ?? 0));

export const lineText = ({ words }: Line): string => words.map(({ text }) => text).join(' ');
