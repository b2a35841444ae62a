import { utils } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { ensureWithin } from '../../limits';
import { shownText, type CellStyle, type Look, type Sheet, type SheetCell, type SheetRow } from './model';

/**
 * Writes a workbook as xlsx (ECMA-376, SpreadsheetML), so that what is hidden, struck out, raised or shown in a unit is judged in one
 * place whatever the format.
 */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Control characters no XML may hold are left out. */
const escaped = (text: string): string =>
	text
		.replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (/[\t\n\r]/.test(sign) ? sign : '\ufffd'))
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('"', '&quot;');

const looked = ({ struck, raised, colour }: Look): string =>
	(struck ? '<strike/>' : '') +
	(colour === null ? '' : `<color rgb="FF${colour}"/>`) +
	(raised ? '<vertAlign val="superscript"/>' : '');

/** The styles met, each once. */
class Styles {
	readonly #numbers = new Map<string, number>();
	readonly #styles: CellStyle[] = [];

	numberOf(style: CellStyle): number {
		const key = JSON.stringify(style);
		const known = this.#numbers.get(key);
		if (known !== undefined) return known;
		this.#numbers.set(key, this.#styles.length);
		return this.#styles.push(style) - 1;
	}

	xml(): string {
		const all = (write: (style: CellStyle, i: number) => string) => this.#styles.map(write).join('');
		const fill = (inside: string) => `<fill><patternFill ${inside}</patternFill></fill>`;
		return (
			`<styleSheet xmlns="${MAIN}">` +
			`<numFmts>${all(({ format }, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escaped(format)}"/>`)}</numFmts>` +
			`<fonts>${all((style) => `<font><sz val="11"/>${looked(style)}</font>`)}</fonts>` +
			`<fills>${fill('patternType="none">')}${fill('patternType="gray125">')}${all((style) =>
				style.fill === null
					? fill('patternType="none">')
					: fill(`patternType="solid"><fgColor rgb="FF${style.fill}"/>`)
			)}</fills><borders><border/></borders>` +
			'<cellStyleXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
			`<cellXfs>${all(
				({ format }, i) =>
					`<xf numFmtId="${format === 'General' ? 0 : 200 + i}" fontId="${i}" fillId="${i + 2}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>`
			)}</cellXfs></styleSheet>`
		);
	}
}

function cellXml(cell: SheetCell, row: number, styles: Styles): string {
	const address = utils.encode_cell({ r: row - 1, c: cell.column - 1 });
	const start = `<c r="${address}" s="${styles.numberOf(cell.style)}"`;
	if (cell.open) return `${start}><f>NA()</f></c>`;
	if (typeof cell.content === 'number') return `${start}><v>${cell.content}</v></c>`;
	const text = shownText(cell.content);
	return text === ''
		? `${start}/>`
		: `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

const rowXml = ({ row, hidden, cells }: SheetRow, styles: Styles): string =>
	`<row r="${row}"${hidden ? ' hidden="1"' : ''}>${cells.map((cell) => cellXml(cell, row, styles)).join('')}</row>`;

function mergesOf(rows: readonly SheetRow[]): string {
	const merges = rows.flatMap(({ row, cells }) =>
		cells
			.filter((cell) => cell.columns > 1 || cell.rows > 1)
			.map((cell) =>
				utils.encode_range({
					s: { r: row - 1, c: cell.column - 1 },
					e: { r: row + cell.rows - 2, c: cell.column + cell.columns - 2 }
				})
			)
	);
	if (merges.length === 0) return '';
	return `<mergeCells>${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
}

function sheetXml({ rows, hiddenColumns }: Sheet, styles: Styles): string {
	const columns = hiddenColumns.map(([from, to]) => `<col min="${from}" max="${to}" width="9" hidden="1"/>`);
	const cells = rows.flatMap((row) => row.cells.map(({ column }) => ({ r: row.row - 1, c: column - 1 })));
	ensureWithin('cells', cells.length);
	const end = cells.reduce((last, { r, c }) => ({ r: Math.max(last.r, r), c: Math.max(last.c, c) }), {
		r: 0,
		c: 0
	});
	return (
		`<worksheet xmlns="${MAIN}"><dimension ref="${utils.encode_range({ s: { r: 0, c: 0 }, e: end })}"/>` +
		(columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '') +
		`<sheetData>${rows.map((row) => rowXml(row, styles)).join('')}</sheetData>${mergesOf(rows)}</worksheet>`
	);
}

/** A sheet without the cells that stand in hidden rows and columns alone. */
function shown(sheet: Sheet): Sheet {
	const isHidden = ({ column, columns }: SheetCell): boolean =>
		sheet.hiddenColumns.some(([from, to]) => from <= column && column + columns - 1 <= to);
	const rows = sheet.rows.map((row) => ({
		...row,
		cells: row.cells.filter((cell) => !isHidden(cell) && !(row.hidden && cell.rows === 1))
	}));
	return { ...sheet, rows };
}

/** The bytes of an xlsx file. Hidden sheets are not written. */
export function asXlsx(given: readonly Sheet[]): Uint8Array {
	const sheets = given.filter(({ hidden }) => !hidden).map(shown);
	const styles = new Styles();
	const pages = sheets.map((sheet) => sheetXml(sheet, styles));
	const part = (name: string, kind: string) =>
		`<Override PartName="/xl/${name}" ContentType="${TYPE}.${kind}+xml"/>`;
	const relation = (id: string, type: string, target: string) =>
		`<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
	const relations = (all: string) => `<Relationships xmlns="${PACKAGE}/relationships">${all}</Relationships>`;
	const xml: Record<string, string> = {
		'[Content_Types].xml':
			`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
			`${part('workbook.xml', 'sheet.main')}${part('styles.xml', 'styles')}${pages.map((_, i) => part(`worksheets/sheet${i + 1}.xml`, 'worksheet')).join('')}</Types>`,
		'_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
		'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
			.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="s${i + 1}"/>`)
			.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': relations(
			relation('st', 'styles', 'styles.xml') +
				pages.map((_, i) => relation(`s${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('')
		),
		'xl/styles.xml': styles.xml(),
		...Object.fromEntries(pages.map((page, i) => [`xl/worksheets/sheet${i + 1}.xml`, page]))
	};
	const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
	return zipSync(
		Object.fromEntries(Object.entries(xml).map(([path, text]) => [path, strToU8(head + text)])),
		{ level: 0 }
	);
}
