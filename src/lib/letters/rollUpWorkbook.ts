import { printedTables, type PrintedTable } from '../form/printed';
import type { Language } from '../form/words';
import { noteText } from '../report/notes/notes';
import { REPORT_NOTES } from '../report/notes/reportNotes';
import { cellLocation } from '../text/cellLocation';
import { linesOf } from '../text/findings';
import { punctuation } from '../text/punctuation';
import { columnName, type Sheet, type SheetCell } from '../download/workbook/sheet';
import { workbook } from '../download/workbook/workbook';
import type { LetterGround } from './letter';
import type { RollUpFacts } from './rollUpFacts';
import { coverageText, rollUpWordsIn } from './rollUpPageTexts';
import {
	countedTwiceText,
	countedWord,
	doubtKind,
	doubtText,
	groupWord,
	memberReason,
	ownSumsText,
	rollUpNotes,
	rollUpTitle
} from './rollUpTexts';

/** Width of the columns of each table, in characters: labels, then figures. */
const WIDTHS: Readonly<Record<PrintedTable['id'], readonly number[]>> = {
	proactive: [26, 16, 16, 16],
	requests: [10, 16, 72, 10, 10, 10, 14, 14, 8, 8],
	disputes: Array.from({ length: 15 }, () => 10)
};

interface Laid {
	readonly rows: readonly (readonly SheetCell[])[];
	readonly merged: readonly string[];
}

/** A printed table on a grid. `above`: rows of the sheet before it. */
function laid(table: PrintedTable, above: number, cellOf: (field: string) => SheetCell): Laid {
	const width = WIDTHS[table.id].length;
	const grid: (SheetCell | undefined)[][] = table.rows.map(() =>
		Array.from({ length: width }, () => undefined)
	);
	const merged: string[] = [];
	const place = (row: number, column: number) => `${columnName(column)}${row + above + 1}`;
	for (const [at, cells] of table.rows.entries())
		for (const { text, field, rows, columns } of cells) {
			const column = grid[at]?.indexOf(undefined) ?? -1;
			for (let row = at; row < at + rows; row++)
				for (let covered = column; covered < column + columns; covered++) {
					const line = grid[row];
					if (line) line[covered] = null;
				}
			const line = grid[at];
			if (line) line[column] = field === undefined ? text : cellOf(field);
			if (rows > 1 || columns > 1)
				merged.push(`${place(at, column)}:${place(at + rows - 1, column + columns - 1)}`);
		}
	const framed = (cell: SheetCell | undefined): SheetCell =>
		typeof cell === 'object' && cell !== null ? cell : { content: cell ?? null, look: 'form' };
	return { rows: grid.map((row) => row.map(framed)), merged };
}

/** Doubts of one cell and reason, with all organs it is of. */
function doubtRows({ doubts, cells }: RollUpFacts, language: Language): readonly SheetCell[][] {
	const rows = new Map<string, { readonly row: SheetCell[]; readonly organs: string[] }>();
	// What is missing or doubted stands before what need not be there.
	const isFree = ({ doubt }: RollUpFacts['doubts'][number]) => doubt.why === 'not_expected';
	for (const { field, organ, doubt } of [...doubts.filter((one) => !isFree(one)), ...doubts.filter(isFree)]) {
		const [kind, why] = [doubtKind(doubt, language), doubtText(doubt, language)];
		const key = isFree({ field, organ, doubt }) ? `${field} ${why}` : `${field} ${why} ${organ}`;
		const known = rows.get(key);
		if (known) known.organs.push(organ);
		else
			rows.set(key, {
				row: [kind, cellLocation(field)[language], cells.get(field)?.sum ?? null, null, why],
				organs: [organ]
			});
	}
	return [...rows.values()].map(({ row, organs }) => row.with(3, organs.join(punctuation('and', language))));
}

/**
 * 全县汇总 as a workbook: tables 二, 三 and 四 as the form prints them, with the sums over the organs; the same tables with how
 * many organs have each figure; what is doubtful; every organ, whether it is in and why not; and what is to be said of the sums.
 */
export function rollUpXlsx(
	facts: RollUpFacts,
	{ fictional, version }: LetterGround,
	language: Language
): Uint8Array<ArrayBuffer> {
	const { form, cells, doubted, members, reports, sums } = facts;
	const title = rollUpTitle(facts, fictional, language);
	const twice = countedTwiceText(facts.countedTwice, language);
	const word = rollUpWordsIn(language);

	const sheetOf = (table: PrintedTable, name: string, cellOf: (field: string) => SheetCell): Sheet => {
		const above: readonly SheetCell[][] = [...(twice === '' ? [] : [[twice]]), [table.heading]];
		const { rows, merged } = laid(table, above.length + 1, cellOf);
		return {
			name,
			head: [title],
			rows: [...above, ...rows],
			widths: WIDTHS[table.id],
			merged,
			paper: table.id === 'proactive' ? 'portrait' : 'landscape'
		};
	};
	const tables = printedTables(form);
	const added = tables.map((table) =>
		sheetOf(table, word(table.id), (field) => ({
			content: cells.get(field)?.sum ?? null,
			look: doubted.has(field) ? 'marked' : 'form'
		}))
	);
	const coverage = tables.map((table) =>
		sheetOf(table, `${word(table.id)} ${word('coverage')}`, (field) => {
			const cell = cells.get(field);
			return cell ? coverageText(cell, language) : null;
		})
	);
	const listed: Sheet = {
		name: word('organs'),
		head: [word('organ'), word('group'), word('counted'), word('why'), word('source')],
		rows: [
			...members.map(({ organ, group, state }): SheetCell[] => {
				const source = reports.get(organ.code)?.source;
				return [
					organ.name,
					groupWord(group, language),
					countedWord(state, language),
					memberReason(state, language) || null,
					source ? (source.url ?? noteText(source.note, REPORT_NOTES, language)) : null
				];
			})
		],
		widths: [40, 24, 10, 28, 60],
		paper: 'list'
	};
	const notes: Sheet = {
		name: word('notes'),
		head: [title],
		rows: [...(twice === '' ? [] : [twice]), ...rollUpNotes({ version }, language)].map((note) => [note]),
		widths: [100],
		paper: 'list'
	};
	const doubts: Sheet = {
		name: word('doubts'),
		head: [word('kind'), word('cell'), word('sum'), word('organ'), word('why')],
		rows: doubtRows(facts, language),
		widths: [12, 56, 12, 36, 60],
		paper: 'list'
	};
	const identities: Sheet = {
		name: word('identities'),
		head: [word('cell'), word('arithmetic')],
		rows: [
			[ownSumsText(facts, language)],
			...sums.failing.flatMap((finding) =>
				linesOf(finding, language).map(({ about, arithmetic }): SheetCell[] => [about, arithmetic])
			)
		],
		widths: [44, 90],
		paper: 'list'
	};
	return workbook([...added, ...coverage, doubts, identities, listed, notes]);
}
