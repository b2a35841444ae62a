import { isOwnOfYear, type Speaker } from '../report/prose/scope';
import type { Sentence } from '../report/prose/sentences';

/**
 * What sentences claim in numbers that no field of the form holds: classes of a whole, shares, growth. Sentences are in
 * simplified characters and half width. What is not quite clear is no claim.
 */

/** Longer sentences are lists without an end. */
const LONGEST = 1000;
const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)';
const NUMBERS = new RegExp(NUMBER, 'g');
const MEASURE = '(?:条次|人次|条|件|篇|项|份|个|期|次|则|宗|起|例)';
const MORE = '(?:余|多)?';

const valueOf = (digits: string): number => Number(digits.replaceAll(',', ''));

/** One item on the web and on WeChat counts twice: channels need not sum. */
const CHANNELS =
	/网|微|公众号|头条|客户端|媒体|公开栏|公示栏|宣传栏|栏目|平台|渠道|方式|窗口|报纸|报刊|电视|广播|电台|抖音|屏|短信|大厅|栏|APP|公告牌|当面|信函|邮|传真|线上|线下/iu;
const NOT_PLAIN =
	/占|%|含|包括|另|分别|较|比|累计|其中|超|约|近|等|新增|更新|修改|删除|撤|转载|废止|采纳|整改|重复|以上|每|结转/u;
/** A class is one of who applied, or one of what became of it; a list of both counts each case twice. */
const WHO = /自然人|个人|公民|企业|法人|机构|组织/u;
const RESULT = /公开|答复|办结|办理|无法提供|不予|处理|撤销|补正|存在|告知/u;
/** Numbers before 其中 that are no whole. */
const NO_WHOLE = /[增减较比升降]|多出|少了|提高|上年|去年|结转/u;

/** 32条,其中机构职能20条,财政信息39条。 */
interface Classes {
	readonly total: number;
	readonly parts: readonly number[];
	readonly clause: string;
	/** Printed with 余 or 多. */
	readonly roughly: boolean;
}

const WHOLE = new RegExp(
	`(?<head>[^\\d,。;:]{0,${LONGEST}})(?<total>(?<![\\d.,])${NUMBER})(?<more>${MORE})(?<measure>${MEASURE})[^\\d。;]{0,12}?[,:(]?其中[:,]?(?<rest>[^。;]*)`,
	'u'
);
const PART = new RegExp(
	`(?<label>[^\\d,、;。:()]{1,24}?)(?<n>${NUMBER})(?<more>${MORE})(?<measure>${MEASURE})`,
	'gu'
);
/** Two of many may be named because they matter most. */
const FEWEST_OF_ALL = 3;

/** The classes a sentence joins to their whole with 其中; none where channels, shares or open ends make it something else. */
export function classesIn({ text, printed, earlier }: Sentence, speaker: Speaker): Classes | null {
	if (text.length > LONGEST) return null;
	const found = WHOLE.exec(text);
	const { head = '', total, more, measure, rest = '' } = found?.groups ?? {};
	if (!isOwnOfYear(text.slice(0, found?.index), head, earlier, speaker)) return null;
	if (total === undefined || NO_WHOLE.test(head) || CHANNELS.test(rest) || NOT_PLAIN.test(rest)) return null;
	if (WHO.test(rest) && RESULT.test(rest)) return null;
	const classes = [...rest.matchAll(PART)];
	const numbers = rest.match(NUMBERS) ?? [];
	if (classes.length < 2 || classes.length !== numbers.length) return null;
	if (classes.some(({ groups }) => groups?.['measure'] !== measure)) return null;
	const parts = classes.map(({ groups }) => valueOf(groups?.['n'] ?? ''));
	const whole = valueOf(total);
	const sum = parts.reduce((all, part) => all + part, 0);
	// Of results some are named, and those of cases carried in are among them.
	if (sum !== whole && RESULT.test(rest)) return null;
	if (sum < whole && parts.length < FEWEST_OF_ALL) return null;
	const roughly = more !== '' || classes.some(({ groups }) => groups?.['more'] !== '');
	return { total: whole, parts, clause: printed, roughly };
}

