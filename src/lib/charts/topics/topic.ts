import { NO_PART_FLAGS } from '../../warehouse/findings';
import { WIDTHS, type DrawnChart } from '../drawing';
import type { AskedParts } from './asked';
import { flowChart } from './flow';
import { panelsChart } from './panels';
import { rankedChart } from './ranked';
import { stackChart } from './stack';

export type { AskedParts } from './asked';

const CHARTS = { stack: stackChart, ranked: rankedChart, flow: flowChart, panels: panelsChart } as const;

/** The chart of a topic. Pure: the same rows give the same drawing at build time and in the page. */
export function topicChart(
	asked: Omit<AskedParts, 'width' | 'flags'> & Partial<Pick<AskedParts, 'width' | 'flags'>>
): DrawnChart {
	const { flags = NO_PART_FLAGS, width = WIDTHS[asked.shape] } = asked;
	return CHARTS[asked.topic.drawn]({ ...asked, flags, width });
}
