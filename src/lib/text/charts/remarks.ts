import type { Language } from '../../form/words';
import type { Indicator } from '../../form/indicator';
import { bare, exact, FEW_CASES, organsText, type Measured } from '../numbers';
import { punctuation } from '../punctuation';
import { yearText } from './words';

/** Sentences beside a chart: what it leaves out, and how it is read. */

/** That only the first organs are drawn; nothing when all are. */
export function firstOfRemark(shown: number, all: number, language: Language): readonly string[] {
	if (shown >= all) return [];
	return [
		language === 'zh'
			? `图中是前 ${shown} 个，共 ${bare(all, language)} 个单位；全部见表。`
			: `The first ${shown} of ${bare(all, language)} organs; the table has them all.`
	];
}

/** The same of a ranking, which has only organs with a value. */
export function firstRankedRemark(shown: number, known: number, language: Language): readonly string[] {
	if (shown === known) return [];
	return [
		language === 'zh'
			? `图中是前 ${shown} 个，共 ${bare(known, language)} 个单位有数值；全部见表。`
			: `The first ${shown} of ${bare(known, language)} organs with a value; the table has them all.`
	];
}

/** That rates of few cases are not drawn; nothing when there are none. */
export function fewNotDrawnRemark(few: number, language: Language): readonly string[] {
	if (few === 0) return [];
	return [
		language === 'zh'
			? `${bare(few, language)} 个比率不足 10 件，没有画点；见表。`
			: `${bare(few, language)} rates of fewer than 10 cases are not drawn; see the table.`
	];
}

/** Which years have counts for a rate: on a narrow place not every year has room under it. */
export function countsOfFewRemark(
	years: readonly { readonly year: number; readonly counts: readonly string[] }[],
	language: Language
): string | null {
	const zh = language === 'zh';
	const texts = years.flatMap(({ year, counts }) =>
		counts.map((count) => (zh ? `${yearText(year, language)} ${count}` : `${year}: ${count}`))
	);
	if (texts.length === 0) return null;
	const list = texts.join(punctuation('semicolon', language));
	return zh
		? `不足 ${FEW_CASES} 件的年份只写件数，不画点：${list}。`
		: `Years of fewer than ${FEW_CASES} cases are not drawn; their counts: ${list}.`;
}

/** What the dots of a trend are, whose years are of different organs. */
export function eachDot({ kind }: Pick<Indicator, 'kind'>, language: Language): string {
	const ratio = kind === 'ratio';
	return language === 'zh'
		? `一点是一个单位一年的数，细线连同一个单位的前后两年；短横是${ratio ? '合并的比率' : '中位数'}，前后两年不是同一批单位的不连。`
		: `A dot is one organ in one year, a thin line joins two years of the same organ; the bar is the ${ratio ? 'ratio of sums' : 'median'}, joined only where two years are of the same organs.`;
}

/** That neighbouring years are not joined. */
export const notJoined = (language: Language): string =>
	language === 'zh'
		? '有的年份和上一年不是同一批单位，中间不连线：差别里有多少是单位不同，看不出来。'
		: 'Some years are of other organs than the year before and are not joined: how much of the difference is due to that cannot be told.';

/** That values far above the others are not drawn, and how many they are. */
export const beyondScale = (count: number, most: number, indicator: Measured, language: Language): string =>
	language === 'zh'
		? `另有 ${bare(count, language)} 个数高于 ${exact(most, indicator, language)}，画不下，只在那一年上方写个数（↑）。`
		: `${bare(count, language)} values above ${exact(most, indicator, language)} are off the scale; an arrow over the year says how many.`;

export const narrowCellsRemark = (language: Language): string =>
	language === 'zh'
		? '格子太窄，有的数写不下：点一行，或看表。'
		: 'Some numbers do not fit their cells: choose a row, or see the table.';

export const whiskersRemark = (language: Language): string =>
	language === 'zh'
		? '细线是 95% 的置信区间（Wilson）：件数越少，线越长，名次越不可靠。'
		: 'Thin lines are 95% intervals (Wilson): the fewer the cases, the longer the line and the less a rank says.';

/** That organs are left out of a comparison of two years; null when none is. */
export function slopeRemark(left: number, language: Language): string | null {
	if (left === 0) return null;
	return language === 'zh'
		? `${organsText(left, language)}没有画：缺其中一年的数，或件数太少，或两年口径不同；见表。`
		: `${organsText(left, language)} not drawn: a year is missing, cases are too few, or the definition changed; see the table.`;
}

/** How a funnel is read, with how many organs lie between its limits and beyond both. */
export function funnelRemark(between: number, beyond: number, language: Language): string {
	const n = (count: number) => bare(count, language);
	return language === 'zh'
		? `横线是全部单位的合并比率；虚线、实线是 95% 与 99.8% 的控制限：只有偶然起作用时，这么多件的单位几乎都落在里面。${n(between)} 个在虚线外，${n(beyond)} 个在实线外；在外面只说明值得看，不说明好坏。`
		: `The level line is the rate of all organs together; dashed and solid lines are its 95% and 99.8% control limits, within which organs of so many cases lie when only chance is at work. ${n(between)} lie outside the dashed, ${n(beyond)} outside the solid lines: worth a look, neither good nor bad.`;
}
