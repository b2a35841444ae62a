import type { Language } from '../form/words';
import type { Point } from '../data/questions/points/point';
import type { TrendRow } from '../data/questions/trend/question';
import { figureTitle, indicatorIn, scopeText, type AnsweredView } from './viewTitle';
import { changePhrase, largestPhrase, onlyOrgan } from './matched';
import { shortName } from './names';
import { firstCaveat } from './places';
import {
	bare,
	exact,
	FEW_CASES,
	isOfFew,
	organsText,
	pointText,
	quotient,
	rateText,
	unitText
} from './numbers';

/** Sentences about a figure, built from the rows it shows. */

const byValue = (a: Point, b: Point) => (b.value ?? 0) - (a.value ?? 0);

function trendSentence(rows: readonly TrendRow[], answered: AnsweredView, language: Language): string {
	const { view } = answered;
	const indicator = indicatorIn(view);
	const row = rows.findLast((r) => r.reporting > 0);
	if (!row) return noValue(language);
	const value = (x: number | null) => (x === null ? '—' : exact(x, indicator, language));
	const who = scopeText(answered, language);
	const n = bare(row.reporting, language);
	const only = onlyOrgan(row, language);
	const more = `${largestPhrase(row, indicator, language)}${changePhrase(row, rows, indicator, language)}`;
	const low = row.q1 === null ? '—' : bare(row.q1, language);
	if (indicator.kind === 'ratio') {
		const rate = rateWithCounts(row, language);
		return language === 'zh'
			? `${row.year} 年，${n} 个有数据的单位${only}合并计算：${rate}${more}。`
			: `In ${row.year}, ${organsText(row.reporting, language)}${only} with data taken together: ${rate}${more}.`;
	}
	if (view.aggregation === 'sum')
		return language === 'zh'
			? `${row.year} 年，${who}中 ${n} 个有数据${only}，合计 ${value(row.value)}${more}。`
			: `In ${row.year}, ${n} of ${who} have data${only}; together ${value(row.value)}${more}.`;
	if (row.reporting === 1)
		return language === 'zh'
			? `${row.year} 年，只有 1 个单位有数据${only}：${value(row.value)}。`
			: `In ${row.year}, a single organ has data${only}: ${value(row.value)}.`;
	return language === 'zh'
		? `${row.year} 年，${n} 个有数据的单位中，一半的单位不少于 ${value(row.value)}；中间一半在 ${low} 到 ${value(row.q3)}之间${more}。`
		: `In ${row.year}, of ${organsText(row.reporting, language)} with data half reported at least ${value(row.value)}; the middle half lies between ${low} and ${value(row.q3)}${more}.`;
}

function seriesSentence(points: readonly Point[], { view }: AnsweredView, language: Language): string {
	const indicator = indicatorIn(view);
	const organs = [...new Set(points.map((point) => point.organ))];
	const named = organs.slice(0, 3).flatMap((organ) => {
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
	const rest = organs.length - named.length;
	const end = rest > 0 ? (language === 'zh' ? `；另有 ${rest} 个单位` : `; and ${rest} more`) : '';
	return named.join(language === 'zh' ? '；' : '; ') + end + (language === 'zh' ? '。' : '.');
}

function rankingSentence(points: readonly Point[], answered: AnsweredView, language: Language): string {
	const indicator = indicatorIn(answered.view);
	const known = points.filter((point) => point.value !== null).sort(byValue);
	if (known.length === 0) return noValue(language);
	const top = known.find((point) => !isOfFew(point, indicator));
	const caveat = firstCaveat(top, points, indicator, language);
	const n = bare(known.length, language);
	const best = top && pointText(top, indicator, language);
	const year = answered.view.years[0];
	if (language === 'zh') {
		const most = top ? `，最多的是${shortName(top.name)}，${best}` : '，都不足 10 件，不排名';
		return `${[`${year} 年，${n} 个单位有数值${most}`, ...caveat].join('；')}。`;
	}
	const most = top
		? `the highest is ${shortName(top.name)}, ${best}`
		: 'of fewer than 10 cases each, and without a rank';
	const have = known.length === 1 ? 'organ has' : 'organs have';
	return `${[`In ${year}, ${n} ${have} a value`, most, ...caveat].join('; ')}.`;
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
export function figureSentence(answered: AnsweredView, language: Language): string {
	return whole(sentence(answered, language));
}

/** Counts like 3 / 4 stay on one line. */
const whole = (text: string): string => text.replaceAll(' / ', '\u00a0/\u00a0');

function sentence(answered: AnsweredView, language: Language): string {
	const { answer } = answered;
	if (answer.question === 'trend') return trendSentence(answer.rows, answered, language);
	if (answer.question === 'series') return seriesSentence(answer.rows, answered, language);
	return rankingSentence(answer.rows, answered, language);
}

/** Accessible name of a chart: what it is, and what it shows. */
export const figureName = (answered: AnsweredView, language: Language): string =>
	`${figureTitle(answered, language)}${language === 'zh' ? '。' : '. '}${figureSentence(answered, language)}`;

/** What the table holds and in which unit, once for all its numbers. */
export function tableCaption({ view, answer }: AnsweredView, language: Language): string {
	const indicator = indicatorIn(view);
	const unit = indicator.kind === 'ratio' ? '%' : unitText(indicator, language);
	const what = indicator.label[language];
	const rows = bare(answer.rows.length, language);
	// What puts organs or years together leads to no single report.
	const leads = answer.question !== 'trend' && answer.rows.some(({ report }) => report !== null);
	if (language === 'zh')
		return `${what}${unit ? `（${unit}）` : ''}，${rows} 行。${leads ? '点数字看来源。' : ''}`;
	return `${what}${unit ? ` (${unit})` : ''}, ${rows} rows.${leads ? ' Choose a number to see its source.' : ''}`;
}
