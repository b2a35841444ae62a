import type { DrawnChart } from '../charts/drawing';
import type { Words } from '../form/words';
import type { ExportedFigure } from '../text/exportedFigure';
import type { FigureTable } from '../text/table';

/** A format a figure can be taken away in. Its id is also the ending of the file. */
export interface Format {
	readonly id: string;
	readonly group: 'rows' | 'picture';
	/** Media type of the file. */
	readonly type: string;
	readonly label: Words;
	readonly hint: Words;
	/** Fetches what writes the file, and writes it. Rejects when it cannot be fetched, or fails. */
	readonly write: (exported: ExportedFigure, chart: DrawnChart) => Promise<BlobPart>;
}

/** A format of rows needs no chart. */
export interface RowFormat extends Format {
	readonly group: 'rows';
	readonly write: (exported: ExportedFigure) => Promise<BlobPart>;
}

const CSV = {
	id: 'csv',
	group: 'rows',
	type: 'text/csv;charset=utf-8',
	label: { zh: 'CSV 表格', en: 'CSV' },
	hint: { zh: '各种表格软件都能打开', en: 'opens in any spreadsheet' },
	write: async ({ table }: { readonly table: FigureTable }) => (await import('./csv')).csvOf(table)
} as const satisfies RowFormat;

/** Formats of the rows, in the order offered. */
export const ROW_FORMATS: readonly RowFormat[] = [
	CSV,
	{
		id: 'xlsx',
		group: 'rows',
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		label: { zh: 'Excel 工作簿（XLSX）', en: 'Excel workbook (XLSX)' },
		hint: { zh: '两张表：数据，来源与说明', en: 'two sheets: figures; sources and notes' },
		write: async (exported) => (await import('./xlsx')).xlsxOf(exported)
	},
	{
		id: 'json',
		group: 'rows',
		type: 'application/json',
		label: { zh: 'JSON', en: 'JSON' },
		hint: { zh: '给程序用，带说明和来源', en: 'for programs, with notes and sources' },
		write: async (exported) => (await import('./json')).jsonOf(exported)
	}
];

/** Every format, in the order offered: the only list of them. */
export const FORMATS: readonly Format[] = [
	...ROW_FORMATS,
	{
		id: 'svg',
		group: 'picture',
		type: 'image/svg+xml;charset=utf-8',
		label: { zh: 'SVG 矢量图', en: 'SVG drawing' },
		hint: { zh: '放大不糊，文字可以修改', en: 'sharp at any size, text stays text' },
		write: async (exported, chart) => (await import('./svg')).pictureOf(exported, chart).svg
	},
	{
		id: 'png',
		group: 'picture',
		type: 'image/png',
		label: { zh: 'PNG 图片', en: 'PNG picture' },
		hint: { zh: '放进文档和幻灯片', en: 'for documents and slides' },
		write: async (exported, chart) => (await import('./png')).pngOf(exported, chart)
	}
];

/** The figure as a file. */
export const fileOf = async (format: Format, exported: ExportedFigure, chart: DrawnChart): Promise<Blob> =>
	new Blob([await format.write(exported, chart)], { type: format.type });

/** The rows of a table as a file. */
export const rowsFileOf = async (format: RowFormat, exported: ExportedFigure): Promise<Blob> =>
	new Blob([await format.write(exported)], { type: format.type });

/** A table as CSV, which needs nothing said with it. */
export const csvFile = async (table: FigureTable): Promise<Blob> =>
	new Blob([await CSV.write({ table })], { type: CSV.type });
