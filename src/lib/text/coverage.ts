import { unpublishedName } from './datasets';
import type { Language, Words } from '../form/words';
import { isOwn, type View } from '../view/view';
import type { Catalog } from '../data/catalog';
import type { Answer } from '../data/askView';
import { isOfSameOrgans } from '../data/questions/sameOrgans';
import type { TrendRow } from '../data/questions/trend/question';
import { indicatorIn, yearsText, type AnsweredView } from './viewTitle';
import { shortVersion } from './labels';
import { bare } from './numbers';
import { readHere } from './localReports';
import { withoutRate } from './states';

/** What a figure covers. */

const WHY_MEDIAN: Words = {
	zh: '各年有数据的单位不同，用中位数，不用合计。',
	en: 'The organs differ from year to year: the median is shown, not a sum. '
};
const WHY_CARE: Words = {
	zh: '各年有数据的单位不同，看合计要连同单位数一起看。',
	en: 'The organs differ from year to year: read a sum together with its number of organs. '
};
const SAME_ORGANS: Words = {
	zh: '有数据的各年是同一批单位。',
	en: 'Every year with data is of the same organs. '
};
const MATCHED_ORGANS: Words = {
	zh: '只算这些单位。',
	en: 'Only these are included. '
};

/** Where the figures of a data set come from, and which version they are. */
export function sourceSentence(catalog: Catalog, language: Language): string {
	const version = shortVersion(catalog);
	const unpublished = unpublishedName(catalog, language);
	if (unpublished !== null)
		return language === 'zh'
			? `来源：${unpublished}，版本 ${version}。`
			: `Source: ${unpublished.toLowerCase()}, version ${version}.`;
	return language === 'zh'
		? `来源：各单位公开的年度报告，数据版本 ${version}。`
		: `Source: the organs' published annual reports, data version ${version}.`;
}

/** That governments of several levels, put together, may count the same thing twice. */
export function levelsSentence({ organs, group, aggregation }: View, language: Language): string {
	if (organs.length > 0 || aggregation === 'each' || (group !== 'governments' && group !== 'all')) return '';
	if (aggregation === 'median') return '';
	return language === 'zh'
		? '上级政府的数可能已包括下级政府和部门的，合在一起会重复计算。'
		: 'A government’s figures may include those of governments and departments under it, and are then counted twice. ';
}

function trendCoverage(rows: readonly TrendRow[], view: View, language: Language): string {
	const last = rows.findLast((row) => row.reporting > 0) ?? rows.at(-1);
	const n = (count: number) => bare(count, language);
	if (!last) return '';
	const of = `${n(last.reporting)} / ${n(last.expected)}`;
	if (view.matchedOrgans) {
		const matched =
			language === 'zh'
				? `${of} 个单位各年都有数据。`
				: `${n(last.reporting)} of ${n(last.expected)} organs have every year. `;
		return last.reporting === 0
			? matched
			: matched + MATCHED_ORGANS[language] + levelsSentence(view, language);
	}
	const covers =
		language === 'zh'
			? `${last.year} 年 ${of} 个单位有数据。`
			: `${last.year}: ${n(last.reporting)} of ${n(last.expected)} organs have data. `;
	if (last.reporting === 0) return covers;
	const why = isOfSameOrgans(rows) ? SAME_ORGANS : view.aggregation === 'median' ? WHY_MEDIAN : WHY_CARE;
	return covers + why[language] + levelsSentence(view, language);
}

function pointCoverage(
	{ view, answer }: AnsweredView & { answer: Exclude<Answer, { question: 'trend' }> },
	language: Language
): string {
	const n = (count: number) => bare(count, language);
	const known = n(answer.rows.filter((point) => point.state === 'reported').length);
	const rest = withoutRate(answer.rows, indicatorIn(view), language)
		.map((text) => (language === 'zh' ? `，${text}` : `, ${text}`))
		.join('');
	if (answer.question === 'ranking' && view.years[0] !== view.years[1]) {
		const when = yearsText(view.years, language);
		return language === 'zh'
			? `${n(answer.expected)} 个单位中 ${known} 个在 ${when}里有这个比率${rest}。每个单位只合并两个件数都有的年份，缺的年份不当作 0；有几年见表。`
			: `Of ${n(answer.expected)} organs ${known} have this rate within ${when}${rest}. Each pools only its years with both counts, a missing year is never 0; the table says how many it has. `;
	}
	if (answer.question === 'ranking') {
		const reports = n(answer.rows.filter((point) => point.report !== null).length);
		return language === 'zh'
			? `${n(answer.expected)} 个单位中 ${reports} 个有当年报告，${known} 个有这个数${rest}。`
			: `Of ${n(answer.expected)} organs ${reports} have a report for the year, ${known} this figure${rest}. `;
	}
	const organs = new Set(answer.rows.map((point) => point.organ)).size;
	const years = n(view.years[1] - view.years[0] + 1);
	return language === 'zh'
		? `${n(organs)} 个单位 × ${years} 年，${known} / ${n(answer.rows.length)} 个有数${rest}。`
		: `${n(organs)} ${organs === 1 ? 'organ' : 'organs'} × ${years} years: ${known} of ${n(answer.rows.length)} have a figure${rest}. `;
}

/** What the figures cover, why they are put together as they are, and where they come from. */
export function coverageSentence(
	{ view, answer }: AnsweredView,
	catalog: Catalog,
	language: Language
): string {
	const covers =
		answer.question === 'trend'
			? trendCoverage(answer.rows, view, language)
			: pointCoverage({ view, answer }, language);
	const own = view.organs.some(isOwn) ? readHere('source', language) : '';
	return covers + sourceSentence(catalog, language) + own;
}
