import type { DrawnChart } from '$lib/charts/drawing';
import { csvOf } from '$lib/download/csv';
import type { Taken } from '$lib/text/taken';

/** The files a figure is taken away as. What makes them is fetched when the first is asked for. */
export const FORMATS = ['csv', 'xlsx', 'json', 'svg', 'png'] as const;
export type Format = (typeof FORMATS)[number];

type Maker = (taken: Taken, chart: DrawnChart) => Promise<Blob>;

const picture = async (taken: Taken, chart: DrawnChart) =>
	(await import('$lib/download/svg')).pictureOf(taken, chart);

const MAKERS: Readonly<Record<Format, Maker>> = {
	csv: ({ table }) => Promise.resolve(new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' })),
	xlsx: async (taken) =>
		new Blob([(await import('$lib/download/xlsx')).xlsxOf(taken)], {
			type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
		}),
	json: async (taken) =>
		new Blob([(await import('$lib/download/json')).jsonOf(taken)], { type: 'application/json' }),
	svg: async (taken, chart) =>
		new Blob([(await picture(taken, chart)).svg], { type: 'image/svg+xml;charset=utf-8' }),
	png: async (taken, chart) => (await import('./png')).pngOf(await picture(taken, chart))
};

/** The figure as a file. Rejects when what makes it cannot be fetched, or fails. */
export const fileOf = (format: Format, taken: Taken, chart: DrawnChart): Promise<Blob> =>
	MAKERS[format](taken, chart);
