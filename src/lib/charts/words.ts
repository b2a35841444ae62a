import type { Indicator } from '../form/indicator';
import type { Language } from '../form/words';
import type { View } from '../view/view';
import type { TrendRow } from '../warehouse/rows';
import { bare, quotient } from '../text/numbers';

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
 * What stands under a year: how many organs its value comes from, and that they are not all. Where no year has even half of
 * the organs the data are a sample, and the number alone says more than a mark on every year.
 */
export function coverageLines(
	rows: readonly Pick<TrendRow, 'year' | 'reporting' | 'expected'>[],
	year: number,
	language: Language
): { lines: readonly string[]; complete: boolean } {
	const own = rows.filter((row) => row.year === year);
	const reporting = own.reduce((sum, row) => sum + row.reporting, 0);
	const expected = own[0]?.expected ?? 0;
	const sample = rows.every((row) => row.reporting * 2 < row.expected);
	const complete = reporting >= expected;
	if (sample) {
		const n = bare(reporting, language);
		return { lines: [language === 'zh' ? `${n} 份` : `n=${n}`], complete: false };
	}
	const of = quotient(reporting, expected, language);
	return { lines: complete ? [of] : [of, language === 'zh' ? '不完整' : 'partial'], complete };
}
