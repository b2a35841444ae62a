import { toFen } from '../form/fen';
import type { Indicator } from '../form/indicator';
import type { Language } from '../form/words';
import { bare, FEW_CASES } from './numbers';
import type { TableCell } from './table';

const NOT_COMPARABLE = { zh: '口径变化，不可比', en: 'definition changed, not comparable' };

/**
 * What may be said of two values. `none`: there is nothing to compare, or a rate of fewer than ten cases on either side. `apart`: the year
 * before stands on a form whose figure is another one.
 */
type Change =
	| { readonly kind: 'none' }
	| { readonly kind: 'apart' }
	| {
			readonly kind: 'difference';
			/** Of a rate as a share of 1. */
			readonly difference: number;
			/** Of the year before, as a share of 1; null of a rate, and on a base below ten. */
			readonly share: number | null;
	  };

type Cases = { readonly denominator: number | null } | undefined;

/**
 * Change from the year before: a share of it only on a base of ten or more; of a rate only the difference in points, and only when both years
 * have ten cases; none across a gap.
 */
export function changeOf(
	now: number | null,
	before: number | null,
	{ kind }: Pick<Indicator, 'kind'>,
	/** The year before stands on a form whose figure is another one. */
	apart: boolean,
	/** The two rows compared; a rate looks at their denominators. */
	...rows: readonly Cases[]
): Change {
	if (now !== null && apart) return { kind: 'apart' };
	if (now === null || before === null) return { kind: 'none' };
	const difference = toFen(now - before);
	if (kind === 'ratio') {
		const isOfFew = rows.some((row) => (row?.denominator ?? 0) < FEW_CASES);
		return difference !== 0 && isOfFew ? { kind: 'none' } : { kind: 'difference', difference, share: null };
	}
	return { kind: 'difference', difference, share: before < FEW_CASES ? null : difference / before };
}

/** A change as a table shows it. Signs ▲ ▼ and words, never red and green. */
export function wordedChange(
	change: Change,
	{ kind }: Pick<Indicator, 'kind'>,
	language: Language
): Pick<TableCell, 'file' | 'text' | 'order'> {
	if (change.kind === 'apart')
		return { file: NOT_COMPARABLE[language], text: NOT_COMPARABLE[language], order: null };
	if (change.kind === 'none') return { file: null, text: '—', order: null };
	const { difference, share } = change;
	if (difference === 0) return { file: 0, text: language === 'zh' ? '＝' : '=', order: 0 };
	const mark = difference > 0 ? '▲' : '▼';
	const size = Math.abs(difference);
	if (kind === 'ratio') {
		const points = bare(Math.round(size * 1000) / 10, language);
		return {
			file: difference,
			text: `${mark} ${points} ${language === 'zh' ? '个百分点' : 'points'}`,
			order: difference
		};
	}
	const percent = share === null ? null : Math.round(Math.abs(share) * 100) || '<1';
	const behind = percent === null ? '' : ` (${percent}%)`;
	return { file: difference, text: `${mark} ${bare(size, language)}${behind}`, order: difference };
}

/** What changed between two values, as a table shows it. */
export const changeCell = (
	now: number | null,
	before: number | null,
	indicator: Indicator,
	apart: boolean,
	language: Language,
	...rows: readonly Cases[]
): Pick<TableCell, 'file' | 'text' | 'order'> =>
	wordedChange(changeOf(now, before, indicator, apart, ...rows), indicator, language);
