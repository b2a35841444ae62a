import { componentLabel } from '../../form/componentLabels';
import { summands, type Topic } from '../../form/topics';
import type { Language } from '../../form/words';
import type { ComponentRow } from '../../data/questions/components/question';
import { yearsText } from '../viewTitle';
import { shortName } from '../names';
import { bare, exact, FEW_CASES, organsText, quotient, rateText, share, type Measured } from '../numbers';
import { bracketed } from '../punctuation';
import { flowOf } from './flow';
import { flowRemark } from './flowRemark';
import { mostPhrase, onlyOrgan } from './organs';
import { askedText, whoText, type ShownComponents } from './scope';
import { intervalOf, measureOf, ofRates, componentIndicator } from './units';
import {
	baseOf,
	lastYear,
	ofOneOrgan,
	ranked,
	valueOf,
	yearsOfComponents,
	type YearOfComponents
} from './years';

/** What a topic's figure shows, in one sentence built from the rows it shows. */

const named = (topic: Topic, component: string, language: Language): string =>
	componentLabel(topic, component)[language];
const list = (texts: readonly string[], language: Language): string =>
	texts.join(language === 'zh' ? '，' : ', ');

const noValue = (language: Language): string =>
	language === 'zh'
		? '这个选择里没有可以合起来看的数。'
		: 'There is nothing in this selection to put together.';

/** Of whom the figures of a year are; nothing of one organ asked about, whom the title names. */
function organs(shown: ShownComponents, year: YearOfComponents, language: Language): string {
	const [row] = year.rows;
	if (!row || ofOneOrgan(year.rows)) return '';
	const who = whoText(shown, row, language);
	return language === 'zh' ? `，${who}` : `${who}: `;
}

/** The organ that makes more than half of what a row is part of, in brackets; empty where none does. */
function most({ largest }: ComponentRow, whole: number, unit: Measured, language: Language): string {
	if (!largest) return '';
	const phrase = mostPhrase(
		largest.name,
		largest.value,
		whole,
		exact(largest.value, unit, language),
		language
	);
	return phrase === null ? '' : bracketed(phrase, language);
}

function sidesSentence(shown: ShownComponents, year: YearOfComponents, language: Language): string {
	const { topic } = shown;
	const half = topic.components.length / 2;
	const side = (half: readonly string[]) => ({
		sum: half.reduce((sum, component) => sum + (valueOf(year, component) ?? 0), 0),
		text: half
			.map(
				(component) => `${named(topic, component, language)} ${bare(valueOf(year, component) ?? 0, language)}`
			)
			.join(language === 'zh' ? ' ＋ ' : ' + ')
	});
	const [left, right] = [side(topic.components.slice(0, half)), side(topic.components.slice(half))];
	const gap = Math.abs(left.sum - right.sum);
	const off =
		gap === 0
			? ''
			: language === 'zh'
				? `，差 ${bare(gap, language)}`
				: `, a difference of ${bare(gap, language)}`;
	const [row] = year.rows;
	const biggest = row ? most(row, left.sum, measureOf(topic), language) : '';
	const text = `${left.text}${biggest} ${gap > 0 ? '≠' : language === 'zh' ? '＝' : '='} ${right.text}${off}`;
	return language === 'zh'
		? `${year.year} 年${organs(shown, year, language)}：${text}。`
		: `${year.year}, ${organs(shown, year, language)}${text}.`;
}

function wholeSentence(shown: ShownComponents, year: YearOfComponents, language: Language): string {
	const { topic } = shown;
	const base = baseOf(topic, year) ?? 0;
	const unit = measureOf(topic);
	const [row] = year.rows;
	const biggest = row ? most(row, base, unit, language) : '';
	const parts = summands(topic)
		.map((component) => ({ component, value: valueOf(year, component) ?? 0 }))
		.filter(({ value }) => value > 0)
		.sort((a, b) => b.value - a.value)
		.slice(0, 3)
		.map(({ component, value }) => {
			const rate =
				base < FEW_CASES
					? ''
					: language === 'zh'
						? `（${share(value / base)}）`
						: ` (${share(value / base)})`;
			return `${named(topic, component, language)} ${exact(value, unit, language)}${rate}`;
		});
	const apart =
		topic.apart === undefined
			? []
			: [`${named(topic, topic.apart, language)} ${exact(valueOf(year, topic.apart) ?? 0, unit, language)}`];
	const zh = language === 'zh';
	const word = topic.apart === undefined ? (zh ? '共' : 'altogether') : zh ? '已有结果' : 'concluded';
	const head = zh
		? `${year.year} 年${organs(shown, year, language)}${word} ${exact(base, unit, language)}${biggest}`
		: `${year.year}, ${organs(shown, year, language)}${word} ${bare(base, language)}${biggest}`;
	const rest = [list(parts, language), list(apart, language)].filter((text) => text !== '');
	return `${[head, ...(rest.length > 0 ? [rest.join(zh ? '；' : '; ')] : [])].join(zh ? '：' : ': ')}${zh ? '。' : '.'}`;
}

