import { cell, paragraph, type Block, type Cell } from '../document';
import { ensureWithin } from '../limits';
import { blocksOf } from './plainText';
import { NO_TEXT, UNTOLD } from './signs';

/**
 * Collects the text of a page as it streams by: lines outside tables, cells inside. A table that holds another table, or
 * whole paragraphs, is there for the layout of the page: what it holds is read as if it were not there.
 */

interface OpenCell {
	readonly blocks: Block[];
	readonly columns: number;
	readonly rows: number;
	picture: string;
	drawn: boolean;
}

interface OpenTable {
	readonly rows: OpenCell[][];
}

/** A cell of a data table is a label or a figure; longer text, or so many lines, is a part of the page. */
const LONGEST_CELL = 400;
const MOST_LINES = 12;
/** Only links to reports could be taken for the title of one. */
const REPORT = /报告/u;
/** Tables inside tables beyond this depth are damage. */
const DEEPEST = 40;

/** Stand around text that is raised by a distance: the mark of a note, unless it is all there is. */
export const SHIFTED = ['\ue001', '\ue002'] as const;
/** Stand around text that is moved out of its place in the line: nobody says where it is read, unless it is all there is. */
export const APART = ['\ue004', '\ue005'] as const;

const MOVED = /[\ue001\ue002\ue004\ue005]/gu;
const INSTEAD: Readonly<Record<string, string>> = {
	[SHIFTED[0]]: '(',
	[SHIFTED[1]]: ')',
	[APART[0]]: UNTOLD,
	[APART[1]]: UNTOLD
};

/** A line without the signs around what is moved in it. */
function withoutMoves(line: string): string {
	if (line.search(MOVED) < 0) return line;
	const whole = /^[\ue001\ue004]+([^\ue001-\ue005]*)[\ue002\ue005]+$/u.exec(line)?.[1];
	return whole ?? line.replace(MOVED, (sign) => INSTEAD[sign] ?? '');
}

/** Lines are counted in a text, not in a page. */
function withoutLines(block: Block): Block {
	const bare = (one: Cell): Cell => cell(one.text, {}, one.columns, one.rows);
	if (block.kind === 'paragraph') return paragraph(block.text);
	if (block.kind === 'sequence') return { ...block, cells: block.cells.map(bare) };
	return { ...block, rows: block.rows.map((row) => row.map(bare)) };
}

const FIGURE = /^[\d.,+\s-]+$/;

const textOf = ({ blocks, picture, drawn }: OpenCell): string => {
	const text = blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join(' ');
	if (drawn && FIGURE.test(text)) return text + picture;
	return text.trim() === '' ? picture : text;
};

const isPage = (one: OpenCell): boolean =>
	one.blocks.length > MOST_LINES ||
	one.blocks.some((block) => block.kind !== 'paragraph' || block.text.length > LONGEST_CELL);

export class PageText {
	private readonly blocks: Block[] = [];
	private readonly tables: OpenTable[] = [];
	private readonly cells: (OpenCell | null)[] = [];
	private line = '';
	private ignored = 0;
	private letters = 0;
	private ended = 0;
	private opened = 0;
	private typed = 0;
	private heading: string | null = null;
	private inLink = false;
	/** The line so far is one link. */
	private linked = true;
	/** Lines that are links from end to end and speak of a report. */
	readonly links: string[] = [];

	text(text: string): void {
		this.letters += text.length;
		ensureWithin('letters', this.letters);
		this.line += text;
		if (!this.inLink && text.trim() !== '') this.linked = false;
	}

	openLink(): void {
		this.inLink = true;
	}

	closeLink(): void {
		this.inLink = false;
	}

	/** What follows, up to `endHeading`, is the heading of the page. */
	beginHeading(): void {
		this.endLine();
		this.heading = '';
	}

	endHeading(): string {
		this.endLine();
		const text = this.heading ?? '';
		this.heading = null;
		return text;
	}

	/** Text set as it was typed: its lines are lines, with TABs or bars between cells. */
	lines(text: string): void {
		this.endLine();
		this.letters += text.length;
		ensureWithin('letters', this.letters);
		const blocks = blocksOf(text).map(withoutLines);
		this.typed += blocks.length;
		ensureWithin('pieces', this.typed);
		(this.cells.at(-1)?.blocks ?? this.blocks).push(...blocks);
	}

	get inCell(): boolean {
		return this.cells.at(-1) != null;
	}

	/** What the line holds so far. */
	get written(): string {
		return this.line;
	}

	picture(sign: string): void {
		const open = this.cells.at(-1);
		if (open) open.picture = sign;
	}

	/** Something is drawn here that may be a digit of the figure beside it. */
	drawing(): void {
		this.picture(NO_TEXT);
		const open = this.cells.at(-1);
		if (open) open.drawn = true;
	}

	endLine(): void {
		if (this.line === '') return;
		const text = withoutMoves(this.line.replace(/[\s\u00a0]+/gu, ' ').trim());
		const { linked } = this;
		this.line = '';
		this.linked = true;
		if (text === '') return;
		ensureWithin('pieces', ++this.ended);
		if (linked && REPORT.test(text)) this.links.push(text);
		if (this.heading !== null && this.heading.length < LONGEST_CELL) this.heading += text;
		(this.cells.at(-1)?.blocks ?? this.blocks).push(paragraph(text));
	}

	openTable(): void {
		this.endLine();
		if (this.tables.length >= DEEPEST) {
			this.ignored += 1;
			return;
		}
		this.tables.push({ rows: [] });
		this.cells.push(null);
	}

	openRow(): void {
		this.closeCell();
		if (this.ignored === 0) this.tables.at(-1)?.rows.push([]);
	}

	openCell(columns: number, rows: number): void {
		this.closeCell();
		const table = this.tables.at(-1);
		if (!table || this.ignored > 0) return;
		ensureWithin('cells', ++this.opened);
		const open: OpenCell = { blocks: [], columns, rows, picture: '', drawn: false };
		if (table.rows.length === 0) table.rows.push([]);
		table.rows.at(-1)?.push(open);
		this.cells[this.cells.length - 1] = open;
	}

	closeCell(): void {
		this.endLine();
		if (this.ignored === 0 && this.cells.length > 0) this.cells[this.cells.length - 1] = null;
	}

	closeTable(): void {
		this.closeCell();
		if (this.ignored > 0) {
			this.ignored -= 1;
			return;
		}
		const table = this.tables.pop();
		if (!table) return;
		this.cells.pop();
		const into = this.cells.at(-1)?.blocks ?? this.blocks;
		const rows = table.rows.filter((row) => row.length > 0);
		if (rows.some((row) => row.some(isPage)))
			for (const one of rows.flat()) for (const block of one.blocks) into.push(block);
		else if (rows.length > 0)
			into.push({
				kind: 'grid',
				exact: true,
				rows: rows.map((row) => row.map((one): Cell => cell(textOf(one), {}, one.columns, one.rows)))
			});
	}

	/** Everything collected; tables left open are closed. */
	end(): Block[] {
		this.endLine();
		while (this.tables.length > 0) this.closeTable();
		return this.blocks;
	}
}
