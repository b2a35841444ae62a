import { indicatorOf } from '../../form/indicators';
import type { Indicator } from '../../form/indicator';
import { wilson, type Interval } from '../../form/proportion';
import { isShare } from '../../form/ratios';
import type { Topic } from '../../form/topics';
import { FEW_CASES } from '../numbers';

/** The indicator of a component. */
export function componentIndicator(id: string): Indicator {
	const indicator = indicatorOf(id);
	if (!indicator) throw new Error(`no indicator "${id}"`);
	return indicator;
}

/** Any indicator of a topic: its components are all of one unit. */
export const measureOf = ({ components }: Topic): Indicator => componentIndicator(components[0] ?? '');

/** Whether the components of a topic are rates. */
export const ofRates = (topic: Topic): boolean => measureOf(topic).kind === 'ratio';

/** How far a rate of an indicator can be trusted; null below ten cases and where it is no share of its cases. */
export function intervalOf(
	id: string,
	numerator: number | null,
	denominator: number | null
): Interval | null {
	if (numerator === null || denominator === null || denominator < FEW_CASES || !isShare(id)) return null;
	return wilson(numerator, denominator);
}
