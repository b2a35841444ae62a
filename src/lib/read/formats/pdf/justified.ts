import type { Glyph } from './geometry';
import {
	carriedTo,
	edgesOf,
	figureCells,
	isEven,
	textCells,
	withLabelsOf,
	type CellGlyphs,
	type Edges
} from './justifiedColumns';
import { lineOf, SPACE, wordOf, type Line, type Word } from './lines';
import type { Page, PageElement } from './page';
import { NO_TEXT } from '../signs';

/**
 * Tables without lines whose texts are spread from side to side of their cells, as Word and WPS set them: a figure of two signs has
 * one at each side of its column. Its columns are found first, and signs are put together to words in them. What is not certain is a
 * blot.
 */

/** So many labels spread by different rooms show that a document sets texts from side to side. */
const FEWEST = 3;
/** Shares of the size: a room of labels that is another, and the least of lines that are set so. */
const OTHER = 0.1;
/** So many signs spread evenly are no chance. */
const RUN = 3;
/** Lines of one text stand no farther apart. */
const NEXT = 1.6;
/** Lines of heads over figures, at most. */
const HEADS = 10;

const SIGN = new RegExp(`^[\\d.,/%\\-－—–${NO_TEXT}]$`, 'u');
const HAN = /\p{Script=Han}/u;

const glyphsOf = (line: Line): Glyph[] => line.words.flatMap(({ glyphs }) => glyphs);

interface Parted {
	readonly line: Line;
	/** What stands before the figures at the end of the line. */
	readonly label: CellGlyphs;
	readonly figures: CellGlyphs;
}

function parted(line: Line): Parted {
	const glyphs = glyphsOf(line);
	const at = glyphs.findLastIndex(({ text }) => !SIGN.test(text)) + 1;
	return { line, label: glyphs.slice(0, at), figures: glyphs.slice(at) };
}

/** The room between the signs of the longest text spread evenly in a line, as a share of the size; null when there is none. */
function spreadIn(glyphs: CellGlyphs): number | null {
	for (let at = 0; at + RUN <= glyphs.length; at++) {
		const run = glyphs.slice(at, at + RUN);
		const [first, second] = run;
		if (first && second && run.every(({ text }) => HAN.test(text)) && isEven(run))
			return (second.x0 - first.x1) / first.size;
	}
	return null;
}

/** Whether the labels of a document are spread, each by a room of its own. */
function isJustified(lines: readonly Parted[]): boolean {
	const labelled = lines.filter(({ label, figures }) => figures.length > 0 && label.length >= RUN);
	const rooms = labelled.flatMap(({ label }) => spreadIn(label) ?? []);
	const differ = rooms.some((room) => Math.abs(room - (rooms[0] ?? 0)) > OTHER);
	return rooms.length >= FEWEST && rooms.length * 2 > labelled.length && differ;
}

const linesOf = ({ elements }: Page): Line[] =>
	elements.flatMap((part) => (part.kind === 'line' ? [part.line] : []));

/** Heads, rows and what stands to the left among them. */
interface Stretch {
	readonly heads: readonly Parted[];
	readonly rows: readonly Parted[];
	readonly among: readonly Parted[];
}

/** Whether the signs of a line stand apart anywhere, or there is but one: running text has no such line. */
function mayBeHeads({ label }: Parted): boolean {
	const isApart = label.some((glyph, i) => {
		const next = label[i + 1];
		return next && next.x0 - glyph.x1 > glyph.size * SPACE;
	});
	return label.length === 1 || isApart;
}

const leftOfFigures = (rows: readonly Parted[]): number =>
	Math.min(...rows.flatMap(({ figures }) => figures[0]?.x0 ?? []));

/** Whether a line stands so near above the next as the lines of one text do. */
const isNear = ({ line }: Parted, next: Parted | undefined): boolean =>
	next !== undefined && next.line.y - line.y <= line.size * NEXT;

