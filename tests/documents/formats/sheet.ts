import * as XLSX from '@e965/xlsx';
import { dice, type Dice } from '../../../src/cli/demonstration/dice';
import type { Manuscript } from '../manuscript';
import type { Table } from '../table';

/** A report as a workbook with merged cells. */

export type SheetFormat = 'xlsx' | 'xls';

type Line = (string | number)[];

interface Part {
	readonly name: string;
	readonly lines: readonly Line[];
	readonly merges: readonly XLSX.Range[];
}

/** Figures are numbers or text, as they were typed; other text stays as printed. */
const typed = (text: string, numbers: boolean): string | number =>
	numbers && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;

function tablePart(table: Table, top: number, numbers: boolean): { lines: Line[]; merges: XLSX.Range[] } {
	const lines: Line[] = [];
	const merges: XLSX.Range[] = [];
	for (const { x, y, columns, rows, text, field } of table.cells) {
		for (let r = lines.length; r <= y + rows - 1; r++) lines.push([]);
		const line = lines[y];
		if (line) line[x] = field === undefined ? text : typed(text, numbers);
		if (columns * rows > 1)
			merges.push({ s: { r: top + y, c: x }, e: { r: top + y + rows - 1, c: x + columns - 1 } });
	}
	return { lines, merges };
}

/** Everything on one sheet, or a sheet for each section of the report. */
function parts({ blocks }: Manuscript, numbers: boolean, apart: boolean): Part[] {
	const sheets: { name: string; lines: Line[]; merges: XLSX.Range[] }[] = [
		{ name: '年报', lines: [], merges: [] }
	];
	for (const block of blocks) {
		if (block.kind === 'heading' && apart) sheets.push({ name: `表${sheets.length}`, lines: [], merges: [] });
		const sheet = sheets.at(-1);
		if (!sheet) continue;
		if (block.kind !== 'table') {
			sheet.lines.push([block.text]);
			continue;
		}
		const { lines, merges } = tablePart(block.table, sheet.lines.length, numbers);
		sheet.lines.push(...lines);
		sheet.merges.push(...merges);
	}
	return sheets;
}

const isNumber = (cell: unknown): cell is { v: number } =>
	typeof cell === 'object' && cell !== null && 't' in cell && cell.t === 'n';

/** Some workbooks show figures with separators. */
function withFormats(sheet: XLSX.WorkSheet, throws: Dice): void {
	if (throws.uniform() > 0.2) return;
	for (const cell of Object.values(sheet))
		if (isNumber(cell)) Object.assign(cell, { z: Number.isInteger(cell.v) ? '#,##0' : '#,##0.0000' });
}

export function workbook(manuscript: Manuscript, format: SheetFormat, seed: string): Uint8Array {
	const throws = dice(`sheet ${seed}`);
	const book = XLSX.utils.book_new();
	for (const { name, lines, merges } of parts(manuscript, throws.uniform() < 0.7, throws.uniform() < 0.4)) {
		const sheet = XLSX.utils.aoa_to_sheet(lines.map((line) => [...line]));
		sheet['!merges'] = [...merges];
		withFormats(sheet, throws);
		XLSX.utils.book_append_sheet(book, sheet, name);
	}
	const bytes = XLSX.write(book, {
		type: 'array',
		bookType: format === 'xls' ? 'biff8' : 'xlsx',
		compression: true
	}) as ArrayBuffer;
	return new Uint8Array(bytes);
}
