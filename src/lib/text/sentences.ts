import { indicatorOf } from '../form/indicators';
import type { Indicator } from '../form/indicator';
import type { Language } from '../form/words';
import { GROUP_WORDS } from '../report/organ';
import type { View } from '../view/view';
import type { Catalog } from '../warehouse/catalog';
import type { Answer, Point, TrendRow } from '../warehouse/rows';
import { bare, exact, pointText, rateText, unitText } from './numbers';

/** Sentences about a figure, built from the rows it shows. */

/** A view with its answer: what a title, a sentence or a note speaks of. */
export interface Asked {
	readonly view: View;
	readonly answer: Answer;
}

const indicatorIn = (view: View): Indicator => {
	const indicator = indicatorOf(view.indicator);
	if (!indicator) throw new Error(`unknown indicator "${view.indicator}"`);
	return indicator;
};

/** Years as a reader writes them: 2019—2025, or the one year. */
export function yearsText([from, to]: View['years'], language: Language): string {
	if (from === to) return language === 'zh' ? `${from} 年` : `${from}`;
	return language === 'zh' ? `${from}—${to} 年` : `${from}–${to}`;
}

/** Who a view is about. */
function scopeText({ view, answer }: Asked, language: Language): string {
	if (view.organs.length === 0) return GROUP_WORDS[view.group][language];
	if (answer.question !== 'trend') {
		const names = [...new Map(answer.rows.map((point) => [point.organ, point.name])).values()];
		if (names.length <= 3) return names.join(language === 'zh' ? '、' : ', ');
	}
	return language === 'zh' ? `${view.organs.length} 个单位` : `${view.organs.length} organs`;
}

/** Title of a figure in parts, which may break between but not within: what, who, when. */
export function titleParts(asked: Asked, language: Language): readonly string[] {
	const comma = language === 'zh' ? '，' : ', ';
	const { label } = indicatorIn(asked.view);
	return [
		`${label[language]}${comma}`,
		`${scopeText(asked, language)}${comma}`,
		yearsText(asked.view.years, language)
	];
}

export const figureTitle = (asked: Asked, language: Language): string => titleParts(asked, language).join('');

const byValue = (a: Point, b: Point) => (b.value ?? 0) - (a.value ?? 0);

function trendSentence(rows: readonly TrendRow[], { view, answer }: Asked, language: Language): string {
	const indicator = indicatorIn(view);
	const row = rows.findLast((r) => r.reporting > 0);
	if (!row) return noValue(language);
	const value = (x: number | null) => (x === null ? '—' : exact(x, indicator, language));
	const who = scopeText({ view, answer }, language);
	const n = bare(row.reporting, language);
	if (indicator.kind === 'ratio') {
		const rate = rateText(row.numerator, row.denominator, language);
		return language === 'zh'
			? `${row.year} 年，${n} 个有数据的单位合并计算：${rate}。`
			: `In ${row.year}, ${n} organs with data taken together: ${rate}.`;
	}
	if (view.together === 'sum')
		return language === 'zh'
			? `${row.year} 年，${who}中 ${n} 个有数据，合计 ${value(row.value)}。`
			: `In ${row.year}, ${n} of ${who} have data; together ${value(row.value)}.`;
	return language === 'zh'
		? `${row.year} 年，${n} 个有数据的单位中，一半的单位不少于 ${value(row.value)}；中间一半在 ${value(row.q1)} 到 ${value(row.q3)} 之间。`
		: `In ${row.year}, of ${n} organs with data half reported at least ${value(row.value)}; the middle half lies between ${value(row.q1)} and ${value(row.q3)}.`;
}

