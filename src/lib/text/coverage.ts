import type { Language, Words } from '../form/words';
import { isOwn, type View } from '../view/view';
import type { Catalog } from '../warehouse/catalog';
import type { Answer, TrendRow } from '../warehouse/rows';
import { indicatorIn, yearsText, type Asked } from './asked';
import { shortVersion } from './labels';
import { bare } from './numbers';
import { readHere } from './readHere';

/** What a figure covers, and what to say when it covers nothing. */

const WHY_MEDIAN: Words = {
	zh: '各年有数据的单位不同，合计没有意义，所以用中位数。',
	en: 'The organs differ from year to year, so a sum would mean nothing and the median is shown. '
};
const WHY_CARE: Words = {
	zh: '各年有数据的单位不同，看合计要连同单位数一起看。',
	en: 'The organs differ from year to year: read a sum together with its number of organs. '
};
const LIKE_FOR_LIKE: Words = {
	zh: '只包括各年都有数据的单位。',
	en: 'Only organs with data in every year are included. '
};

/** Where the figures of a data set come from, and which version they are. */
export function sourceSentence(catalog: Catalog, language: Language): string {
	const { fictional } = catalog;
	const version = shortVersion(catalog);
	if (language === 'zh')
		return fictional
			? `来源：演示数据（虚构），版本 ${version}。`
			: `来源：各单位公开的年度报告，数据版本 ${version}。`;
	return fictional
		? `Source: demonstration data (fictional), version ${version}.`
		: `Source: the organs' published annual reports, data version ${version}.`;
}

function trendCoverage(rows: readonly TrendRow[], view: View, language: Language): string {
	const last = rows.findLast((row) => row.reporting > 0) ?? rows.at(-1);
	const n = (count: number) => bare(count, language);
	const covers = !last
		? ''
		: language === 'zh'
			? `${last.year} 年 ${n(last.reporting)} / ${n(last.expected)} 个单位有数据。`
			: `${last.year}: ${n(last.reporting)} of ${n(last.expected)} organs have data. `;
	const why = view.likeForLike ? LIKE_FOR_LIKE : view.together === 'median' ? WHY_MEDIAN : WHY_CARE;
	return covers + why[language];
}

function pointCoverage(
	{ view, answer }: Asked & { answer: Exclude<Answer, { question: 'trend' }> },
	language: Language
): string {
	const n = (count: number) => bare(count, language);
	const known = n(answer.rows.filter((point) => point.state === 'reported').length);
	if (answer.question === 'ranking') {
		const reports = n(answer.rows.filter((point) => point.report !== null).length);
		return language === 'zh'
			? `${n(answer.expected)} 个单位中 ${reports} 个有当年报告，${known} 个有这个数。`
			: `Of ${n(answer.expected)} organs ${reports} have a report for the year, ${known} this figure. `;
	}
	const organs = new Set(answer.rows.map((point) => point.organ)).size;
	const years = n(view.years[1] - view.years[0] + 1);
	return language === 'zh'
		? `${n(organs)} 个单位 × ${years} 年，${known} / ${n(answer.rows.length)} 个有数。`
		: `${n(organs)} ${organs === 1 ? 'organ' : 'organs'} × ${years} years: ${known} of ${n(answer.rows.length)} have a figure. `;
}

/** What the figures cover, why they are put together as they are, and where they come from. */
export function coverageSentence({ view, answer }: Asked, catalog: Catalog, language: Language): string {
	const covers =
		answer.question === 'trend'
			? trendCoverage(answer.rows, view, language)
			: pointCoverage({ view, answer }, language);
	const own = view.organs.some(isOwn) ? readHere('source', language) : '';
	return covers + sourceSentence(catalog, language) + own;
}

/** The year nearest to those asked for in which anybody has the indicator. */
function nearestYear({ indicator, years }: View, catalog: Catalog): number | null {
	const middle = (years[0] + years[1]) / 2;
	const held = (catalog.indicators[indicator]?.years ?? []).filter(([, reported]) => reported > 0);
	const near = held
		.map(([year]) => year)
		.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || b - a);
	return near[0] ?? null;
}

/** What to say when a view has no value at all, with a year that has some; null when there is something to show. */
export function emptySentence(
	{ view, answer }: Asked,
	catalog: Catalog,
	language: Language
): { readonly text: string; readonly year: number | null } | null {
	const some =
		answer.question === 'trend'
			? answer.rows.some((row) => row.reporting > 0)
			: answer.rows.some((point) => point.state === 'reported');
	if (some) return null;
	const { label } = indicatorIn(view);
	// Only for the default scope does the catalog know which years have something.
	const year =
		view.organs.length === 0 && view.group === 'townships' && !view.area ? nearestYear(view, catalog) : null;
	const when = yearsText(view.years, language);
	const text =
		language === 'zh'
			? `${when}没有“${label.zh}”的数值：所选单位的报告里没有这个数，或没有报告。`
			: `No value of “${label.en}” for ${when}: the reports of the chosen organs do not hold it, or there is no report.`;
	return { text, year };
}
