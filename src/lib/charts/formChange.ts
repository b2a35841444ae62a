import type { Indicator } from '../form/indicator';
import { FORM_DUE_FROM } from '../form/field';
import type { Language } from '../form/words';
import { formChangeText } from '../text/charts/words';
import { SMALL } from './drawing';
import type { Frame, Mark } from './overlay';
import { paint } from './palette';
import { textWidth } from './textWidth';

/** A labelled dashed line where the new form begins, if the indicator is touched by it and both sides are shown. */
export function formChangeMarks(
	indicator: Indicator,
	years: readonly number[],
	frame: Frame,
	language: Language
): Mark[] {
	const first = years.indexOf(FORM_DUE_FROM['2021']);
	const text = formChangeText(indicator, years, language);
	if (text === null) return [];
	const x = Math.round((frame.at(first - 1, 0)[0] + frame.at(first, 0)[0]) / 2);
	// On the left only where it clears the unit over the value axis.
	const left = x - frame.left > textWidth(text, SMALL) + 12;
	return [
		{
			mark: 'line',
			from: [x, frame.top - 18],
			to: [x, frame.bottom],
			colour: paint('ink-3'),
			dashed: true
		},
		{
			mark: 'text',
			x: left ? x - 6 : x + 6,
			y: frame.top - 12,
			text,
			colour: paint('ink-2'),
			size: SMALL,
			align: left ? 'right' : 'left'
		}
	];
}
