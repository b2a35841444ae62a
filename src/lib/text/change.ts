import { toFen } from '../form/fen';
import type { Indicator } from '../form/indicator';
import type { Language } from '../form/words';
import { bare, FEW_CASES } from './numbers';
import type { TableCell } from './table';

const NOT_COMPARABLE = { zh: '口径变化，不可比', en: 'definition changed, not comparable' };

/**
 * Change from the year before, as a table shows it. Signs ▲ ▼ and words, never red and green. A percentage only on a base of ten
 * or more, else the difference; for a rate the difference in points, and only when both years have ten cases; none across a gap.
 */
export function changeCell(
	now: number | null,
	before: number | null,
	indicator: Indicator,
	/** The year before stands on a form whose figure is another one. */
	apart: boolean,
	language: Language,
	/** The two rows compared; a rate looks at their denominators. */
	...rows: readonly ({ readonly denominator: number | null } | undefined)[]
): Pick<TableCell, 'file' | 'text' | 'order'> {
	if (now !== null && apart)
		return { file: NOT_COMPARABLE[language], text: NOT_COMPARABLE[language], order: null };
	if (now === null || before === null) return { file: null, text: '—', order: null };
	const difference = toFen(now - before);
	if (difference === 0) return { file: 0, text: language === 'zh' ? '＝' : '=', order: 0 };
	const mark = difference > 0 ? '▲' : '▼';
	const size = Math.abs(difference);
	if (indicator.kind === 'ratio') {
		if (rows.some((row) => (row?.denominator ?? 0) < FEW_CASES))
			return { file: null, text: '—', order: null };
		const points = bare(Math.round(size * 1000) / 10, language);
		return {
			file: difference,
			text: `${mark} ${points} ${language === 'zh' ? '个百分点' : 'points'}`,
			order: difference
		};
	}
	if (before < FEW_CASES)
		return { file: difference, text: `${mark} ${bare(size, language)}`, order: difference };
	const share = Math.round((size / before) * 100);
	const percent = share === 0 ? '<1' : share;
	return { file: difference, text: `${mark} ${bare(size, language)} (${percent}%)`, order: difference };
}
