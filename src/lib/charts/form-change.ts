import type { Indicator } from '../form/indicator';
import { FORM_DUE_FROM } from '../form/field';
import type { Language } from '../form/words';
import { SMALL } from './drawing';
import type { Frame, Mark } from './overlay';
import { paint } from './palette';
import { textWidth } from './text-width';

const NEW_FORM = FORM_DUE_FROM['2021'];

/** Words of the line between the last year of the old form and the first of the new. */
function words(indicator: Indicator, language: Language): string {
	const apart = indicator.atFormChange === 'separate';
	if (language === 'zh') return apart ? `${NEW_FORM} 年起用新表，口径不同` : `${NEW_FORM} 年起用新表`;
	return apart ? `new form from ${NEW_FORM}: not comparable` : `new form from ${NEW_FORM}`;
}

/** The same words where no line can be drawn; null when the indicator is not touched or one side is not shown. */
export function formChangeWords(
	indicator: Indicator,
	years: readonly number[],
	language: Language
): string | null {
	const touched = indicator.atFormChange === 'marked' || indicator.atFormChange === 'separate';
	return touched && years.indexOf(NEW_FORM) >= 1 ? words(indicator, language) : null;
}

/** A labelled dashed line where the new form begins, if the indicator is touched by it and both sides are shown. */
export function formChangeMarks(
	indicator: Indicator,
	years: readonly number[],
	frame: Frame,
	language: Language
): Mark[] {
	const first = years.indexOf(NEW_FORM);
	const touched = indicator.atFormChange === 'marked' || indicator.atFormChange === 'separate';
	if (!touched || first < 1) return [];
	const x = Math.round((frame.at(first - 1, 0)[0] + frame.at(first, 0)[0]) / 2);
	const text = words(indicator, language);
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
