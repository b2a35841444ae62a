import { fieldOf, isFieldId } from '../form/fields';
import type { Indicator } from '../form/indicator';
import type { Language, Words } from '../form/words';
import type { Point } from '../data/questions/points/point';
import { FIGURE_NOTES, type FigureNote } from '../report/notes/figureNotes';
import { hasNote } from '../report/notes/notes';
import { bracketed } from './punctuation';

/** The one formatter for figures. Minus is U+2212, so that it has the width of a digit. */

/** What the formatter needs to know of an indicator. */
export type Measured = Pick<Indicator, 'id' | 'kind' | 'unit'>;

/** What is shown where there is nothing to compute: no base, no denominator. */
export const NOTHING = '—';
/** Below this base a percentage says more than the figures can bear. */
export const FEW_CASES = 10;

/** Units behind a number. English counts need none; the amount without a printed unit keeps none. */
const UNIT_WORDS: Readonly<Record<Indicator['unit'], Words>> = {
	件: { zh: '件', en: '' },
	项: { zh: '项', en: '' },
	条: { zh: '条', en: '' },
	万元: { zh: '万元', en: '(CNY 10,000)' },
	'(unit not printed)': { zh: '', en: '' },
	'%': { zh: '', en: '' }
};

/** The unit a caption states once; empty where there is none to state. */
export const unitText = ({ unit }: Pick<Measured, 'unit'>, language: Language): string =>
	UNIT_WORDS[unit][language].replace(/^\((.*)\)$/, '$1');

const group = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });
const minus = (text: string): string => text.replace('-', '−');
const withUnit = (text: string, unit: Indicator['unit'], language: Language): string =>
	`${text} ${UNIT_WORDS[unit][language]}`.trimEnd();

/** A number with separators and at most the four decimals an amount is printed with. Both languages group by thousands. */
export const bare = (value: number, _language: Language): string => minus(group.format(value));

/** So many organs. */
export const organsText = (count: number, language: Language): string =>
	language === 'zh'
		? `${bare(count, language)} 个单位`
		: `${bare(count, language)} ${count === 1 ? 'organ' : 'organs'}`;

/** A number that is a difference: its sign always shows, but 0 has none. */
export const signed = (value: number, language: Language): string =>
	value > 0 ? `+${bare(value, language)}` : bare(value, language);

const isSigned = ({ id }: Measured): boolean => isFieldId(id) && fieldOf(id).kind === 'signed_count';

/** A value in full with its unit; a share of 1 in per cent. */
export function exact(value: number, measured: Measured, language: Language): string {
	if (measured.kind === 'ratio') return share(value);
	const number = isSigned(measured) ? signed(value, language) : bare(value, language);
	return withUnit(number, measured.unit, language);
}

/** A share of 1 in per cent, to one decimal; never 0% for some nor 100% for not quite all. */
export function share(value: number): string {
	if (value > 0 && value < 0.0005) return '<0.1%';
	if (value < 1 && value > 0.9995) return '>99.9%';
	return `${minus(String(Math.round(value * 1000) / 10))}%`;
}

/** A ratio of two sums: per cent, but the two numbers themselves below ten cases, and nothing when nothing was counted. */
export function rateText(numerator: number | null, denominator: number | null, language: Language): string {
	if (numerator === null || denominator === null || denominator === 0) return NOTHING;
	if (denominator < FEW_CASES) return quotient(numerator, denominator, language);
	return share(numerator / denominator);
}

/** Whether a rate comes from fewer cases than a percentage can bear: such organs stand apart from a ranking of rates. */
export const isOfFew = (
	{ denominator, value }: Pick<Point, 'denominator' | 'value'>,
	{ kind }: Pick<Measured, 'kind'>
): boolean => kind === 'ratio' && value !== null && (denominator ?? 0) < FEW_CASES;

/** The two sums of a ratio, side by side. */
export const quotient = (numerator: number, denominator: number, language: Language): string =>
	`${bare(numerator, language)} / ${bare(denominator, language)}`;

/** A rate with its counts: 75%（12 / 16）; below ten cases the counts alone. */
export function rateWithCounts(
	numerator: number | null,
	denominator: number | null,
	language: Language
): string {
	const text = rateText(numerator, denominator, language);
	if (numerator === null || denominator === null || denominator < FEW_CASES) return text;
	return text + bracketed(quotient(numerator, denominator, language), language);
}

/** Words by which a report says that its number is not exact, and how a number with them is written. */
const APPROXIMATE: readonly (readonly [FigureNote, Words])[] = [
	['余', { zh: '# 余', en: 'over #' }],
	['多', { zh: '# 多', en: 'over #' }],
	['超', { zh: '超 #', en: 'over #' }],
	['超过', { zh: '超过 #', en: 'over #' }],
	['约', { zh: '约 #', en: 'about #' }],
	['近', { zh: '近 #', en: 'nearly #' }]
];

/** The figure of a reported point in full; with 余 or 约 where the report itself has it. */
export function pointText(
	point: Pick<Point, 'value' | 'numerator' | 'denominator'> & { readonly note?: string | null },
	indicator: Measured,
	language: Language
): string {
	if (indicator.kind === 'ratio') return rateText(point.numerator, point.denominator, language);
	if (point.value === null) return NOTHING;
	const said = APPROXIMATE.find(([word]) => hasNote(point.note ?? '', FIGURE_NOTES, word));
	if (!said) return exact(point.value, indicator, language);
	return withUnit(said[1][language].replace('#', bare(point.value, language)), indicator.unit, language);
}

const STEPS: Readonly<Record<Language, readonly (readonly [number, string])[]>> = {
	zh: [
		[1e8, '亿'],
		[1e4, '万']
	],
	en: [
		[1e9, 'B'],
		[1e6, 'M'],
		[1e4, 'k']
	]
};

/** A number for an axis: three digits and 万, 亿 (k, M, B) from ten thousand on; in full below. */
export function compact(value: number, language: Language): string {
	const step = STEPS[language].find(([from]) => Math.abs(value) >= from);
	if (!step) return bare(value, language);
	const [from, sign] = step;
	const scaled = value / (sign === 'k' ? 1000 : from);
	return `${minus(String(Number(scaled.toPrecision(scaled >= 100 ? 3 : 2))))}${sign}`;
}

/** A tick of an axis. */
export const tick = (value: number, measured: Measured, language: Language): string =>
	measured.kind === 'ratio' ? share(value) : compact(value, language);
