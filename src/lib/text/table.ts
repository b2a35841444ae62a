import type { Language } from '../form/words';
import type { State } from '../report/figure';
import type { Point } from '../data/questions/points/point';

/** One cell of the table under a chart: what the screen shows, what the file holds, and how it sorts. */
export interface TableCell {
	readonly text: string;
	readonly file: string | number | null;
	/** Null sorts last, up or down. */
	readonly order: number | string | null;
	/** Why there is no number; null when there is one. */
	readonly state: Exclude<State, 'reported'> | null;
	/** Values a small line beside the row is drawn from, null for a gap; the text says them in words. */
	readonly line?: readonly (number | null)[];
}

interface TableHead {
	readonly id: string;
	readonly label: string;
	readonly numeric: boolean;
	/** Columns that only the file has: sources, codes, the selection. */
	readonly fileOnly: boolean;
}

export interface TableRow {
	readonly key: string;
	readonly cells: readonly TableCell[];
	/** The figure behind the row, which leads to its report; null where organs are put together. */
	readonly point: Point | null;
	/** The year of a row of organs put together, which opens into them. */
	readonly restsOn?: number;
	/** Indicator of the figure, where the rows are not all of one. */
	readonly indicator?: string;
}

/** Sums, what they are of, and their texts by the ids of heads. */
export interface TableSums {
	readonly title: string;
	readonly rows: readonly Readonly<Record<string, string>>[];
}

/** The rows of an answer in words and numbers: one for the table on the page and for the files, so they cannot disagree. */
export interface FigureTable {
	readonly heads: readonly TableHead[];
	readonly rows: readonly TableRow[];
	/** What a chart adds up of the rows: under the table on the page, in no file, where it would be counted twice. */
	readonly sums?: TableSums | null;
}

/** A column before it meets its rows. */
export interface Column<R> {
	readonly id: string;
	readonly label: string;
	readonly numeric?: boolean;
	readonly fileOnly?: boolean;
	readonly cell: (row: R) => Partial<TableCell> & Pick<TableCell, 'file'>;
}

/** Lays rows out by columns. A cell without a text of its own shows what the file holds. */
export function tableOf<R>(
	rows: readonly R[],
	columns: readonly Column<R>[],
	about: (row: R) => Pick<TableRow, 'key' | 'point' | 'indicator' | 'restsOn'>
): FigureTable {
	return {
		heads: columns.map(({ id, label, numeric = false, fileOnly = false }) => ({
			id,
			label,
			numeric,
			fileOnly
		})),
		rows: rows.map((row) => ({
			...about(row),
			cells: columns.map((column) => {
				const cell = column.cell(row);
				return { text: String(cell.file ?? ''), order: cell.file, state: null, ...cell };
			})
		}))
	};
}

/** Rows by one of their columns. What has no order comes last, whichever way a column is sorted; equal rows stay as they were. */
export function sortedRows(
	rows: readonly TableRow[],
	column: number,
	down: boolean,
	language: Language
): readonly TableRow[] {
	const collator = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en');
	return rows.toSorted((a, b) => {
		const x = a.cells[column]?.order ?? null;
		const y = b.cells[column]?.order ?? null;
		if (x === null || y === null) return Number(x === null) - Number(y === null);
		const order =
			typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
		return down ? -order : order;
	});
}
