import { toFen } from '../form/fen';
import type { Language } from '../form/words';
import type { Comparing } from '../view/display';
import { aggregate } from '../data/questions/points/aggregate';
import type { Point } from '../data/questions/points/point';
import { indicatorIn, whenText, yearsText, type AnsweredView } from './viewTitle';
import { pairsOf } from './columns/slope';
import { shortName } from './names';
import { bare, exact, isOfFew, NOTHING, organsText, pointText, quotient, rateText } from './numbers';
import { firstCaveat } from './places';
import { figureSentence } from './sentences';
import { withoutRate } from './states';

/** Sentences about organs compared, built from the rows they stand over. */

const sum = (values: readonly (number | null)[]): number => values.reduce<number>((a, b) => a + (b ?? 0), 0);

/** All organs with a value together: their sum, or the ratio of their sums with both. */
function aggregateText(known: readonly Point[], answered: AnsweredView, language: Language): string {
	const indicator = indicatorIn(answered.view);
	const zh = language === 'zh';
	if (!indicator.additive) {
		const { value } = aggregate(known, { ratio: false, median: true });
		const median = value === null ? NOTHING : exact(value, indicator, language);
		return zh ? `中位数 ${median}` : `median ${median}`;
	}
	if (indicator.kind !== 'ratio') {
		const total = exact(toFen(sum(known.map(({ value }) => value))), indicator, language);
		return zh ? `合计 ${total}` : `${total} in total`;
	}
	const [over, under] = [sum(known.map((p) => p.numerator)), sum(known.map((p) => p.denominator))];
	const rate = rateText(over, under, language);
	const counts = quotient(over, under, language);
	const text = rate === counts ? rate : zh ? `${rate}（${counts}）` : `${rate} (${counts})`;
	return zh ? `合并计算 ${text}` : `${text} taken together`;
}

function rankingSentence(
	answered: AnsweredView & { answer: { rows: readonly Point[] } },
	language: Language
): string {
	const indicator = indicatorIn(answered.view);
	const { rows } = answered.answer;
	const zh = language === 'zh';
	const reported = rows.filter((point) => point.state === 'reported');
	const known = rows.filter((point) => point.value !== null);
	const few = known.filter((point) => isOfFew(point, indicator)).length;
	const [top] = known
		.filter((point) => !isOfFew(point, indicator))
		.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
	const when = whenText(answered, language);
	const [n, all] = [bare(reported.length, language), bare(rows.length, language)];
	const without = withoutRate(rows, indicator, language);
	if (reported.length === 0 && without.length === 0)
		return zh ? `${when}，${all} 个单位都没有这个数。` : `In ${when} none of ${all} organs has this figure.`;
	const clauses = [
		zh
			? `${when}，${all} 个单位中 ${n} 个有数${reported.length > 0 ? `，${aggregateText(reported, answered, language)}` : ''}`
			: `In ${when}, ${n} of ${all} organs have a figure${reported.length > 0 ? `: ${aggregateText(reported, answered, language)}` : ''}`,
		...(top
			? [
					zh
						? `最高的是${shortName(top.name)}，${pointText(top, indicator, language)}`
						: `the highest is ${shortName(top.name)}, ${pointText(top, indicator, language)}`
				]
			: []),
		...firstCaveat(top, rows, indicator, language),
		...without,
		...(few > 0
			? [
					zh
						? `${bare(few, language)} 个不足 10 件，不排名`
						: `${bare(few, language)} with fewer than 10 cases have no rank`
				]
			: [])
	];
	return clauses.join(zh ? '；' : '; ') + (zh ? '。' : '.');
}

function slopeSentence(points: readonly Point[], { view }: AnsweredView, language: Language): string {
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
function spanSentence(points: readonly Point[], { view }: AnsweredView, language: Language): string {
	const organs = new Set(points.map((point) => point.organ)).size;
	const years = [...new Set(points.map((point) => point.year))];
	const reporting = years.map(
		(year) => points.filter((point) => point.year === year && point.state === 'reported').length
	);
	const [least, most] = [Math.min(...reporting), Math.max(...reporting)];
	const when = yearsText(view.years, language);
	const n = bare(organs, language);
	if (language === 'zh')
		return `${when}，${n} 个单位，每年有数的${least === most ? ` ${least} 个` : `在 ${least} 到 ${most} 个之间`}。`;
	return `${when}: of ${n} organs ${least === most ? least : `between ${least} and ${most}`} have a figure in each year.`;
}

/** One sentence that says what a comparison shows. */
export function comparisonSentence(answered: AnsweredView, way: Comparing, language: Language): string {
	const { answer } = answered;
	if (answer.question === 'trend') return figureSentence(answered, language);
	const text =
		answer.question === 'ranking'
			? rankingSentence({ ...answered, answer }, language)
			: way === 'slope'
				? slopeSentence(answer.rows, answered, language)
				: spanSentence(answer.rows, answered, language);
	return text.replaceAll(' / ', '\u00a0/\u00a0');
}