/** The organ known to make more than half of all years: of years in which another has most it may have more than is known. */
function mostOfYears(
	years: readonly YearOfComponents[],
	whole: number,
	topic: Topic,
	language: Language
): string {
	const known = new Map<string, { name: string; sum: number; years: number }>();
	for (const year of years) {
		const [row] = year.rows;
		const leader = row?.largest ?? (row?.organ ? { ...row.organ, value: baseOf(topic, year) ?? 0 } : null);
		if (!leader) continue;
		const before = known.get(leader.code) ?? { name: leader.name, sum: 0, years: 0 };
		known.set(leader.code, { ...before, sum: before.sum + leader.value, years: before.years + 1 });
	}
	const [first] = [...known.values()].sort((a, b) => b.sum - a.sum);
	if (!first) return '';
	const part = exact(first.sum, measureOf(topic), language);
	const phrase = mostPhrase(first.name, first.sum, whole, part, language, first.years < years.length);
	return phrase === null ? '' : bracketed(phrase, language);
}

function rankedSentence(
	shown: ShownComponents,
	years: readonly YearOfComponents[],
	language: Language
): string {
	const { topic, rows } = shown;
	const complete = years.filter((year) => year.complete);
	const [first, last] = [complete.at(0), complete.at(-1)];
	if (!first || !last) return noValue(language);
	const all = ranked(topic, years);
	const sum = all.reduce((total, { value }) => total + value, 0);
	const reports = complete.reduce((total, { rows: own }) => total + (own[0]?.reporting ?? 0), 0);
	const zh = language === 'zh';
	const when = yearsText([first.year, last.year], language);
	const only = onlyOrgan(rows);
	const who = ofOneOrgan(rows) ? '' : only ? shortName(only.name) : askedText(shown, language);
	const biggest = only ? '' : mostOfYears(complete, sum, topic, language);
	const head = zh
		? `${when}${who === '' ? '' : `，${who}`} ${bare(reports, language)} 份报告合计 ${bare(sum, language)} 件${biggest}`
		: `${when}, ${who === '' ? '' : `${who}, `}${bare(reports, language)} ${reports === 1 ? 'report' : 'reports'}, ${bare(sum, language)} altogether${biggest}`;
	const leading = all
		.filter(({ value }) => value > 0)
		.slice(0, 2)
		.map(
			({ component, value }) =>
				`${named(topic, component, language)} ${exact(value, measureOf(topic), language)}`
		);
	if (leading.length === 0) return `${head}${zh ? '。' : '.'}`;
	return zh
		? `${head}，最多的是${list(leading, language)}。`
		: `${head}; most of all ${list(leading, language)}.`;
}

/** A year speaks for a component only if it has at least half as many organs as the best one: the last of these. */
function lastOf(rows: readonly ComponentRow[], component: string): ComponentRow[] {
	const known = rows.filter(({ indicator, value }) => indicator === component && value !== null);
	const most = Math.max(0, ...known.map(({ reporting }) => reporting));
	const last = known.findLast(({ reporting }) => reporting * 2 >= most);
	return last ? [last] : [];
}

/** A rate with its counts and what more is said of it; of too few cases the counts alone. */
function rateWithCounts(
	{ numerator, denominator }: Pick<ComponentRow, 'numerator' | 'denominator'>,
	more: readonly string[],
	language: Language
): string {
	const rate = rateText(numerator, denominator, language);
	const few = numerator === null || denominator === null || denominator < FEW_CASES;
	const about = [...(few ? [] : [quotient(numerator, denominator, language)]), ...more];
	return about.length === 0 ? rate : rate + bracketed(list(about, language), language);
}

