import type { DrawnChart } from '$lib/charts/drawing';
import { csvOf } from '$lib/download/csv';
import type { Taken } from '$lib/text/taken';

/** The files a figure is taken away as. What makes them is fetched when the first is asked for. */
export const FORMATS = ['csv', 'xlsx', 'json', 'svg', 'png'] as const;
export type Format = (typeof FORMATS)[number];

/** Those that need no chart. */
export const ROW_FORMATS = ['csv', 'xlsx', 'json'] as const satisfies readonly Format[];
export type RowFormat = (typeof ROW_FORMATS)[number];

type RowMaker = (taken: Taken) => Promise<Blob>;

type Maker = (taken: Taken, chart: DrawnChart) => Promise<Blob>;

const picture = async (taken: Taken, chart: DrawnChart) =>
	(await import('$lib/download/svg')).pictureOf(taken, chart);

const ROW_MAKERS: Readonly<Record<RowFormat, RowMaker>> = {
	csv: ({ table }) => Promise.resolve(new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' })),
	xlsx: async (taken) =>
		new Blob([(await import('$lib/download/xlsx')).xlsxOf(taken)], {
			type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
		}),
	json: async (taken) =>
		new Blob([(await import('$lib/download/json')).jsonOf(taken)], { type: 'application/json' })
};

const MAKERS: Readonly<Record<Format, Maker>> = {
	...ROW_MAKERS,
	svg: async (taken, chart) =>
		new Blob([(await picture(taken, chart)).svg], { type: 'image/svg+xml;charset=utf-8' }),
	png: async (taken, chart) => (await import('./png')).pngOf(await picture(taken, chart))
};

/** The figure as a file. Rejects when what makes it cannot be fetched, or fails. */
export const fileOf = (format: Format, taken: Taken, chart: DrawnChart): Promise<Blob> =>
	MAKERS[format](taken, chart);

/** The rows of a table as a file. */
export const rowsFileOf = (format: RowFormat, taken: Taken): Promise<Blob> => ROW_MAKERS[format](taken);
