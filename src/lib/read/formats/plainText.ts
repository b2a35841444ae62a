import { cell, paragraph, type Block, type Cell, type Document, type Grid } from '../document';
import { ensureWithin } from '../limits';
import { withCutEnd } from './cut';
import { shiftedRows } from './shifted';

/**
 * Plain text and markdown. A line with TABs, or with bars between cells, is a row of a table. Where every cell stands on
 * its own line, with bars after, between or before cells, only the order of the cells is known: that is a sequence.
 */

interface Line {
	readonly text: string;
	/** Number in the file, from 1. */
	readonly number: number;
}

/** Lines without bars that may stand between two lines with bars of one sequence. */
const GAP = 3;
/** Share of bar lines holding several cells from which a stretch is read row by row. */
const ROWS = 0.2;

const isBlank = (line: Line): boolean => line.text.trim().length === 0;
const hasBar = (line: Line): boolean => /[|｜]/u.test(line.text);
const isRuler = ({ text }: Line): boolean =>
	(text.includes('---') && /^[\s|:+=-]*$/u.test(text)) || (/[─-╿]/u.test(text) && /^[\s|─-╿]*$/u.test(text));

/** Bars of a table drawn with the characters made for it. */
const withBars = (text: string): string => text.replace(/[│┃║]/gu, '|');

/** Markdown prints a whole cell bold: **12**. */
const unmarked = (text: string): string => text.replace(/^\*\*([^*]+)\*\*$/u, '$1');

const splitBars = (text: string): string[] => text.replaceAll('｜', '|').split('|');

/** Cells of a line of bars: one bar at either end only frames the row. */
function rowOfBars(line: Line): Cell[] {
	const trimmed = line.text.trim().replaceAll('｜', '|');
	const inner = trimmed.replace(/^\|/, '').replace(/\|$/, '');
	return inner.split('|').map((text) => cell(unmarked(text.trim()), { line: line.number }));
}

const filled = (cells: readonly Cell[]): number => cells.filter((c) => c.text !== '').length;

/** Cells of a stretch in which bars, not lines, part the cells. Lines without a bar between them stay apart. */
function sequenceOfBars(lines: readonly Line[]): Cell[] {
	const cells: Cell[] = [];
	let open = false;
	for (const line of lines) {
		const pieces = splitBars(line.text);
		for (const [i, piece] of pieces.entries()) {
			const text = piece.trim();
			const closes = i < pieces.length - 1;
			if (text !== '') {
				cells.push(cell(text, { line: line.number }));
				open = !closes;
			} else if (closes) {
				if (!open) cells.push(cell('', { line: line.number }));
				open = false;
			}
		}
	}
	return cells;
}

/** Lines with bars as rows of grids; a line without one ends a grid. */
function rowsOfBars(lines: readonly Line[]): Block[] {
	const blocks: Block[] = [];
	let rows: Cell[][] = [];
	const close = () => {
		if (rows.length > 0) blocks.push({ kind: 'grid', exact: false, rows });
		rows = [];
	};
	for (const line of lines)
		if (hasBar(line)) {
			const row = rowOfBars(line);
			if (filled(row) > 0) rows.push(row);
		} else {
			close();
			blocks.push(paragraph(line.text.trim(), { line: line.number }));
		}
	close();
	return blocks;
}

function stretchOfBars(lines: readonly Line[]): Block[] {
	const rows = lines.filter(hasBar).map(rowOfBars);
	const several = rows.filter((row) => filled(row) > 1).length;
	const byRows = several > 0 && several >= rows.length * ROWS;
	return byRows ? rowsOfBars(lines) : [{ kind: 'sequence', cells: sequenceOfBars(lines) }];
}

/** Index after the last line of the stretch of bars that begins here. */
function endOfBars(lines: readonly Line[], start: number): number {
	let end = start + 1;
	for (let i = end; i < lines.length && i - end <= GAP; i++) {
		const line = lines[i];
		if (line && hasBar(line)) end = i + 1;
	}
	return end;
}

function rowOfTabs(line: Line, shifted: boolean): Cell[] {
	const mark = shifted ? { shifted } : {};
	return line.text.split('\t').map((text) => ({ ...cell(text.trim(), { line: line.number }), ...mark }));
}

const isTabbed = (line: Line): boolean => /\S\t|\t\S/.test(line.text);

/** Paragraphs, grids and sequences of a text, in order. Rulers of markdown tables and blank lines are left out. `first`: number of the first line. */
export function blocksOf(text: string, first = 1): Block[] {
	const lines = text
		.split(/\r\n|\r|\n|\u2028|\u0085/u)
		.map((content, i): Line => ({ text: withBars(content), number: i + first }))
		.filter((line) => !isBlank(line) && !isRuler(line));
	const shifted = shiftedRows(lines.map((line) => line.text.split('\t').length));
	const blocks: Block[] = [];
	let rows: Cell[][] = [];
	const close = () => {
		if (rows.length > 0) blocks.push({ kind: 'grid', exact: false, rows } satisfies Grid);
		rows = [];
	};
	for (let i = 0; i < lines.length;) {
		const line = lines[i];
		if (!line) break;
		if (isTabbed(line)) {
			rows.push(rowOfTabs(line, shifted.has(i)));
			i += 1;
			continue;
		}
		close();
		if (hasBar(line)) {
			const end = endOfBars(lines, i);
			blocks.push(...stretchOfBars(lines.slice(i, end)));
			i = end;
		} else {
			blocks.push(paragraph(line.text.trim(), { line: line.number }));
			i += 1;
		}
	}
	close();
	return blocks;
}

/** A figure at the end of a text may be the beginning of one, unless a bar closes it. */
const mayBeCut = (text: string): boolean => /\d\s*$/.test(text);

/** A text, as a document. */
export function readText(text: string): Document {
	ensureWithin('letters', text.length);
	const blocks = blocksOf(text);
	return { blocks: mayBeCut(text) ? withCutEnd(blocks) : blocks, metadata: {} };
}
