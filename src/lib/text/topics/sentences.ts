import { partLabel } from '../../form/part-labels';
import type { Topic } from '../../form/topics';
import type { Language } from '../../form/words';
import type { PartRow } from '../../warehouse/rows';
import { yearsText } from '../asked';
import { bare, exact, FEW_CASES, organsText, quotient, rateText, share } from '../numbers';
import { flowOf } from './flow';
import { flowRemark } from './flow-remark';
import { scopeText, type ShownParts } from './scope';
import { intervalOf, measureOf, ofRates, partOf } from './units';
import {
	baseOf,
	lastYear,
	ofOneOrgan,
	ranked,
	summands,
	valueOf,
	yearsOfParts,
	type YearOfParts
} from './years';

/** What a topic's figure shows, in one sentence built from the rows it shows. */

const named = (topic: Topic, part: string, language: Language): string => partLabel(topic, part)[language];
const list = (texts: readonly string[], language: Language): string =>
	texts.join(language === 'zh' ? '，' : ', ');

const noValue = (language: Language): string =>
	language === 'zh'
		? '这个选择里没有可以合起来看的数。'
		: 'There is nothing in this selection to put together.';

/** Of how many organs the figures of a year are; nothing of one organ, whom the title names. */
function organs(year: YearOfParts, language: Language): string {
	const [row] = year.rows;
	if (!row || ofOneOrgan(year.rows)) return '';
	const n = bare(row.reporting, language);
	return language === 'zh' ? `，${n} 个单位` : `${n} ${row.reporting === 1 ? 'organ' : 'organs'}: `;
}

function sidesSentence(topic: Topic, year: YearOfParts, language: Language): string {
	const half = topic.parts.length / 2;
	const side = (parts: readonly string[]) => ({
		sum: parts.reduce((sum, part) => sum + (valueOf(year, part) ?? 0), 0),
		text: parts
			.map((part) => `${named(topic, part, language)} ${bare(valueOf(year, part) ?? 0, language)}`)
			.join(language === 'zh' ? ' ＋ ' : ' + ')
	});
	const [left, right] = [side(topic.parts.slice(0, half)), side(topic.parts.slice(half))];
	const gap = Math.abs(left.sum - right.sum);
	const off =
		gap === 0
			? ''
			: language === 'zh'
				? `，差 ${bare(gap, language)}`
				: `, a difference of ${bare(gap, language)}`;
	const text = `${left.text} ${gap === 0 ? '＝' : '≠'} ${right.text}${off}`;
	return language === 'zh'
		? `${year.year} 年${organs(year, language)}：${text}。`
		: `${year.year}, ${organs(year, language)}${text}.`;
}

function wholeSentence(topic: Topic, year: YearOfParts, language: Language): string {
	const base = baseOf(topic, year) ?? 0;
	const unit = measureOf(topic);
	const most = summands(topic)
		.map((part) => ({ part, value: valueOf(year, part) ?? 0 }))
		.filter(({ value }) => value > 0)
		.sort((a, b) => b.value - a.value)
		.slice(0, 3)
		.map(({ part, value }) => {
			const rate =
				base < FEW_CASES
					? ''
					: language === 'zh'
						? `（${share(value / base)}）`
						: ` (${share(value / base)})`;
			return `${named(topic, part, language)} ${exact(value, unit, language)}${rate}`;
		});
	const apart =
		topic.apart === undefined
			? []
			: [`${named(topic, topic.apart, language)} ${exact(valueOf(year, topic.apart) ?? 0, unit, language)}`];
	const zh = language === 'zh';
	const word = topic.apart === undefined ? (zh ? '共' : 'altogether') : zh ? '已有结果' : 'concluded';
	const head = zh
		? `${year.year} 年${organs(year, language)}${word} ${exact(base, unit, language)}`
		: `${year.year}, ${organs(year, language)}${word} ${bare(base, language)}`;
	const rest = [list(most, language), list(apart, language)].filter((text) => text !== '');
	return `${[head, ...(rest.length > 0 ? [rest.join(zh ? '；' : '; ')] : [])].join(zh ? '：' : ': ')}${zh ? '。' : '.'}`;
}

function rankedSentence(topic: Topic, years: readonly YearOfParts[], language: Language): string {
	const complete = years.filter((year) => year.complete);
	const [first, last] = [complete.at(0), complete.at(-1)];
	if (!first || !last) return noValue(language);
	const all = ranked(topic, years);
	const sum = all.reduce((total, { value }) => total + value, 0);
	const reports = complete.reduce((total, { rows }) => total + (rows[0]?.reporting ?? 0), 0);
	const zh = language === 'zh';
	const when = yearsText([first.year, last.year], language);
	const head = zh
		? `${when} ${bare(reports, language)} 份报告合计 ${bare(sum, language)} 件`
		: `${when}, ${bare(reports, language)} ${reports === 1 ? 'report' : 'reports'}, ${bare(sum, language)} altogether`;
	const most = all
		.filter(({ value }) => value > 0)
		.slice(0, 2)
		.map(({ part, value }) => `${named(topic, part, language)} ${exact(value, measureOf(topic), language)}`);
	if (most.length === 0) return `${head}${zh ? '。' : '.'}`;
	return zh ? `${head}，最多的是${list(most, language)}。` : `${head}; most of all ${list(most, language)}.`;
}

