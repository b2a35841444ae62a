/**
 * What every reader gives, whatever the format: the printed text of a document in reading order, as paragraphs, grids and runs.
 * Nothing here knows the form.
 */

/** Where a piece of text stands: line of a text, page of a pdf; both count from 1. */
export interface Spot {
	readonly line?: number;
	readonly page?: number;
}

/** One printed cell; spans are 1 where the format has none. */
export interface Cell extends Spot {
	readonly text: string;
	readonly columns: number;
	readonly rows: number;
	/** The text ends with this cell and may have been cut inside it: 12 may be the beginning of 1234. */
	readonly cut?: boolean;
}

export interface Paragraph extends Spot {
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
export interface Run {
	readonly kind: 'run';
	readonly cells: readonly Cell[];
}

export type Block = Paragraph | Grid | Run;

/** What a format knows about the document beside its text, as told by the page or the file's own properties. */
export interface Metadata {
	readonly title?: string;
	readonly publisher?: string;
	readonly published?: string;
	readonly address?: string;
}

export interface Document {
	readonly blocks: readonly Block[];
	readonly metadata: Metadata;
}

/** Pages have neither lines nor pages, and most documents are pages. */
export const isNowhere = ({ line, page }: Spot): boolean => line === undefined && page === undefined;

/** The spot alone of anything that has one. */
export const spotOf = ({ line, page }: Spot): Spot => ({
	...(line === undefined ? {} : { line }),
	...(page === undefined ? {} : { page })
});

export const cell = (text: string, spot: Spot = {}, columns = 1, rows = 1): Cell =>
	isNowhere(spot) ? { text, columns, rows } : { text, columns, rows, ...spotOf(spot) };

export const paragraph = (text: string, spot: Spot = {}): Paragraph =>
	isNowhere(spot) ? { kind: 'paragraph', text } : { kind: 'paragraph', text, ...spotOf(spot) };
