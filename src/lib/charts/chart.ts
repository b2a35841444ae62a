import { indicatorOf } from '../form/indicators';
import { WIDTHS, type Asked, type ChartRequest, type DrawnChart } from './drawing';
import { heatChart } from './heat';
import { rankingChart } from './ranking';
import { seriesChart } from './series';
import { trendChart } from './trend';

export type { ChartRequest, DrawnChart, Shape } from './drawing';

/** The chart of an answer: what to draw, at what size. Pure: the same answer gives the same drawing at build time and in the page. */
export function chart({ view, answer, language, shape, width = WIDTHS[shape] }: ChartRequest): DrawnChart {
	const indicator = indicatorOf(view.indicator);
	if (!indicator) throw new Error(`unknown indicator "${view.indicator}"`);
	const rest: Omit<Asked<never>, 'answer'> = { view, indicator, language, shape, width };
	switch (answer.question) {
		case 'trend':
			return trendChart({ ...rest, answer });
		case 'series':
			return view.display === 'heat' ? heatChart({ ...rest, answer }) : seriesChart({ ...rest, answer });
		case 'ranking':
			return rankingChart({ ...rest, answer });
	}
}
