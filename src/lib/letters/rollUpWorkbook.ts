import type { FormVersion } from '../form/field';
import { printedTables, type PrintedTable } from '../form/printed';
import type { Language } from '../form/words';
import { noteText } from '../report/notes/notes';
import { REPORT_NOTES } from '../report/notes/reportNotes';
import type { Organ } from '../report/organ';
import type { Report } from '../report/report';
import { rollUp } from '../report/rollUp';
import type { Finding } from '../audit/audit';
import { cellLocation } from '../text/cellLocation';
import { doubtedSums, leftOutOf, sumsOfSums } from './rollUpDoubts';
import type { LetterGround } from './letter';
import { doubtText, ownSumsText, rollUpNotes, rollUpTitle, rollUpWord } from './rollUpTexts';
import { columnName, type Sheet, type SheetCell } from '../download/workbook/sheet';
import { workbook } from '../download/workbook/workbook';

/** A county and year to be added up. */
export interface CountyYear {
	/** Name of the county. */
	readonly area: string;
	readonly year: number;
	readonly form: FormVersion;
	/** All its organs, those without a report too. */
	readonly organs: readonly Organ[];
	/** Reports of the organs; those of other years are left out. */
	readonly reports: readonly Report[];
	/** Findings in them that stand: nobody explained or dismissed them. */
	readonly findings: readonly Finding[];
}

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

/**
 * 全县汇总 as a workbook: tables 二, 三 and 四 as the form prints them, with the sums over the organs; the same tables with how
 * many organs have each figure; and the organs with their sources.
 */
export function rollUpXlsx(
	{ area, year, form, organs, reports, findings }: CountyYear,
	{ fictional, version }: LetterGround,
	language: Language
): Uint8Array<ArrayBuffer> {
	const codes = new Set(organs.map(({ code }) => code));
	const own = reports.filter((report) => report.year === year && codes.has(report.organ.code));
	const cells = rollUp(own, organs.length, form, leftOutOf(findings));
	const doubted = doubtedSums(own, findings, form);
	const marked = new Set(doubted.map(({ field }) => field));
	const about = { area, year, reports: own.length, organs: organs.length, fictional, version };
	const title = rollUpTitle(about, language);
	const word = (key: Parameters<typeof rollUpWord>[0]) => rollUpWord(key, language);

	const sheetOf = (table: PrintedTable, name: string, cellOf: (field: string) => SheetCell): Sheet => {
		const { rows, merged } = laid(table, 2, cellOf);
		return {
			name,
			head: [title],
			rows: [[table.heading], ...rows],
			widths: WIDTHS[table.id],
			merged,
			paper: table.id === 'proactive' ? 'portrait' : 'landscape'
		};
	};
	const tables = printedTables(form);
	const sums = tables.map((table) =>
		sheetOf(table, word(table.id), (field) => ({
			content: cells.get(field)?.sum ?? null,
			look: marked.has(field) ? 'marked' : 'form'
		}))
	);
	const coverage = tables.map((table) =>
		sheetOf(table, `${word(table.id)} ${word('coverage')}`, (field) => {
			const cell = cells.get(field);
			return cell ? `${cell.known} / ${cell.expected}` : null;
		})
	);
	const byOrgan = new Map(own.map((report) => [report.organ.code, report]));
	const listed: Sheet = {
		name: word('organs'),
		head: [word('organ'), word('report'), word('source')],
		rows: [
			...organs.map(({ code, name }): SheetCell[] => {
				const report = byOrgan.get(code);
				return [
					name,
					report ? word('there') : word('missing'),
					report ? (report.source.url ?? noteText(report.source.note, REPORT_NOTES, language)) : null
				];
			}),
			...rollUpNotes(about, language).map((note): SheetCell[] => [note])
		],
		widths: [40, 14, 60]
	};
	const doubts: Sheet = {
		name: word('doubts'),
		head: [word('cell'), word('sum'), word('organ'), word('why')],
		rows: doubted.map(({ field, organ, doubt }): SheetCell[] => [
			cellLocation(field)[language],
			cells.get(field)?.sum ?? null,
			organ,
			doubtText(doubt, language)
		]),
		widths: [48, 12, 28, 60]
	};
	const held = sumsOfSums(cells, { year, form }, language);
	const identities: Sheet = {
		name: word('identities'),
		head: [word('cell'), word('arithmetic')],
		rows: [
			[ownSumsText(held.tally, language)],
			...held.failing.map(({ about, arithmetic }): SheetCell[] => [about, arithmetic])
		],
		widths: [40, 90]
	};
	return workbook([...sums, ...coverage, doubts, identities, listed]);
}