function seriesSentence(points: readonly Point[], { view }: Asked, language: Language): string {
	const indicator = indicatorIn(view);
	const organs = [...new Set(points.map((point) => point.organ))];
	const told = organs.slice(0, 3).flatMap((organ) => {
		const own = points.filter((point) => point.organ === organ);
		const known = own.filter((point) => point.state === 'reported');
		const [first, last] = [known.at(0), known.at(-1)];
		const name = own[0]?.name ?? organ;
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
		? `${year} 年，${n} 个单位有数值，最多的是${top.name}，${best}。`
		: `In ${year}, ${n} ${known.length === 1 ? 'organ has' : 'organs have'} a value; the highest is ${top.name}, ${best}.`;
}

const noValue = (language: Language): string =>
	language === 'zh' ? '这个选择里没有数值。' : 'There is no value in this selection.';

/** One sentence that says what a figure shows. */
export function figureSentence(asked: Asked, language: Language): string {
	const { answer } = asked;
	if (answer.question === 'trend') return trendSentence(answer.rows, asked, language);
	if (answer.question === 'series') return seriesSentence(answer.rows, asked, language);
	return rankingSentence(answer.rows, asked, language);
}

/** Accessible name of a chart: what it is, and what it shows. */
export const figureName = (asked: Asked, language: Language): string =>
	`${figureTitle(asked, language)}${language === 'zh' ? '。' : '. '}${figureSentence(asked, language)}`;

/** What the figures cover, why they are put together as they are, and where they come from. */
export function coverageSentence({ view, answer }: Asked, catalog: Catalog, language: Language): string {
	const zh = language === 'zh';
	const n = (count: number) => bare(count, language);
	const source = catalog.fictional
		? zh
			? `来源：演示数据（虚构），版本 ${catalog.version}。`
			: `Source: demonstration data (fictional), version ${catalog.version}.`
		: zh
			? `来源：各单位公开的年度报告，数据版本 ${catalog.version}。`
			: `Source: the organs' published annual reports, data version ${catalog.version}.`;
	if (answer.question === 'trend') {
		const last = answer.rows.findLast((row) => row.reporting > 0) ?? answer.rows.at(-1);
		const covers = last
			? zh
				? `${last.year} 年 ${n(last.reporting)} / ${n(last.expected)} 个单位有数据。`
				: `${last.year}: ${n(last.reporting)} of ${n(last.expected)} organs have data. `
			: '';
		const why =
			view.together === 'median'
				? zh
					? '各年有数据的单位不同，合计没有意义，所以用中位数。'
					: 'The organs differ from year to year, so a sum would mean nothing and the median is shown. '
				: view.together === 'sum' && !view.likeForLike
					? zh
						? '各年有数据的单位不同，看合计时请看旁边的单位数。'
						: 'The organs differ from year to year: read the sum beside its number of organs. '
					: '';
		return covers + why + source;
	}
	const organs = new Set(answer.rows.map((point) => point.organ)).size;
	const known = answer.rows.filter((point) => point.state === 'reported').length;
	if (answer.question === 'series')
		return (
			(zh
				? `${n(organs)} 个单位 × ${n(view.years[1] - view.years[0] + 1)} 年，${n(known)} / ${n(answer.rows.length)} 个有数。`
				: `${n(organs)} organs × ${n(view.years[1] - view.years[0] + 1)} years: ${n(known)} of ${n(answer.rows.length)} have a figure. `) +
			source
		);
	return (
		(zh
			? `${n(answer.expected)} 个单位中 ${n(answer.rows.filter((p) => p.report !== null).length)} 个有当年报告，${n(known)} 个有这个数。`
			: `Of ${n(answer.expected)} organs ${n(answer.rows.filter((p) => p.report !== null).length)} have a report for the year, ${n(known)} this figure. `) +
		source
	);
}

/** Years with a value of an indicator, nearest first to those asked for. */
function nearestYear(view: View, catalog: Catalog): number | null {
	const years = (catalog.indicators[view.indicator]?.years ?? [])
		.filter(([, reported]) => reported > 0)
		.map(([year]) => year);
	const middle = (view.years[0] + view.years[1]) / 2;
	return years.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || b - a)[0] ?? null;
}

/** What to say when a view has no value at all, with a year that has some; null when there is something to show. */
export function emptySentence(
	asked: Asked,
	catalog: Catalog,
	language: Language
): { text: string; year: number | null } | null {
	const { view, answer } = asked;
	const some =
		answer.question === 'trend'
			? answer.rows.some((r) => r.reporting > 0)
			: answer.rows.some((p) => p.state === 'reported');
	if (some) return null;
	const { label } = indicatorIn(view);
	const year = view.organs.length === 0 && view.group === 'townships' ? nearestYear(view, catalog) : null;
	const when = yearsText(view.years, language);
	const text =
		language === 'zh'
			? `${when}没有“${label.zh}”的数值：所选单位的报告里没有这个数，或没有报告。`
			: `No value of “${label.en}” for ${when}: the reports of the chosen organs do not hold it, or there is no report.`;
	return { text, year };
}

/** What the table holds and in which unit, once for all its numbers. */
export function tableCaption({ view, answer }: Asked, language: Language): string {
	const indicator = indicatorIn(view);
	const unit = indicator.kind === 'ratio' ? '%' : unitText(indicator, language);
	const what = indicator.label[language];
	const rows = bare(answer.rows.length, language);
	if (language === 'zh') return `${what}${unit ? `（${unit}）` : ''}，${rows} 行。点数字看来源。`;
	return `${what}${unit ? ` (${unit})` : ''}, ${rows} rows. Choose a number to see its source.`;
}
