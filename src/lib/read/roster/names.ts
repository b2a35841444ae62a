import Papa from 'papaparse';
import type { Document } from '../document';
import { isBodyCalled } from '../identity/organName';
import { normalised, withoutInnerSpaces } from '../labels/normalise';

/** The names of a roster, however it was written: a name a line, a column of a sheet, a list with 、 between. */

export interface RosterName {
	readonly name: string;
	/** Line or row, from 1. */
	readonly line: number;
}

type Row = readonly string[];

/** Heads of the column of names. */
const HEAD = /^(?:应报|报告|报送)?(?:单位|机关|部门|乡镇|organ|name)(?:\(全称\)|名称|全称)?$|^名称$/iu;
/** Titles and heads that name nobody. */
const TITLE = /名单|一览|序号|单位|合计|备注|^(?:organ|name|kind)$/iu;
const NUMBERING = /^(?:\d{1,3}[.、)]?|\(\d{1,3}\)|[一二三四五六七八九十]{1,3}、|[-*•·])\s*/u;
const REST = /[、;,]/u;

const cleaned = (cell: string): string =>
	withoutInnerSpaces(normalised(cell.replace(/^\ufeff/u, '')))
		.replace(NUMBERING, '')
		.replace(/^["'《]|["'》;,。、]$/gu, '')
		.trim();

/** The rows of pasted text or of a CSV file. */
export function rosterRows(text: string): readonly Row[] {
	const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/u, ''), {
		delimitersToGuess: [',', '\t', ';']
	});
	return data;
}

/** The rows of a document: of its tables, and its paragraphs. */
export const rowsOfDocument = ({ blocks }: Document): readonly Row[] =>
	blocks.flatMap((block): readonly Row[] => {
		if (block.kind === 'paragraph') return [[block.text]];
		if (block.kind === 'sequence') return block.cells.map(({ text }) => [text]);
		return block.rows.map((cells) =>
			cells.flatMap(({ text, columns }) => [text, ...Array.from({ length: columns - 1 }, () => '')])
		);
	});

/** The column of the names: the one whose head says so, else the one with most names in it. */
function columnOf(rows: readonly Row[]): { column: number; from: number } {
	for (const [row, cells] of rows.entries()) {
		const column = cells.findIndex((cell) => HEAD.test(cleaned(cell)));
		if (column >= 0) return { column, from: row + 1 };
		if (cells.some((cell) => isBodyCalled(cleaned(cell)))) break;
	}
	const width = Math.max(0, ...rows.map(({ length }) => length));
	const counts = Array.from(
		{ length: width },
		(_, i) => rows.filter((cells) => isBodyCalled(cleaned(cells[i] ?? ''))).length
	);
	return { column: Math.max(0, counts.indexOf(Math.max(...counts))), from: 0 };
}

/** The names in a cell: 文化局、文物局 among other lines is one body with two names. */
function namesIn(cell: string, rows: number): readonly string[] {
	const whole = cleaned(cell);
	const parts = normalised(cell).split(REST).map(cleaned);
	const isOne = isBodyCalled(whole) && (parts.length === 1 || (parts.length === 2 && rows > 2));
	return isOne ? [whole] : parts;
}

/** Every name of a roster in its order, and what stands among them and may be one. */
export function rosterNames(rows: readonly Row[]): readonly RosterName[] {
	// A list with commas between its names is no table: it has more columns than rows.
	const isList =
		rows.length <= 2 && rows.some((cells) => cells.filter((cell) => isBodyCalled(cleaned(cell))).length > 2);
	const { column, from } = isList ? { column: 0, from: 0 } : columnOf(rows);
	return rows.slice(from).flatMap((cells, i) => {
		const written = isList ? cells.join('、') : (cells[column] ?? '');
		return namesIn(written, rows.length)
			.filter((name) => name !== '' && !(TITLE.test(name) && !isBodyCalled(name)))
			.map((name) => ({ name, line: from + i + 1 }));
	});
}