/** 20条,占62.5%. */
export interface Share {
	readonly part: number;
	readonly percent: number;
	/** Decimals the percentage is printed with. */
	readonly decimals: number;
	/** Larger numbers with the same measure word before it in its sentence: what it may be a share of. */
	readonly wholes: readonly number[];
	/** Those of the sentences before, which may be meant as well. */
	readonly earlier: readonly number[];
	readonly clause: string;
}

/** A share of something that has a name, 占全县的12%, is not one of the number before it. */
const OF_ALL = '(?:比|总数|总量|总条数|总件数|全部|公开|政府|信息|申请|总|的|为|约|达|到|全年)*';
const SHARE = new RegExp(
	`(?<n>(?<![\\d.,])${NUMBER})(?<measure>${MEASURE})[,(]?约?占${OF_ALL}(?<percent>\\d+(?:\\.(?<decimals>\\d+))?)%`,
	'gu'
);

/** The shares of one sentence. */
export const sharesIn = ({ text, printed, earlier }: Sentence): readonly Share[] =>
	text.length > LONGEST
		? []
		: [...text.matchAll(SHARE)].map(({ groups = {}, index }) => {
				const part = valueOf(groups['n'] ?? '');
				const counted = new RegExp(`((?<![\\d.,])${NUMBER})${MORE}${groups['measure'] ?? ''}`, 'gu');
				const wholesIn = (before: string): number[] =>
					[...before.matchAll(counted)]
						.map(([, digits = '']) => valueOf(digits))
						.filter((whole) => whole >= part && whole > 0);
				return {
					part,
					percent: Number(groups['percent']),
					decimals: groups['decimals']?.length ?? 0,
					wholes: wholesIn(text.slice(0, index)),
					earlier: wholesIn(earlier.join('')),
					clause: printed
				};
			});

/** 33条,较上年增长10%. */
export interface Growth {
	readonly now: number;
	/** The words before the number: what grew. */
	readonly what: string;
	/** Signed: a fall is negative. In percent, or in cases. */
	readonly by: number;
	readonly unit: 'percent' | 'count';
	readonly decimals: number;
	readonly clause: string;
}

const GROWTH = new RegExp(
	`(?<what>[^\\d,。;:]{0,${LONGEST}})(?<n>(?<![\\d.,])${NUMBER})${MEASURE}[,(]?[^\\d。;%]{0,10}?(?:同比|(?:较|比|与)(?:上年|去年|上一年|20\\d\\d年)(?:度)?(?:同期)?(?:相比)?)[,]?(?:同比)?` +
		`(?<direction>增长|增加|上升|提高|提升|下降|减少|降低)(?:了|约)?(?<by>\\d+(?:\\.(?<decimals>\\d+))?)(?<unit>%|${MEASURE})`,
	'gu'
);

/** The changes since the year before that one sentence claims of the organ's own numbers. */
export const growthIn = ({ text, printed, earlier }: Sentence, speaker: Speaker): readonly Growth[] =>
	text.length > LONGEST
		? []
		: [...text.matchAll(GROWTH)].flatMap(({ groups = {}, index }): Growth[] => {
				const what = groups['what'] ?? '';
				if (!isOwnOfYear(text.slice(0, index), what, earlier, speaker)) return [];
				return [
					{
						now: valueOf(groups['n'] ?? ''),
						what,
						by: (/下降|减少|降低/u.test(groups['direction'] ?? '') ? -1 : 1) * Number(groups['by']),
						unit: groups['unit'] === '%' ? 'percent' : 'count',
						decimals: groups['decimals']?.length ?? 0,
						clause: printed
					}
				];
			});

/** Whole percentages are rounded in every way; with decimals the last one may be cut or rounded. */
export const isNear = (claimed: number, computed: number, decimals: number): boolean =>
	Math.abs(claimed - computed) <= 10 ** -decimals + 1e-9;
