import { cell, paragraph, type Block, type Cell } from '../document';
import { ensureWithin } from '../limits';
import { blocksOf } from './plainText';

/**
 * Collects the text of a page as it streams by: lines outside tables, cells inside. A table that holds another table, or
 * whole paragraphs, is there for the layout of the page: what it holds is read as if it were not there.
 */

interface OpenCell {
	readonly blocks: Block[];
	readonly columns: number;
	readonly rows: number;
	picture: string;
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

function withShifts(line: string): string {
	if (!line.includes(SHIFTED[0])) return line;
	const whole = /^\ue001([^\ue001\ue002]*)\ue002$/u.exec(line)?.[1];
	return whole ?? line.replaceAll(SHIFTED[0], '(').replaceAll(SHIFTED[1], ')');
}

/** Lines are counted in a text, not in a page. */
function withoutLines(block: Block): Block {
	const bare = (one: Cell): Cell => cell(one.text, {}, one.columns, one.rows);
	if (block.kind === 'paragraph') return paragraph(block.text);
	if (block.kind === 'sequence') return { ...block, cells: block.cells.map(bare) };
	return { ...block, rows: block.rows.map((row) => row.map(bare)) };
}

const textOf = ({ blocks, picture }: OpenCell): string => {
	const text = blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join(' ');
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

	endLine(): void {
		if (this.line === '') return;
		const text = withShifts(this.line.replace(/[\s\u00a0]+/gu, ' ').trim());
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
		const open: OpenCell = { blocks: [], columns, rows, picture: '' };
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
