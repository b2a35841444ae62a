/**
 * What every reader gives, whatever the format: the printed text of a document in reading order, as paragraphs, grids and sequences of cells.
 * Nothing here knows the form.
 */

/** Where a piece of text stands: line of a text, page of a pdf; both count from 1. */
export interface SourcePosition {
	readonly line?: number;
	readonly page?: number;
}

/** One printed cell; spans are 1 where the format has none. */
export interface Cell extends SourcePosition {
	readonly text: string;
	readonly columns: number;
	readonly rows: number;
	/** The text ends with this cell and may have been cut inside it: 12 may be the beginning of 1234. */
	readonly cut?: boolean;
	/** One figure for several rows, each with its own label. */
	readonly merged?: boolean;
	/** Its row has lost or gained a cell, and nobody knows where. */
	readonly shifted?: boolean;
}

interface Paragraph extends SourcePosition {
	readonly kind: 'paragraph';
	readonly text: string;
	readonly cut?: boolean;
}

/**
 * A table whose rows are known. Cells covered by a span are left out, as in HTML. `exact`: cells and spans are those of the
 * table itself; otherwise empty cells may stand for spans the text form has lost, and rows may be padded.
 */
export interface Grid {
	readonly kind: 'grid';
	readonly exact: boolean;
	/** Cells of a sheet keep their places: a lost one leaves its own place empty, and empty ones at the end need not be there. */
	readonly sheet?: boolean;
	/** Every row ends where the sheet ends, filled up with empty cells: that a row ends like the others proves nothing. */
	readonly padded?: boolean;
	readonly rows: readonly (readonly Cell[])[];
}

/** Cells in reading order whose rows are not known: one cell a line, with bars between them. */
interface CellSequence {
	readonly kind: 'sequence';
	readonly cells: readonly Cell[];
}

export type Block = Paragraph | Grid | CellSequence;

/** What a format knows about the document beside its text, as told by the page or the file's own properties. */
export interface Metadata {
	readonly title?: string;
	/** The title in each place the page states it. */
	readonly titles?: readonly string[];
	/** Lines of the page that are links from end to end and speak of a report. */
	readonly links?: readonly string[];
	readonly publisher?: string;
	readonly published?: string;
	readonly address?: string;
	/** The page shows little of its own: a script, or another page in a frame, puts its text there. */
	readonly isShell?: true;
	/** The file is one text: a stretch of it may be lost, and the rest reads on. */
	readonly isOneText?: true;
}

export interface Document {
	readonly blocks: readonly Block[];
	readonly metadata: Metadata;
}

/** Pages have neither lines nor pages, and most documents are pages. */
export const hasNoPosition = ({ line, page }: SourcePosition): boolean =>
	line === undefined && page === undefined;

/** The spot alone of anything that has one. */
export const positionOf = ({ line, page }: SourcePosition): SourcePosition => ({
	...(line === undefined ? {} : { line }),
	...(page === undefined ? {} : { page })
});

export const cell = (text: string, position: SourcePosition = {}, columns = 1, rows = 1): Cell =>
	hasNoPosition(position) ? { text, columns, rows } : { text, columns, rows, ...positionOf(position) };

export const paragraph = (text: string, position: SourcePosition = {}): Paragraph =>
	hasNoPosition(position)
		? { kind: 'paragraph', text }
		: { kind: 'paragraph', text, ...positionOf(position) };
