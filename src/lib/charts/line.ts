import type { LineSeriesOption } from 'echarts/charts';
import { paint, type SeriesLook } from './palette';

const MARKER = 8;

/**
 * One line with a marker at every value. A null is a gap: the line breaks there, nothing is drawn and nothing is joined.
 * A value alone between gaps keeps its marker. Hollow markers stand for years that are not complete.
 */
export function lineOf(
	look: SeriesLook,
	values: readonly (number | null)[],
	hollow: readonly boolean[] = []
): LineSeriesOption {
	return {
		type: 'line',
		data: values.map((value, i) =>
			value !== null && hollow[i] ? { value, itemStyle: { color: paint('paper') } } : value
		),
		connectNulls: false,
		clip: false,
		silent: true,
		z: 3,
		symbol: `path://${look.path}`,
		symbolSize: MARKER,
		symbolKeepAspect: true,
		showAllSymbol: true,
		lineStyle: { color: look.colour, width: 2.25, join: 'round' },
		itemStyle: { color: look.colour, borderColor: look.colour, borderWidth: 2 },
		emphasis: { disabled: true }
	};
}
