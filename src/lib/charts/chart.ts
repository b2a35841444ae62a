import { indicatorOf } from '../form/indicators';
import { isShare } from '../view/display';
import { WIDTHS, type ChartInput, type ChartRequest, type DrawnChart } from './drawing';
import { funnelChart } from './funnel';
import { heatChart } from './heat';
import { panelsChart } from './panels';
import { rankingChart } from './ranking';
import { seriesChart } from './series';
import { slopeChart } from './slope';
import { trendChart } from './trend';

export type { ChartRequest, DrawnChart, Shape } from './drawing';

const NONE: ReadonlySet<string> = new Set();

/** The chart of an answer: what to draw, at what size. Pure: the same answer gives the same drawing at build time and in the page. */
export function chart({
	view,
	answer,
	language,
	shape,
	width = WIDTHS[shape],
	flagged = NONE
}: ChartRequest): DrawnChart {
	const indicator = indicatorOf(view.indicator);
	if (!indicator) throw new Error(`unknown indicator "${view.indicator}"`);
	const rest: Omit<ChartInput<never>, 'answer'> = { view, indicator, language, shape, width, flagged };
	switch (answer.question) {
		case 'trend':
			return trendChart({ ...rest, answer });
		case 'series':
			return seriesBy({ ...rest, answer });
		case 'ranking':
			return view.display === 'funnel' && isShare(indicator)
				? funnelChart({ ...rest, answer })
				: rankingChart({ ...rest, answer });
	}
}

/** Organs each by itself, in the way asked for; lines unless another is. */
function seriesBy(input: ChartInput<'series'>): DrawnChart {
	switch (input.view.display) {
		case 'heat':
			return heatChart(input);
		case 'slope':
			return slopeChart(input);
		case 'panels':
			return panelsChart(input);
		default:
			return seriesChart(input);
	}
}