/** All years of a rate together, where single years have too few cases to say anything. */
function pooledSentence(shown: ShownComponents, language: Language): string {
	const { topic, rows, view } = shown;
	const zh = language === 'zh';
	const single = ofOneOrgan(rows);
	const only = onlyOrgan(rows);
	const texts = topic.components.map((component) => {
		const own = rows.filter(({ indicator, denominator }) => indicator === component && denominator !== null);
		const sum = (side: 'numerator' | 'denominator' | 'reporting') =>
			own.reduce((total, row) => total + (row[side] ?? 0), 0);
		const [numerator, denominator, reports] = [sum('numerator'), sum('denominator'), sum('reporting')];
		const interval = intervalOf(component, numerator, denominator);
		const range = interval
			? zh
				? `，95% 区间 ${share(interval.low)}—${share(interval.high)}`
				: `, 95% interval ${share(interval.low)}–${share(interval.high)}`
			: '';
		const n = bare(reports, language);
		const of = single ? [] : [zh ? `${n} 份报告` : `${n} ${reports === 1 ? 'report' : 'reports'}`];
		return `${named(topic, component, language)} ${rateWithCounts({ numerator, denominator }, of, language)}${range}`;
	});
	const when = yearsText(view.years, language);
	const who = single ? '' : only ? shortName(only.name) : askedText(shown, language);
	return zh
		? `${when}${who === '' ? '' : `，${who}`}合起来：${texts.join('；')}。`
		: `${when}${who === '' ? '' : `, ${who}`} together: ${texts.join('; ')}.`;
}

/** The last value of each component, with its year and its organs where the components differ in them. */
function besideSentence(shown: ShownComponents, language: Language): string {
	const { topic, rows } = shown;
	const zh = language === 'zh';
	const last = topic.components.flatMap((component) => lastOf(rows, component));
	if (last.length === 0) return noValue(language);
	if (ofRates(topic) && last.some(({ denominator }) => (denominator ?? 0) < FEW_CASES))
		return pooledSentence(shown, language);
	const newest = Math.max(...last.map(({ year }) => year));
	const single = ofOneOrgan(rows);
	const only = single ? null : onlyOrgan(last);
	const texts = last.map((row) => {
		const indicator = componentIndicator(row.indicator);
		const who = row.organ ? shortName(row.organ.name) : organsText(row.reporting, language);
		const { largest, value } = row;
		const part = largest ? exact(largest.value, indicator, language) : '';
		const biggest = largest ? mostPhrase(largest.name, largest.value, value ?? 0, part, language) : null;
		const about = [
			...(row.year === newest ? [] : [zh ? `${row.year} 年` : `${row.year}`]),
			...(single || only ? [] : [who]),
			...(biggest === null ? [] : [biggest])
		];
		const counted = exact(value ?? 0, indicator, language);
		const text = ofRates(topic)
			? rateWithCounts(row, about, language)
			: about.length === 0
				? counted
				: counted + bracketed(list(about, language), language);
		return `${named(topic, row.indicator, language)} ${text}`;
	});
	const who = single ? '' : only ? shortName(only.name) : askedText(shown, language);
	if (who === '') return zh ? `${newest} 年：${texts.join('，')}。` : `${newest}: ${texts.join(', ')}.`;
	return zh ? `${newest} 年，${who}：${texts.join('，')}。` : `${newest}, ${who}: ${texts.join(', ')}.`;
}

function flowSentence(
	topic: Topic,
	years: readonly YearOfComponents[],
	shown: ShownComponents,
	language: Language
): string {
	const flow = flowOf(topic, years);
	const why = flowRemark(flow, language);
	if (flow === null || why !== null) return why ?? noValue(language);
	const biggest = flow.streams.toSorted((a, b) => b.count - a.count)[0];
	if (!biggest) return noValue(language);
	const stream = named(topic, `${biggest.outcome}__${biggest.applicant}`, language);
	const [row] = flow.year.rows;
	const single = ofOneOrgan(flow.year.rows);
	const who = single || !row ? askedText(shown, language) : whoText(shown, row, language);
	const part = row ? most(row, flow.sum, measureOf(topic), language) : '';
	return language === 'zh'
		? `${flow.year.year} 年${who}办结 ${bare(flow.sum, language)} 件${part}，最宽的一股是${stream}，${bare(biggest.count, language)} 件。`
		: `In ${flow.year.year} ${who} handled ${bare(flow.sum, language)}${part}; the widest stream is ${stream}, ${bare(biggest.count, language)}.`;
}

function sentence(shown: ShownComponents, language: Language): string {
	const { topic, rows } = shown;
	const years = yearsOfComponents(topic, rows);
	if (topic.drawn === 'flow') return flowSentence(topic, years, shown, language);
	if (topic.drawn === 'ranked') return rankedSentence(shown, years, language);
	if (topic.relation === 'beside') return besideSentence(shown, language);
	const last = lastYear(years, ({ complete }) => complete);
	if (!last) return noValue(language);
	return topic.relation === 'sides'
		? sidesSentence(shown, last, language)
		: wholeSentence(shown, last, language);
}

/** Counts like 3 / 4 stay on one line. */
export const topicSentence = (shown: ShownComponents, language: Language): string =>
	sentence(shown, language).replaceAll(' / ', '\u00a0/\u00a0');