/** A year speaks for a part only if it has at least half as many organs as the best one: the last of these. */
function lastOf(rows: readonly PartRow[], part: string): PartRow[] {
	const known = rows.filter(({ indicator, value }) => indicator === part && value !== null);
	const most = Math.max(0, ...known.map(({ reporting }) => reporting));
	const last = known.findLast(({ reporting }) => reporting * 2 >= most);
	return last ? [last] : [];
}

/** A rate with its counts; of too few only these. */
function rateWithCounts(numerator: number | null, denominator: number | null, language: Language): string {
	const rate = rateText(numerator, denominator, language);
	if (numerator === null || denominator === null || denominator < FEW_CASES) return rate;
	const counts = quotient(numerator, denominator, language);
	return language === 'zh' ? `${rate}（${counts}）` : `${rate} (${counts})`;
}

/** All years of a rate together, where single years have too few cases to say anything. */
function pooledSentence({ topic, rows, view }: ShownParts, language: Language): string {
	const zh = language === 'zh';
	const texts = topic.parts.map((part) => {
		const own = rows.filter(({ indicator, denominator }) => indicator === part && denominator !== null);
		const sum = (side: 'numerator' | 'denominator') =>
			own.reduce((total, row) => total + (row[side] ?? 0), 0);
		const [numerator, denominator] = [sum('numerator'), sum('denominator')];
		const interval = intervalOf(part, numerator, denominator);
		const range = interval
			? zh
				? `，95% 区间 ${share(interval.low)}—${share(interval.high)}`
				: `, 95% interval ${share(interval.low)}–${share(interval.high)}`
			: '';
		return `${named(topic, part, language)} ${rateWithCounts(numerator, denominator, language)}${range}`;
	});
	const when = yearsText(view.years, language);
	return zh ? `${when}合起来：${texts.join('；')}。` : `${when} together: ${texts.join('; ')}.`;
}

/** The last value of each part, with its year and its organs where the parts differ in them. */
function besideSentence(shown: ShownParts, language: Language): string {
	const { topic, rows } = shown;
	const zh = language === 'zh';
	const last = topic.parts.flatMap((part) => lastOf(rows, part));
	if (last.length === 0) return noValue(language);
	if (ofRates(topic) && last.some(({ denominator }) => (denominator ?? 0) < FEW_CASES))
		return pooledSentence(shown, language);
	const newest = Math.max(...last.map(({ year }) => year));
	const together = ofOneOrgan(rows);
	const texts = last.map((row) => {
		const organs = together ? '' : organsText(row.reporting, language);
		const about = [
			...(row.year === newest ? [] : [zh ? `${row.year} 年` : `${row.year}`]),
			...(organs === '' ? [] : [organs])
		];
		const more = about.length === 0 ? '' : zh ? `（${about.join('，')}）` : ` (${about.join(', ')})`;
		const value = ofRates(topic)
			? rateWithCounts(row.numerator, row.denominator, language)
			: exact(row.value ?? 0, partOf(row.indicator), language);
		return `${named(topic, row.indicator, language)} ${value}${ofRates(topic) ? '' : more}`;
	});
	return zh ? `${newest} 年：${texts.join('，')}。` : `${newest}: ${texts.join(', ')}.`;
}

function flowSentence(
	topic: Topic,
	years: readonly YearOfParts[],
	shown: ShownParts,
	language: Language
): string {
	const flow = flowOf(topic, years);
	const why = flowRemark(flow, language);
	if (flow === null || why !== null) return why ?? noValue(language);
	const biggest = flow.streams.toSorted((a, b) => b.count - a.count)[0];
	if (!biggest) return noValue(language);
	const stream = named(topic, `${biggest.outcome}__${biggest.applicant}`, language);
	const who = scopeText(shown, language);
	return language === 'zh'
		? `${flow.year.year} 年${who}办结 ${bare(flow.sum, language)} 件，最宽的一股是${stream}，${bare(biggest.count, language)} 件。`
		: `In ${flow.year.year} ${who} handled ${bare(flow.sum, language)}; the widest stream is ${stream}, ${bare(biggest.count, language)}.`;
}

function sentence(shown: ShownParts, language: Language): string {
	const { topic, rows } = shown;
	const years = yearsOfParts(topic, rows);
	if (topic.drawn === 'flow') return flowSentence(topic, years, shown, language);
	if (topic.drawn === 'ranked') return rankedSentence(topic, years, language);
	if (topic.together === 'beside') return besideSentence(shown, language);
	const last = lastYear(years, ({ complete }) => complete);
	if (!last) return noValue(language);
	return topic.together === 'sides'
		? sidesSentence(topic, last, language)
		: wholeSentence(topic, last, language);
}

/** Counts like 3 / 4 stay on one line. */
export const topicSentence = (shown: ShownParts, language: Language): string =>
	sentence(shown, language).replaceAll(' / ', '\u00a0/\u00a0');
