import { UNTOLD } from '../signs';

/** A workbook of any XML format, before it is written as the xlsx that the reader of workbooks takes. */

/** How a text looks, as far as it says whether it is read. */
export interface Look {
	readonly hidden: boolean;
	readonly struck: boolean;
	readonly raised: boolean;
	/** `RRGGBB`; null for that of the window. */
	readonly colour: string | null;
	/** `RRGGBB` of the ground right behind it, where it has one of its own. */
	readonly paper?: string;
}

export const PLAIN: Look = { hidden: false, struck: false, raised: false, colour: null };

export interface TextRun {
	readonly text: string;
	readonly look: Look;
}

/** A text of one look as it is; in one of several, what is struck out is gone and what is raised is a remark. */
export function shownText(runs: readonly TextRun[]): string {
	const shown = runs.filter(({ look, text }) => !look.hidden && text !== '');
	return shown.map(({ text, look }) => (look.struck ? UNTOLD : look.raised ? `(${text})` : text)).join('');
}

export interface CellStyle extends Look {
	/** A number format as Excel writes it. */
	readonly format: string;
	/** `RRGGBB` of the paper; null for none. */
	readonly fill: string | null;
}

export interface SheetCell {
	/** Rows and columns count from 1. */
	readonly column: number;
	readonly columns: number;
	readonly rows: number;
	/** A number, or text. */
	readonly content: number | readonly TextRun[];
	/** A formula whose result is not kept. */
	readonly open: boolean;
	readonly style: CellStyle;
}

export interface SheetRow {
	readonly row: number;
	readonly hidden: boolean;
	readonly cells: readonly SheetCell[];
}

export interface Sheet {
	readonly name: string;
	readonly hidden: boolean;
	/** From and to, both counted in. */
	readonly hiddenColumns: readonly (readonly [number, number])[];
	readonly rows: readonly SheetRow[];
}
