import { formDue, FORM_DUE_FROM } from '../../form/field';
import type { Indicator } from '../../form/indicator';
import type { Language, Words } from '../../form/words';
import { missingState } from '../../report/missingState';
import type { View } from '../../view/view';
import type { TrendRow } from '../../data/questions/trend/question';
import { bare, isOfFew, quotient } from '../numbers';
import { bracketed } from '../punctuation';
import { STATE_WORDS } from '../states';

/** The few words drawn in a chart or shown under a pointer. */
const WORDS = {
	median: { zh: '中位数', en: 'median' },
	sum: { zh: '合计', en: 'sum' },
	upperQuartile: { zh: '上四分位', en: 'upper quartile' },
	lowerQuartile: { zh: '下四分位', en: 'lower quartile' },
	organsWithData: { zh: '有数据的单位', en: 'organs with data' },
	organsWithReport: { zh: '有报告的单位', en: 'organs with a report' },
	organsWithAll: { zh: '各项都有数的单位', en: 'organs with every part' },
	organsWithoutRate: { zh: '没有比率的单位数', en: 'organs without a rate' },
	organsWithoutValue: { zh: '没有数值的单位数', en: 'organs without a value' },
	cases: { zh: '件数（分母）', en: 'cases (denominator)' },
	pooled: { zh: '合并', en: 'pooled' },
	partial: { zh: '不完整', en: 'partial' },
	onlyCounts: {
		zh: '有件数的各年都不足 10 件，只写件数',
		en: 'fewer than ten cases in every year that has any: counts only'
	},
	noCases: { zh: '各年作分母的件数都是 0，无比率', en: 'no cases in any year, so no rate' }
} as const satisfies Record<string, Words>;

export const chartWord = (id: keyof typeof WORDS, language: Language): string => WORDS[id][language];

/** What the value of organs put together is. */
export function valueWord(
	{ aggregation }: Pick<View, 'aggregation'>,
	indicator: Indicator,
	language: Language
): string {
	if (indicator.kind === 'ratio') return indicator.label[language];
	return chartWord(aggregation === 'median' ? 'median' : 'sum', language);
}

export const yearText = (year: number, language: Language): string =>
	language === 'zh' ? `${year} 年` : `${year}`;

/** Of how many years a rate is pooled. */
export const pooledText = (years: number, language: Language): string =>
	language === 'zh' ? `合并 ${years} 年` : `${years} ${years === 1 ? 'year' : 'years'} pooled`;

/** The year of a value, behind it; nothing where it is of the last year shown. */
export const yearBehind = (year: number, last: number | undefined, language: Language): string =>
	year === last ? '' : bracketed(yearText(year, language), language);

/** The year over the names of what is drawn. */
export const yearHead = (year: number, language: Language): string =>
	language === 'zh' ? `${year} 年：` : `${year}:`;

/** Which of the two forms a value is of. */
export const formText = (form: '2019' | '2021', language: Language): string =>
	language === 'zh' ? `${form} 年版表` : `${form} form`;

/**
 * What stands between the last year of the old form and the first of the new; null when the indicator is not touched or one
 * side is not shown.
 */
export function formChangeText(
	{ atFormChange }: Indicator,
	years: readonly number[],
	language: Language
): string | null {
	const from = FORM_DUE_FROM['2021'];
	if ((atFormChange !== 'marked' && atFormChange !== 'separate') || years.indexOf(from) < 1) return null;
	const apart = atFormChange === 'separate';
	if (language === 'zh') return apart ? `${from} 年起用新表，口径不同` : `${from} 年起用新表`;
	return apart ? `new form from ${from}: not comparable` : `new form from ${from}`;
}

/** The unit a chart without an axis of its own states once. */
export const unitNote = (unit: string, language: Language): string =>
	language === 'zh' ? `单位：${unit}` : `unit: ${unit}`;

/** How many cases a share would be of, where they are too few for one. */
export const onlyCases = (count: number, language: Language): string =>
	language === 'zh' ? `只有 ${count} 件` : `${count} only`;

/** How many cells of an organ's row have a number. */
export const cellsText = (known: number, all: number, language: Language): string =>
	language === 'zh' ? `${known}/${all} 格` : `${known}/${all} cells`;

/** How far a rate can be trusted. */
export const intervalText = (low: string, high: string, language: Language): string =>
	language === 'zh' ? `95% 区间 ${low}—${high}` : `95% interval ${low}–${high}`;

/** Of how many organs a value is. */
export const ofOrgans = (reporting: number, expected: number, language: Language): string =>
	`${quotient(reporting, expected, language)} ${language === 'zh' ? '个单位' : 'organs'}`;

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
	if (reporting === 0 && missingState(indicator, formDue(year) ?? 'none') === 'not_applicable')
		return { lines: [STATE_WORDS.not_applicable.short[language]], complete: true };
	const sample = rows.every((row) => row.reporting * 2 < row.expected);
	const complete = reporting >= expected;
	if (sample) {
		const n = bare(reporting, language);
		return { lines: [language === 'zh' ? `${n} 份` : `n=${n}`], complete: false };
	}
	const of = quotient(reporting, expected, language);
	return { lines: complete ? [of] : [of, chartWord('partial', language)], complete };
}

/** The counts of a rate of few cases, which is drawn as no point; null where it is one, or nothing. */
export function countsOfFew(
	row: Pick<TrendRow, 'value' | 'numerator' | 'denominator'> | undefined,
	indicator: Indicator,
	language: Language
): string | null {
	if (!row || !isOfFew(row, indicator)) return null;
	return quotient(row.numerator ?? 0, row.denominator ?? 0, language);
}
