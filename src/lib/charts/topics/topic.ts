import { NO_COMPONENT_FLAGS } from '../../data/flags';
import { WIDTHS, type DrawnChart } from '../drawing';
import type { TopicChartInput } from './chartInput';
import { flowChart } from './flow';
import { panelsChart } from './panels';
import { rankedChart } from './ranked';
import { stackChart } from './stack';

export type { TopicChartInput } from './chartInput';

const CHARTS = { stack: stackChart, ranked: rankedChart, flow: flowChart, panels: panelsChart } as const;

/** The chart of a topic. Pure: the same rows give the same drawing at build time and in the page. */
export function topicChart(
	input: Omit<TopicChartInput, 'width' | 'flags'> & Partial<Pick<TopicChartInput, 'width' | 'flags'>>
): DrawnChart {
	const { flags = NO_COMPONENT_FLAGS, width = WIDTHS[input.shape] } = input;
	return CHARTS[input.topic.drawn]({ ...input, flags, width });
}
