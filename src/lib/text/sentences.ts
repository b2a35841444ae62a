import type { Language } from '../form/words';
import type { Point, TrendRow } from '../warehouse/rows';
import { figureTitle, indicatorIn, scopeText, type Asked } from './asked';
import { shortName } from './names';
import { bare, exact, FEW_CASES, organsText, pointText, quotient, rateText, unitText } from './numbers';

/** Sentences about a figure, built from the rows it shows. */

const byValue = (a: Point, b: Point) => (b.value ?? 0) - (a.value ?? 0);

function trendSentence(rows: readonly TrendRow[], asked: Asked, language: Language): string {
	const { view } = asked;
	const indicator = indicatorIn(view);
	const row = rows.findLast((r) => r.reporting > 0);
	if (!row) return noValue(language);
	const value = (x: number | null) => (x === null ? '—' : exact(x, indicator, language));
	const who = scopeText(asked, language);
	const n = bare(row.reporting, language);
	const low = row.q1 === null ? '—' : bare(row.q1, language);
	if (indicator.kind === 'ratio') {
		const rate = rateWithCounts(row, language);
		return language === 'zh'
			? `${row.year} 年，${n} 个有数据的单位合并计算：${rate}。`
			: `In ${row.year}, ${organsText(row.reporting, language)} with data taken together: ${rate}.`;
	}
	if (view.together === 'sum')
		return language === 'zh'
			? `${row.year} 年，${who}中 ${n} 个有数据，合计 ${value(row.value)}。`
			: `In ${row.year}, ${n} of ${who} have data; together ${value(row.value)}.`;
	return language === 'zh'
		? `${row.year} 年，${n} 个有数据的单位中，一半的单位不少于 ${value(row.value)}；中间一半在 ${low} 到 ${value(row.q3)}之间。`
		: `In ${row.year}, of ${organsText(row.reporting, language)} with data half reported at least ${value(row.value)}; the middle half lies between ${low} and ${value(row.q3)}.`;
}

function seriesSentence(points: readonly Point[], { view }: Asked, language: Language): string {
	const indicator = indicatorIn(view);
	const organs = [...new Set(points.map((point) => point.organ))];
	const told = organs.slice(0, 3).flatMap((organ) => {
		const own = points.filter((point) => point.organ === organ);
		const known = own.filter((point) => point.state === 'reported');
		const [first, last] = [known.at(0), known.at(-1)];
		const name = shortName(own[0]?.name ?? organ);
		if (!first || !last)
			return [language === 'zh' ? `${name}：这些年没有数值` : `${name}: no value in these years`];
		const at = (point: Point) =>
			`${point.year}${language === 'zh' ? ' 年 ' : ': '}${pointText(point, indicator, language)}`;
		const same = first === last;
		return [
			language === 'zh'
				? `${name}：${at(first)}${same ? '' : `，${at(last)}`}`
				: `${name}, ${at(first)}${same ? '' : `, ${at(last)}`}`
		];
	});
	const rest = organs.length - told.length;
	const end = rest > 0 ? (language === 'zh' ? `；另有 ${rest} 个单位` : `; and ${rest} more`) : '';
	return told.join(language === 'zh' ? '；' : '; ') + end + (language === 'zh' ? '。' : '.');
}

function rankingSentence(points: readonly Point[], asked: Asked, language: Language): string {
	const indicator = indicatorIn(asked.view);
	const known = points.filter((point) => point.value !== null).sort(byValue);
	const top = known[0];
	if (!top) return noValue(language);
	const n = bare(known.length, language);
	const best = pointText(top, indicator, language);
	const year = asked.view.years[0];
	return language === 'zh'
		? `${year} 年，${n} 个单位有数值，最多的是${shortName(top.name)}，${best}。`
		: `In ${year}, ${n} ${known.length === 1 ? 'organ has' : 'organs have'} a value; the highest is ${shortName(top.name)}, ${best}.`;
}

/** A rate with the counts it comes from; below ten cases the counts are all there is. */
function rateWithCounts({ numerator, denominator }: TrendRow, language: Language): string {
	const rate = rateText(numerator, denominator, language);
	if (numerator === null || denominator === null || denominator < FEW_CASES) return rate;
	const counts = quotient(numerator, denominator, language);
	return language === 'zh' ? `${rate}（${counts}）` : `${rate} (${counts})`;
}

const noValue = (language: Language): string =>
	language === 'zh' ? '这个选择里没有数值。' : 'There is no value in this selection.';

/** One sentence that says what a figure shows. */
export function figureSentence(asked: Asked, language: Language): string {
	return whole(sentence(asked, language));
}

/** Counts like 3 / 4 stay on one line. */
const whole = (text: string): string => text.replaceAll(' / ', '\u00a0/\u00a0');

function sentence(asked: Asked, language: Language): string {
	const { answer } = asked;
	if (answer.question === 'trend') return trendSentence(answer.rows, asked, language);
	if (answer.question === 'series') return seriesSentence(answer.rows, asked, language);
	return rankingSentence(answer.rows, asked, language);
}

/** Accessible name of a chart: what it is, and what it shows. */
export const figureName = (asked: Asked, language: Language): string =>
	`${figureTitle(asked, language)}${language === 'zh' ? '。' : '. '}${figureSentence(asked, language)}`;

/** What the table holds and in which unit, once for all its numbers. */
export function tableCaption({ view, answer }: Asked, language: Language): string {
	const indicator = indicatorIn(view);
	const unit = indicator.kind === 'ratio' ? '%' : unitText(indicator, language);
	const what = indicator.label[language];
	const rows = bare(answer.rows.length, language);
	if (language === 'zh') return `${what}${unit ? `（${unit}）` : ''}，${rows} 行。点数字看来源。`;
	return `${what}${unit ? ` (${unit})` : ''}, ${rows} rows. Choose a number to see its source.`;
}