function stretchesOf(lines: readonly Parted[]): Stretch[] {
	const stretches: Stretch[] = [];
	let above: Parted[] = [];
	let rows: Parted[] = [];
	let among: Parted[] = [];
	const close = (): void => {
		if (rows.length === 0) return;
		const left = leftOfFigures(rows);
		// Upper lines of the first label stand below the heads.
		const end = above.findLastIndex((one) => mayBeHeads(one) || one.line.x1 >= left) + 1;
		const from = above
			.slice(0, end)
			.findLastIndex((one, i) => !mayBeHeads(one) && !isNear(one, above[i + 1]));
		const heads = above.slice(from + 1, end).slice(-HEADS);
		stretches.push({ heads, rows, among: [...above.slice(end), ...among] });
		[above, rows, among] = [[], [], []];
	};
	for (const one of lines) {
		if (one.figures.length > 0) rows.push(one);
		else if (rows.length === 0) above.push(one);
		else if (one.line.x1 < leftOfFigures(rows)) among.push(one);
		else {
			close();
			above.push(one);
		}
	}
	close();
	return stretches;
}

/** Signs of one text, reaching to one another. */
const closed = (glyphs: CellGlyphs): Word =>
	wordOf(glyphs.map((glyph, i) => ({ ...glyph, x1: Math.max(glyph.x1, glyphs[i + 1]?.x0 ?? glyph.x1) })));

const wordsIn = (cells: readonly CellGlyphs[] | null): Word[] | null => cells?.map(closed) ?? null;

/** The words of a line that reach into these signs. */
const wordsWith = (line: Line, glyphs: CellGlyphs): Word[] =>
	line.words.filter((word) => word.glyphs.some((glyph) => glyphs.includes(glyph)));

/** Words of figures whose cells are not certain. */
const blotted = (figures: CellGlyphs): Word[] =>
	figures.length === 0 ? [] : [{ ...wordOf(figures), text: NO_TEXT }];

function rowIn({ line, label, figures }: Parted, edges: Edges): Line {
	const before = wordsIn(textCells(label, edges)) ?? wordsOfLabel(line, label);
	return lineOf([...before, ...(wordsIn(figureCells(figures, edges)) ?? blotted(figures))], line.y);
}

/** The words of a label as they were, without the figures that joined them. */
const wordsOfLabel = (line: Line, label: CellGlyphs): Word[] =>
	wordsWith(line, label).map((word) => wordOf(word.glyphs.filter((glyph) => label.includes(glyph))));

function textIn({ line, label }: Parted, edges: Edges): Line {
	const words = wordsIn(textCells(label, edges));
	return words ? lineOf(words, line.y) : line;
}

/** The columns of each table: of one without heads those of the table before, and columns of labels that only another page shows. */
function columnsOf(stretches: readonly Stretch[]): (Edges | null)[] {
	let before: Edges | null = null;
	const found: (Edges | null)[] = [];
	for (const { heads, rows, among } of stretches) {
		const lines = { heads: heads.map(({ label }) => label), rows, among: among.map(({ label }) => label) };
		const own: Edges | null = edgesOf(lines, before?.gutter ?? null);
		const edges: Edges | null = own ?? (heads.length === 0 && before ? carriedTo(lines, before) : null);
		found.push(edges);
		before = edges ?? before;
	}
	return found.map(
		(edges) =>
			edges &&
			withLabelsOf(
				found.flatMap((other) => other ?? []),
				edges
			)
	);
}

/** The lines of a document whose labels are spread, those of each table with its cells as words. */
function replaced(pages: readonly (readonly Parted[])[]): Map<Line, Line> {
	const stretches = pages.flatMap(stretchesOf);
	const columns = columnsOf(stretches);
	const found = new Map<Line, Line>();
	for (const [i, { heads, rows, among }] of stretches.entries()) {
		const edges = columns[i] ?? null;
		const isSet = (one: Parted): boolean => edges !== null && figureCells(one.figures, edges) !== null;
		if (!edges || rows.filter(isSet).length * 2 <= rows.length) {
			for (const { line, label, figures } of rows)
				found.set(line, lineOf([...wordsOfLabel(line, label), ...blotted(figures)], line.y));
			continue;
		}
		for (const row of rows) found.set(row.line, rowIn(row, edges));
		for (const text of [...heads, ...among]) found.set(text.line, textIn(text, edges));
	}
	return found;
}

/** Pages with the cells of tables set from side to side as words. */
export function withJustifiedCells(pages: readonly Page[]): readonly Page[] {
	const lines = pages.map((page) => linesOf(page).map(parted));
	if (!isJustified(lines.flat())) return pages;
	const inCells = replaced(lines);
	return pages.map((page) => ({
		...page,
		elements: page.elements.map((part): PageElement =>
			part.kind === 'line' ? { kind: 'line', line: inCells.get(part.line) ?? part.line } : part
		)
	}));
}
