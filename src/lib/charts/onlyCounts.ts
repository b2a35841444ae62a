import type { Language } from '../form/words';
import { chartWord } from '../text/charts/words';
import { SMALL } from './drawing';
import type { Frame, Mark } from './overlay';
import { paint } from './palette';

/** In the middle of a plot without a point, why there is none: every rate has too few cases to be one, or none at all. */
export const onlyCounts = (
	frame: Frame,
	language: Language,
	why: 'onlyCounts' | 'noCases' = 'onlyCounts'
): Mark => ({
	mark: 'text',
	x: (frame.left + frame.right) / 2,
	y: (frame.top + frame.bottom) / 2,
	text: chartWord(why, language),
	colour: paint('ink-2'),
	size: SMALL,
	align: 'center'
});
