import type { Cell, SourcePosition } from '../document';
import type { Section } from '../labels/headings';
import type { RowLabel } from '../labels/labels';

/** The statutory tables, by the section they stand in. */
export type TableName = 'proactive' | 'requests' | 'disputes';

/**
 * Where a row ends: `flush` with (nearly) all rows of its grid, so that no cell of it is lost or doubled; `off`, unlike them;
 * `unknown` in a sequence and in a ragged grid; `padded` in a sheet, where the empty cells at its end are all there or are not kept.
 */
export type RowEnd = 'flush' | 'off' | 'unknown' | 'padded';

/** A row of cells as the document has it. */
export interface RowCells {
	/** Cells of a whole row know their column. */
	readonly cells: readonly (Cell & { readonly column?: number })[];
	/** Whether the row's end is printed too; otherwise its cells are those up to the next label. */
	readonly whole: boolean;
	/** Whether cells and spans are those of the table itself. */
	readonly exact: boolean;
	readonly ends: RowEnd;
}

/** A head of a table, with its column where that is known. */
export interface Head {
	readonly text: string;
	readonly column: number | null;
}

/** One row of a statutory table as printed: its label, and the cells after the label. */
export interface Row extends RowCells, SourcePosition {
	readonly kind: 'row';
	readonly label: RowLabel;
	/** The label as printed. */
	readonly printed: string;
	/** Column heads printed above it, in order. */
	readonly heads: readonly Head[];
	/** Digits printed on the label without anything between: 规章000. */
	readonly concatenated?: string;
	/** Texts that speak of a unit in its section's title and in cells of the row that are none of its figures. */
	readonly beside?: readonly string[];
	/** Another label stands between the label and the figures: a part of the row, not the row. */
	readonly subLabel?: string;
}

/** Figures without a label: table 四's only row, or a row whose label is lost. */
export interface LooseRow extends RowCells, SourcePosition {
	readonly kind: 'loose';
	readonly table: TableName;
	readonly heads: readonly Head[];
	/** Groups of table 四 named above it since the row before, as printed. */
	readonly captions?: readonly string[];
}

export interface Prose {
	readonly section: Section | 'opening';
	readonly text: string;
	/** The text without the spaces inside Chinese words, in simplified characters and half width. */
	readonly line: string;
}

/** A document told apart into what the statutory tables print and what is prose. */
export interface Layout {
	/** Rows in reading order. */
	readonly rows: readonly (Row | LooseRow)[];
	/** Heads of table 三 in reading order: applicant ids. */
	readonly applicants: readonly Head[];
	/** Heads of table 四 in reading order: group labels and result ids. */
	readonly disputeHeads: readonly Head[];
	readonly sections: ReadonlySet<Section>;
	readonly prose: readonly Prose[];
	/** How many texts of the form were met: heads, rows and titles of its tables. */
	readonly labelCount: number;
}
