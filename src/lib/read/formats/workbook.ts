import {
	type CellAddress,
	type CellObject,
	read,
	SSF,
	utils,
	type WorkBook,
	type WorkSheet
} from '@e965/xlsx';
import { zipSync } from 'fflate';
import { cell, paragraph, type Block, type Cell, type Document } from '../document';
import { ensureWithin } from '../limits';
import { Refusal } from '../refusal';
import { unpacked } from './archive';
import { sheetBlocks } from './csv';
import { looksIn, type Looks } from './sheets/looks';
import { shownNumber } from './sheets/numberFormat';
import { inspectedRecords } from './sheets/records';
import { inspect } from './xml';
import { NO_TEXT } from './signs';

/** Workbooks: xlsx, xls, et and what else the library opens. Merged cells are spans; what is hidden is not read. */

const MOST_ROWS = 5000;
const MOST_COLUMNS = 200;
const MOST_SHEETS = 60;

interface Span {
	readonly columns: number;
	readonly rows: number;
}

interface Merges {
	readonly spans: ReadonlyMap<string, Span>;
	readonly covered: ReadonlySet<string>;
	readonly texts: ReadonlyMap<string, string>;
}

/** Digits a sheet keeps of a number; more are noise of binary fractions. */
const PRECISION = 12;
/** A number shown as a date or a share is no number of the form. */
const SHOWN_OTHERWISE = /[年月日/%:]|\d-\d/u;

/**
 * Text of a cell: a number as entered, unless its format makes it look another; a formula's last value, never the formula.
 * `looks`: the texts of cells that are not shown as their value says.
 */
function textAt(sheet: WorkSheet, address: string, looks: ReadonlyMap<string, string> | undefined): string {
	const found = sheet[address] as CellObject | undefined;
	if (!found) return '';
	const looked = looks?.get(address);
	if (looked !== undefined) return looked;
	if (found.t === 'z') return found.f === undefined ? '' : NO_TEXT;
	const shown = (found.w ?? '').trim();
	if (found.t === 'n' && typeof found.v === 'number') {
		const format = typeof found.z === 'string' ? shownNumber(found.z, found.v) : null;
		if (format !== null) return format;
		if (!SHOWN_OTHERWISE.test(shown)) return String(Number(found.v.toPrecision(PRECISION)));
	}
	if (found.t === 'e') return shown;
	return shown === '' && found.v !== undefined ? String(found.v).trim() : shown;
}

interface Hidden {
	readonly rows: ReadonlySet<number>;
	readonly columns: ReadonlySet<number>;
}

/** Rows and columns nobody sees: hidden, filtered out, folded away, or of no size. */
function hiddenIn(sheet: WorkSheet): Hidden {
	const rows = new Set<number>();
	// Rows and columns of which nothing is said are holes.
	sheet['!rows']?.forEach((row, r) => {
		if (row.hidden || row.hpt === 0 || row.hpx === 0) rows.add(r);
	});
	const columns = new Set<number>();
	sheet['!cols']?.forEach((column, c) => {
		if (column.hidden || column.width === 0) columns.add(c);
	});
	return { rows, columns };
}

/**
 * Spans by the address of the first cell of them that is seen, the addresses they cover, and of spans whose first cell is hidden the
 * address of their text; within the rows and columns that are read.
 */
function mergesOf(sheet: WorkSheet, last: CellAddress, hidden: Hidden): Merges {
	const texts = new Map<string, string>();
	const spans = new Map<string, Span>();
	const covered = new Set<string>();
	let area = 0;
	for (const { s, e } of sheet['!merges'] ?? []) {
		const rows = Math.min(e.r, last.r) - s.r + 1;
		const columns = Math.min(e.c, last.c) - s.c + 1;
		if (rows < 1 || columns < 1) continue;
		area += rows * columns;
		ensureWithin('cells', area);
		const seenRows = numbers(s.r, rows).filter((r) => !hidden.rows.has(r));
		const seenColumns = numbers(s.c, columns).filter((c) => !hidden.columns.has(c));
		const [r = s.r] = seenRows;
		const [c = s.c] = seenColumns;
		const first = utils.encode_cell({ r, c });
		spans.set(first, { rows: seenRows.length, columns: seenColumns.length });
		texts.set(first, utils.encode_cell(s));
		for (const row of seenRows)
			for (const column of seenColumns)
				if (row !== r || column !== c) covered.add(utils.encode_cell({ r: row, c: column }));
	}
	return { spans, covered, texts };
}

