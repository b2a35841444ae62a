import type { ReportText, SectionId } from '../report/text';

/**
 * What sentences claim in numbers that no field of the form holds: classes of a whole, shares, growth. Sentences are in
 * simplified characters and half width. What is not quite clear is no claim.
 */

export const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)';
export const MEASURE = '(?:条次|人次|条|件|篇|项|份|个|期|次|则|宗|起|例)';
const MORE = '(?:余|多)?';

export const valueOf = (digits: string): number => Number(digits.replaceAll(',', ''));

/** Longer ones are lists without an end. */
const LONGEST = 1000;

export const sentencesOf = (text: ReportText, sections: readonly SectionId[]): readonly string[] =>
	sections
		.flatMap((section) => (text.sections[section] ?? []).flatMap((line) => line.split(/(?<=[。;!?])/u)))
		.filter((sentence) => sentence.length <= LONGEST);

/** Whether the last year a text names before a place is another than the report's. */
export function ofOtherYear(before: string, year: number): boolean {
	const named = [...before.matchAll(/(20\d\d)年/gu)].at(-1)?.[1];
	return named !== undefined && Number(named) !== year;
}

/** One item on the web and on WeChat counts twice: channels need not sum. */
const CHANNELS =
	/网|微|公众号|头条|客户端|媒体|公开栏|公示栏|宣传栏|栏目|平台|渠道|方式|窗口|报纸|报刊|电视|广播|电台|抖音|屏|短信|大厅|栏|APP|公告牌/iu;
const NOT_PLAIN = /占|%|含|包括|另|分别|较|比|累计|其中|超|约|近|等/u;

/** 32条,其中机构职能20条,财政信息39条。 */
export interface Classes {
	readonly total: number;
	readonly parts: readonly number[];
	readonly clause: string;
	/** Printed with 余 or 多. */
	readonly roughly: boolean;
}

const WHOLE = new RegExp(
	`(?<total>${NUMBER})(?<more>${MORE})(?<measure>${MEASURE})[^\\d。;]{0,12}?[,:(]?其中[:,]?(?<rest>[^。;]*)`,
	'u'
);
const PART = new RegExp(
	`(?<label>[^\\d,、;。:()]{1,24}?)(?<n>${NUMBER})(?<more>${MORE})(?<measure>${MEASURE})`,
	'gu'
);
/** Two of many may be named because they matter most. */
const FEWEST_OF_ALL = 3;

/** The classes a sentence joins to their whole with 其中; none where channels, shares or open ends make it something else. */
export function classesIn(sentence: string): Classes | null {
	const { total, more, measure, rest = '' } = WHOLE.exec(sentence)?.groups ?? {};
	if (total === undefined || CHANNELS.test(rest) || NOT_PLAIN.test(rest)) return null;
	const found = [...rest.matchAll(PART)];
	const numbers = rest.match(new RegExp(NUMBER, 'g')) ?? [];
	if (found.length < 2 || found.length !== numbers.length) return null;
	if (found.some(({ groups }) => groups?.['measure'] !== measure)) return null;
	const parts = found.map(({ groups }) => valueOf(groups?.['n'] ?? ''));
	const whole = valueOf(total);
	const sum = parts.reduce((all, part) => all + part, 0);
	if (sum < whole && parts.length < FEWEST_OF_ALL) return null;
	const roughly = more !== '' || found.some(({ groups }) => groups?.['more'] !== '');
	return { total: whole, parts, clause: sentence, roughly };
}

/** 20条,占62.5%. */
export interface Share {
	readonly part: number;
	readonly percent: number;
	/** Decimals the percentage is printed with. */
	readonly decimals: number;
	/** Larger numbers with the same measure word before it: what it may be a share of. */
	readonly wholes: readonly number[];
	readonly clause: string;
}

const SHARE = new RegExp(
	`(?<n>${NUMBER})(?<measure>${MEASURE})[,(]?约?占(?:比)?[^\\d%。;,]{0,12}?(?<percent>\\d+(?:\\.(?<decimals>\\d+))?)%`,
	'gu'
);

/** The shares of one sentence. */
export const sharesIn = (sentence: string): readonly Share[] =>
	[...sentence.matchAll(SHARE)].map(({ groups = {}, index }) => {
		const part = valueOf(groups['n'] ?? '');
		const counted = new RegExp(`(${NUMBER})${MORE}${groups['measure'] ?? ''}`, 'gu');
		const wholes = [...sentence.slice(0, index).matchAll(counted)]
			.map(([, digits = '']) => valueOf(digits))
			.filter((whole) => whole >= part && whole > 0);
		const decimals = groups['decimals']?.length ?? 0;
		return { part, percent: Number(groups['percent']), decimals, wholes, clause: sentence };
	});

/** 33条,较上年增长10%. */
export interface Growth {
	readonly now: number;
	/** Signed: a fall is negative. In percent, or in cases. */
	readonly by: number;
	readonly unit: 'percent' | 'count';
	readonly decimals: number;
	readonly clause: string;
}

const GROWTH = new RegExp(
	`(?<n>${NUMBER})${MEASURE}[,(]?[^\\d。;%]{0,10}?(?:同比|(?:较|比|与)(?:上年|去年|上一年|20\\d\\d年)(?:度)?(?:同期)?(?:相比)?)[,]?(?:同比)?` +
		`(?<direction>增长|增加|上升|提高|提升|下降|减少|降低)(?:了|约)?(?<by>\\d+(?:\\.(?<decimals>\\d+))?)(?<unit>%|${MEASURE})`,
	'gu'
);

/** The changes since the year before that one sentence claims. */
export const growthIn = (sentence: string): readonly Growth[] =>
	[...sentence.matchAll(GROWTH)].map(({ groups = {} }) => ({
		now: valueOf(groups['n'] ?? ''),
		by: (/下降|减少|降低/u.test(groups['direction'] ?? '') ? -1 : 1) * Number(groups['by']),
		unit: groups['unit'] === '%' ? 'percent' : 'count',
		decimals: groups['decimals']?.length ?? 0,
		clause: sentence
	}));

/** Whole percentages are rounded in every way; with decimals the last one may be cut or rounded. */
export const isNear = (claimed: number, computed: number, decimals: number): boolean =>
	Math.abs(claimed - computed) <= 10 ** -decimals + 1e-9;
