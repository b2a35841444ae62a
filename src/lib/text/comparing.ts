import type { Language } from '../form/words';
import type { Comparing } from '../view/display';
import type { Point } from '../warehouse/rows';
import { indicatorIn, yearsText, type Asked } from './asked';
import { pairsOf } from './columns/slope';
import { shortName } from './names';
import { bare, exact, isOfFew, organsText, pointText, quotient, rateText } from './numbers';
import { figureSentence } from './sentences';

/** Sentences about organs compared, built from the rows they stand over. */

const sum = (values: readonly (number | null)[]): number => values.reduce<number>((a, b) => a + (b ?? 0), 0);

/** All organs with a value together: their sum, or the ratio of their sums with both. */
function together(known: readonly Point[], asked: Asked, language: Language): string {
	const indicator = indicatorIn(asked.view);
	const zh = language === 'zh';
	if (indicator.kind !== 'ratio') {
		const total = exact(Math.round(sum(known.map(({ value }) => value)) * 1e6) / 1e6, indicator, language);
		return zh ? `合计 ${total}` : `${total} in total`;
	}
	const [over, under] = [sum(known.map((p) => p.numerator)), sum(known.map((p) => p.denominator))];
	const rate = rateText(over, under, language);
	const counts = quotient(over, under, language);
	const told = rate === counts ? rate : zh ? `${rate}（${counts}）` : `${rate} (${counts})`;
	return zh ? `合并计算 ${told}` : `${told} taken together`;
}

function rankingSentence(asked: Asked & { answer: { rows: readonly Point[] } }, language: Language): string {
	const indicator = indicatorIn(asked.view);
	const { rows } = asked.answer;
	const zh = language === 'zh';
	const reported = rows.filter((point) => point.state === 'reported');
	const known = rows.filter((point) => point.value !== null);
	const few = known.filter((point) => isOfFew(point, indicator)).length;
	const [top] = known
		.filter((point) => !isOfFew(point, indicator))
		.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
	const when = yearsText(asked.view.years, language);
	const [n, all] = [bare(reported.length, language), bare(rows.length, language)];
	if (reported.length === 0)
		return zh ? `${when}，${all} 个单位都没有这个数。` : `In ${when} none of ${all} organs has this figure.`;
	const parts = [
		zh
			? `${when}，${all} 个单位中 ${n} 个有数，${together(reported, asked, language)}`
			: `In ${when}, ${n} of ${all} organs have a figure: ${together(reported, asked, language)}`,
		...(top
			? [
					zh
						? `最高的是${shortName(top.name)}，${pointText(top, indicator, language)}`
						: `the highest is ${shortName(top.name)}, ${pointText(top, indicator, language)}`
				]
			: []),
		...(few > 0
			? [
					zh
						? `${bare(few, language)} 个不足 10 件，不排名`
						: `${bare(few, language)} with fewer than 10 cases have no rank`
				]
			: [])
	];
	return parts.join(zh ? '；' : '; ') + (zh ? '。' : '.');
}

function slopeSentence(points: readonly Point[], { view }: Asked, language: Language): string {
	const indicator = indicatorIn(view);
	const pairs = pairsOf(points, view.years);
	const both = pairs.filter(({ first, last }) => isComparable(first, last, indicator));
	const signs = both.map(({ first, last }) => Math.sign((last.value ?? 0) - (first.value ?? 0)));
	const count = (sign: number) => signs.filter((one) => one === sign).length;
	const up = organsText(count(1), language);
	const [down, same] = [bare(count(-1), language), bare(count(0), language)];
	const [from, to] = view.years;
	const rest = pairs.length - both.length;
	if (language === 'zh')
		return `${to} 年与 ${from} 年比，${up}增加，${down} 个减少，${same} 个不变${rest > 0 ? `；${rest} 个比不了` : ''}。`;
	return `${to} against ${from}: ${up} up, ${down} down, ${same} the same${rest > 0 ? `; ${rest} cannot be compared` : ''}.`;
}

/** Whether two figures of an organ may be set against each other: both there, of enough cases, of the same definition. */
export const isComparable = (
	first: Point,
	last: Point,
	indicator: Parameters<typeof isOfFew>[1] & { readonly atFormChange: string }
): boolean =>
	first.value !== null &&
	last.value !== null &&
	!isOfFew(first, indicator) &&
	!isOfFew(last, indicator) &&
	(indicator.atFormChange !== 'separate' || first.form === last.form);

/** How many organs have a figure in each year, from the fewest to the most. */
function spanSentence(points: readonly Point[], { view }: Asked, language: Language): string {
	const organs = new Set(points.map((point) => point.organ)).size;
	const years = [...new Set(points.map((point) => point.year))];
	const held = years.map(
		(year) => points.filter((point) => point.year === year && point.state === 'reported').length
	);
	const [least, most] = [Math.min(...held), Math.max(...held)];
	const when = yearsText(view.years, language);
	const n = bare(organs, language);
	if (language === 'zh')
		return `${when}，${n} 个单位，每年有数的${least === most ? ` ${least} 个` : `在 ${least} 到 ${most} 个之间`}。`;
	return `${when}: of ${n} organs ${least === most ? least : `between ${least} and ${most}`} have a figure in each year.`;
}

/** One sentence that says what a comparison shows. */
export function comparisonSentence(asked: Asked, way: Comparing, language: Language): string {
	const { answer } = asked;
	if (answer.question === 'trend') return figureSentence(asked, language);
	const text =
		answer.question === 'ranking'
			? rankingSentence({ ...asked, answer }, language)
			: way === 'slope'
				? slopeSentence(answer.rows, asked, language)
				: spanSentence(answer.rows, asked, language);
	return text.replaceAll(' / ', '\u00a0/\u00a0');
}
