import { formDue } from '../form/field';
import type { Indicator } from '../form/indicator';
import type { Language } from '../form/words';
import type { View } from '../view/view';
import type { TrendRow } from '../warehouse/rows';
import { bare, isOfFew, quotient } from '../text/numbers';
import { STATE_WORDS } from '../text/states';
import { unseenState } from '../warehouse/unseen';
import { SMALL } from './drawing';
import type { Frame, Mark } from './overlay';
import { paint } from './palette';

/** The few words drawn in a chart. */

/** What the value of organs put together is. */
export function valueWord(
	{ together }: Pick<View, 'together'>,
	indicator: Indicator,
	language: Language
): string {
	if (indicator.kind === 'ratio') return indicator.label[language];
	if (together === 'median') return language === 'zh' ? '中位数' : 'median';
	return language === 'zh' ? '合计' : 'sum';
}

/**
 * What stands under a year: how many organs its value comes from, and that they are not all; where the form due has no place
 * for the indicator, and nobody another, that it does not apply. Where no year has even half of the organs the data are a
 * sample, and the number alone says more than a mark on every year.
 */
export function coverageLines(
	rows: readonly Pick<TrendRow, 'year' | 'reporting' | 'expected'>[],
	year: number,
	indicator: Indicator,
	language: Language
): { lines: readonly string[]; complete: boolean } {
	const own = rows.filter((row) => row.year === year);
	const reporting = own.reduce((sum, row) => sum + row.reporting, 0);
	const expected = own[0]?.expected ?? 0;
	if (reporting === 0 && unseenState(indicator, formDue(year) ?? 'none') === 'not_applicable')
		return { lines: [STATE_WORDS.not_applicable.short[language]], complete: true };
	const sample = rows.every((row) => row.reporting * 2 < row.expected);
	const complete = reporting >= expected;
	if (sample) {
		const n = bare(reporting, language);
		return { lines: [language === 'zh' ? `${n} 份` : `n=${n}`], complete: false };
	}
	const of = quotient(reporting, expected, language);
	return { lines: complete ? [of] : [of, language === 'zh' ? '不完整' : 'partial'], complete };
}

/** In the middle of a plot without a point because every rate has too few cases to be one. */
export const onlyCounts = (frame: Frame, language: Language): Mark => ({
	mark: 'text',
	x: (frame.left + frame.right) / 2,
	y: (frame.top + frame.bottom) / 2,
	text: language === 'zh' ? '各年都不足 10 件，只写件数' : 'fewer than ten cases in every year: counts only',
	colour: paint('ink-2'),
	size: SMALL,
	align: 'center'
});

/** The counts of a rate of few cases, which is drawn as no point; null where it is one, or nothing. */
export function countsOfFew(
	row: Pick<TrendRow, 'value' | 'numerator' | 'denominator'> | undefined,
	indicator: Indicator,
	language: Language
): string | null {
	if (!row || !isOfFew(row, indicator)) return null;
	return quotient(row.numerator ?? 0, row.denominator ?? 0, language);
}
