import { read, utils, type CellAddress, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { cell, paragraph, type Block, type Cell, type Document } from '../document';
import { within } from '../limits';
import { Refusal } from '../refusal';
import { unpacked } from './archive';
import { sheetBlocks } from './csv';
import { inspect } from './xml';

/** Workbooks: xlsx, xls, et and what else the library opens. Merged cells are spans; hidden sheets are read last. */

const MOST_ROWS = 5000;
const MOST_COLUMNS = 200;
const MOST_SHEETS = 60;

interface Span {
	readonly columns: number;
	readonly rows: number;
}

/** Digits a sheet keeps of a number; more are noise of binary fractions. */
const PRECISION = 12;
/** A number shown as a date or a share is no number of the form. */
const SHOWN_OTHERWISE = /[年月日/%:]|\d-\d/u;

/** Text of a cell: a number as entered, however it is shown; a formula's last value, never the formula. */
function textAt(sheet: WorkSheet, address: string): string {
	const found = sheet[address] as CellObject | undefined;
	if (!found) return '';
	const shown = (found.w ?? '').trim();
	if (found.t === 'n' && typeof found.v === 'number' && !SHOWN_OTHERWISE.test(shown))
		return String(Number(found.v.toPrecision(PRECISION)));
	if (found.t === 'e') return shown;
	return shown === '' && found.v !== undefined ? String(found.v).trim() : shown;
}

/** Spans by the address of their first cell, and the addresses they cover, within the rows and columns that are read. */
function mergesOf(sheet: WorkSheet, last: CellAddress): { spans: Map<string, Span>; covered: Set<string> } {
	const spans = new Map<string, Span>();
	const covered = new Set<string>();
	let area = 0;
	for (const { s, e } of sheet['!merges'] ?? []) {
		const rows = Math.min(e.r, last.r) - s.r + 1;
		const columns = Math.min(e.c, last.c) - s.c + 1;
		if (rows < 1 || columns < 1) continue;
		area += rows * columns;
		within('cells', area);
		spans.set(utils.encode_cell(s), { rows, columns });
		for (let r = s.r; r < s.r + rows; r++)
			for (let c = s.c; c < s.c + columns; c++)
				if (r !== s.r || c !== s.c) covered.add(utils.encode_cell({ r, c }));
	}
	return { spans, covered };
}

/** Rows in which anything stands or a span begins; a sheet may say that it is far larger than that. */
function writtenRows(sheet: WorkSheet): Set<number> {
	const addresses = Object.keys(sheet).filter((key) => !key.startsWith('!'));
	const merged = (sheet['!merges'] ?? []).map(({ s }) => s.r);
	return new Set([...addresses.map((address) => utils.decode_cell(address).r), ...merged]);
}

function rowsOf(sheet: WorkSheet): Cell[][] {
	const range = sheet['!ref'];
	if (range === undefined) return [];
	const { s, e } = utils.decode_range(range);
	const last = { r: Math.min(e.r, s.r + MOST_ROWS), c: Math.min(e.c, s.c + MOST_COLUMNS) };
	const { spans, covered } = mergesOf(sheet, last);
	const written = writtenRows(sheet);
	const rows: Cell[][] = [];
	for (let r = s.r; r <= last.r; r++) {
		const row: Cell[] = [];
		let end = 0;
		for (let c = s.c; c <= last.c && written.has(r); c++) {
			const address = utils.encode_cell({ r, c });
			if (covered.has(address)) continue;
			const span = spans.get(address);
			row.push(cell(textAt(sheet, address), { line: r + 1 }, span?.columns, span?.rows));
			if (span !== undefined || sheet[address] !== undefined) end = row.length;
		}
		rows.push(row.slice(0, end));
	}
	return rows;
}

/** A paragraph typed into one cell, or spread by a merge, stands alone in its row. */
const isLine = (row: readonly Cell[]): boolean => row.filter((one) => one.text !== '').length <= 1;

/** Words a person gave a sheet; Sheet1 and 表1 say nothing. */
const isNamed = (name: string): boolean => /\p{Script=Han}{3}/u.test(name);

function blocksOf(rows: readonly (readonly Cell[])[]): Block[] {
	return sheetBlocks(rows, true).flatMap((block): Block[] => {
		if (block.kind !== 'grid') return [block];
		return block.rows.every(isLine)
			? block.rows.flatMap((row) => row.filter((one) => one.text !== '').map((one) => paragraph(one.text)))
			: [block];
	});
}

/** Everything but pictures and embedded files. */
const isPart = (path: string): boolean => /\.(?:xml|rels|bin)$/i.test(path);
const isXml = (path: string): boolean => !/\.bin$/i.test(path);
const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The same workbook with nothing in it that was not looked at, as the library takes it. */
function inspected(bytes: Uint8Array): Uint8Array {
	if (!isArchive(bytes)) return bytes;
	const parts = unpacked(bytes, isPart);
	for (const [path, part] of Object.entries(parts)) if (isXml(path)) inspect(path, part);
	return zipSync(parts, { level: 0 });
}

function bookIn(bytes: Uint8Array): WorkBook {
	try {
		return read(bytes, { type: 'array', cellFormula: false, cellHTML: false, sheetRows: MOST_ROWS });
	} catch (error) {
		const encrypted = /password|encrypt/i.test(error instanceof Error ? error.message : '');
		throw new Refusal(encrypted ? 'encrypted' : 'damaged');
	}
}

/** Reads the bytes of a workbook. */
export function readWorkbook(bytes: Uint8Array): Document {
	const book = bookIn(inspected(bytes));
	const names = book.SheetNames.slice(0, MOST_SHEETS);
	let cells = 0;
	const blocks = names.flatMap((name): Block[] => {
		const sheet = book.Sheets[name];
		if (!sheet) return [];
		const rows = rowsOf(sheet);
		cells += rows.reduce((sum, row) => sum + row.length, 0);
		within('cells', cells);
		return [...(isNamed(name) ? [paragraph(name)] : []), ...blocksOf(rows)];
	});
	return { blocks, metadata: {} };
}