/** Rows in which anything stands or a span begins; a sheet may say that it is far larger than that. */
function writtenRows(sheet: WorkSheet): Set<number> {
	const addresses = Object.keys(sheet).filter((key) => !key.startsWith('!'));
	const merged = (sheet['!merges'] ?? []).map(({ s }) => s.r);
	return new Set([...addresses.map((address) => utils.decode_cell(address).r), ...merged]);
}

const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);

function rowsOf(sheet: WorkSheet, looks: ReadonlyMap<string, string> | undefined): Cell[][] {
	const range = sheet['!ref'];
	if (range === undefined) return [];
	const { s, e } = utils.decode_range(range);
	const last = { r: Math.min(e.r, s.r + MOST_ROWS), c: Math.min(e.c, s.c + MOST_COLUMNS) };
	const hidden = hiddenIn(sheet);
	const { spans, covered, texts } = mergesOf(sheet, last, hidden);
	const written = writtenRows(sheet);
	const rows: Cell[][] = [];
	for (let r = s.r; r <= last.r; r++) {
		if (hidden.rows.has(r)) continue;
		const row: Cell[] = [];
		let end = 0;
		for (let c = s.c; c <= last.c && written.has(r); c++) {
			const address = utils.encode_cell({ r, c });
			if (covered.has(address) || hidden.columns.has(c)) continue;
			const span = spans.get(address);
			row.push(
				cell(textAt(sheet, texts.get(address) ?? address, looks), { line: r + 1 }, span?.columns, span?.rows)
			);
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

const isOldOffice = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/** The same workbook with nothing in it that was not looked at, as the library takes it, and what the library does not tell. */
function inspected(bytes: Uint8Array): { bytes: Uint8Array; looks: Looks } {
	if (isOldOffice(bytes)) return inspectedRecords(bytes);
	if (!isArchive(bytes)) return { bytes, looks: new Map() };
	const parts = unpacked(bytes, isPart);
	for (const [path, part] of Object.entries(parts)) if (isXml(path)) inspect(path, part);
	return { bytes: zipSync(parts, { level: 0 }), looks: looksIn(parts) };
}

const formatTable = (): Record<string, unknown> =>
	(SSF as { get_table: () => Record<string, unknown> }).get_table();
/** The formats of numbers that every workbook has. */
const KNOWN_FORMATS: Readonly<Record<string, unknown>> = { ...formatTable() };

/** The library keeps the formats of one workbook for the next: one that has lost its own would show its numbers in those. */
function forgetFormats(): void {
	const formats = formatTable();
	for (const id of Object.keys(formats)) if (!(id in KNOWN_FORMATS)) Reflect.deleteProperty(formats, id);
	Object.assign(formats, KNOWN_FORMATS);
}

function bookIn(bytes: Uint8Array): WorkBook {
	forgetFormats();
	try {
		return read(bytes, {
			// As they are: of an array the library makes one of numbers, each eight times as large.
			type: 'buffer',
			cellFormula: true,
			cellHTML: false,
			cellNF: true,
			cellStyles: true,
			sheetRows: MOST_ROWS
		});
	} catch (error) {
		const encrypted = /password|encrypt/i.test(error instanceof Error ? error.message : '');
		throw new Refusal(encrypted ? 'encrypted' : 'damaged');
	}
}

/** Reads the bytes of a workbook. */
export function readWorkbook(bytes: Uint8Array): Document {
	const { bytes: looked, looks } = inspected(bytes);
	const book = bookIn(looked);
	const isShown = (_: string, i: number): boolean => (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) === 0;
	const names = book.SheetNames.filter(isShown).slice(0, MOST_SHEETS);
	let cells = 0;
	const blocks = names.flatMap((name): Block[] => {
		const sheet = book.Sheets[name];
		if (!sheet) return [];
		const rows = rowsOf(sheet, looks.get(name));
		cells += rows.reduce((sum, row) => sum + row.length, 0);
		ensureWithin('cells', cells);
		return [...(isNamed(name) ? [paragraph(name)] : []), ...blocksOf(rows)];
	});
	return { blocks, metadata: {} };
}
