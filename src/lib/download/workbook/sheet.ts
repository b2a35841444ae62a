import { escaped } from '../xml';

/** What a cell of a workbook holds: a number stays a number, a text is never a formula, null is an empty cell. */
type Content = string | number | null;

/** How a cell of a printed form looks: with lines around it, and marked where something is to be said of it. */
type Look = 'form' | 'marked';

export type SheetCell = Content | { readonly content: Content; readonly look: Look };

export interface Sheet {
	/** At most 31 characters, none of []:*?/\ */
	readonly name: string;
	/** Stays in sight while the rows scroll. */
	readonly head: readonly string[];
	readonly rows: readonly (readonly SheetCell[])[];
	/** In characters; from the contents when left out. */
	readonly widths?: readonly number[];
	/** Ranges shown as one cell: B2:D2. The first cell of each holds what is shown. */
	readonly merged?: readonly string[];
	/** On one sheet of A4, upright or across; a list across as many as it takes, all its columns on each; else as a printer divides it. */
	readonly paper?: 'portrait' | 'landscape' | 'list';
}

/** More rows than this Excel does not open: 2^20 with the head. */
const MOST_ROWS = 2 ** 20 - 1;

/** Places in the list of styles of `workbook.ts`. */
const HEAD = 1;
const WRAPPED = 2;
const LOOKS: Readonly<Record<Look, number>> = { form: 3, marked: 4 };

const contentOf = (cell: SheetCell): Content =>
	typeof cell === 'object' && cell !== null ? cell.content : cell;

/** Widths in characters; wider texts are wrapped. */
const NARROWEST = 6;
const WIDEST = 60;
/** Rows looked at for the width of a column. */
const LOOKED_AT = 500;

const WIDE = /[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/u;

/** Width of a text in characters of a spreadsheet, where 汉字 take two. */
const widthOf = (cell: SheetCell): number =>
	[...String(contentOf(cell) ?? '')].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);

/** Width of each column: its widest cell, within bounds. */
export function columnWidths({ head, rows }: Pick<Sheet, 'head' | 'rows'>): readonly number[] {
	const looked = rows.slice(0, LOOKED_AT);
	return head.map((label, i) => {
		const widest = Math.max(widthOf(label), ...looked.map((row) => widthOf(row[i] ?? null)));
		return Math.min(Math.max(widest + 2, NARROWEST), WIDEST);
	});
}

/** Letters of a column: A to Z, AA and on. Counts from 0. */
export const columnName = (index: number): string =>
	(index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

function cellXml(told: SheetCell, place: string, plain: number): string {
	const cell = contentOf(told);
	const style = typeof told === 'object' && told !== null ? LOOKS[told.look] : plain;
	const look = style === 0 ? '' : ` s="${style}"`;
	// A cell with lines around it has them also where it is empty.
	if (cell === null || cell === '') return style >= LOOKS.form ? `<c r="${place}"${look}/>` : '';
	if (typeof cell === 'number') return `<c r="${place}"${look}><v>${cell}</v></c>`;
	return `<c r="${place}"${look} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

const isLong = (cell: SheetCell): boolean =>
	typeof cell === 'string' && (cell.includes('\n') || widthOf(cell) > WIDEST);

/** Points of a line of text. */
const LINE = 15;

/** Lines a row of a list takes: programs that open the file do not all measure it, and one line of two would be cut. */
const linesIn = (cells: readonly SheetCell[], widths: readonly number[]): number =>
	Math.max(
		1,
		...cells.map((cell, i) =>
			String(contentOf(cell) ?? '')
				.split('\n')
				.reduce(
					(lines, line) => lines + Math.max(1, Math.ceil((widthOf(line) + 1) / (widths[i] ?? WIDEST))),
					0
				)
		)
	);

const rowXml = (
	cells: readonly SheetCell[],
	row: number,
	styleOf: (cell: SheetCell) => number,
	lines: number | null = null
): string =>
	`<row r="${row}"${lines === null ? '' : ` ht="${lines * LINE + 2}" customHeight="1"`}>${cells.map((cell, i) => cellXml(cell, `${columnName(i)}${row}`, styleOf(cell))).join('')}</row>`;

const mergedXml = (ranges: readonly string[]): string =>
	ranges.length === 0
		? ''
		: `<mergeCells count="${ranges.length}">${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;

/** Margins in inches: 1.5 cm. */
const MARGINS = '<pageMargins left="0.6" right="0.6" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';

/** Rows of a printed form have air. */
const ROOMY = '<sheetFormatPr defaultRowHeight="22" customHeight="1"/>';

const paperXml = (paper: Sheet['paper']): string =>
	paper === undefined
		? ''
		: `${MARGINS}<pageSetup paperSize="9" orientation="${paper === 'list' ? 'landscape' : paper}" fitToWidth="1" fitToHeight="${paper === 'list' ? 0 : 1}"/>`;

/** A sheet as the XML of SpreadsheetML (ECMA-376, part 1, 18.3), its head frozen. Throws on more rows than a sheet can have. */
export function sheetXml(sheet: Sheet): string {
	if (sheet.rows.length > MOST_ROWS) throw new Error(`a sheet cannot have ${sheet.rows.length} rows`);
	const isList = sheet.paper === 'list';
	const widths = sheet.widths ?? columnWidths(sheet);
	const columns = widths.map(
		(width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`
	);
	const body = sheet.rows.map((row, i) =>
		isList
			? rowXml(row, i + 2, () => WRAPPED, linesIn(row, widths))
			: rowXml(row, i + 2, (cell) => (isLong(cell) ? WRAPPED : 0))
	);
	return [
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
		'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
		sheet.paper === undefined ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
		'<sheetViews><sheetView workbookViewId="0">',
		'<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
		`</sheetView></sheetViews>${sheet.paper === undefined || isList ? '' : ROOMY}<cols>${columns.join('')}</cols>`,
		`<sheetData>${rowXml(sheet.head, 1, () => HEAD)}${body.join('')}</sheetData>${mergedXml(sheet.merged ?? [])}${paperXml(sheet.paper)}</worksheet>`
	].join('');
}
