import type { Figure } from '../report/figure';
import type { Found } from './found';
import type { Layout } from './rows';

/**
 * Figures stated in prose. A figure is taken only when every sentence that states it agrees; channels, parts of a whole,
 * stocks since an earlier year and other years are no statement of this year's figure. Measure words are not relied on.
 */

const NUMBER = '(?<number>\\d[\\d,]*|[一二三四五六七八九十]{1,3})(?<more>余|多)?';
const MEASURE = '(?:条次|人次|条|件|篇|项|则|份|个|期|次|宗|起|例|余|(?=[,。;]))';
const ABOUT = '(?<about>约|近|超过|超)?';
const TOTAL = '(?:共计|总计|合计|累计|总共|共有|共|达到|达|为|有|数量|总数|总量|数)*';
const REQUESTS =
	'(?:政府信息公开申请|政务信息公开申请|信息公开申请|依申请公开政府信息|依申请公开申请|依申请公开|公开申请)';

interface Pattern {
	readonly field: string;
	/** Stands in every sentence that states it. */
	readonly word: string;
	/** What states the figure. A match without a number states zero: 未收到申请. */
	readonly patterns: readonly RegExp[];
	/** Words in the sentence up to the figure after which it is another figure. */
	readonly unless?: RegExp;
	/** Which of several figures is the whole, when a sentence says so. */
	readonly total?: RegExp;
}

const say = (...parts: string[]): RegExp => new RegExp(parts.join(''), 'gu');

const PATTERNS: readonly Pattern[] = [
	{
		field: 'items_disclosed',
		word: '公开',
		patterns: [
			say(
				'(?:主动公开|公开发布|公开)(?:了|各类|各项|有效)*(?:政府|政务)(?:公开)?信息',
				TOTAL,
				ABOUT,
				NUMBER,
				MEASURE
			),
			say('主动公开(?:了|各类|各项|有效)*信息', TOTAL, ABOUT, NUMBER, MEASURE)
		],
		unless:
			/其中|分别|网站|微信|微博|公众号|公开栏|公示栏|平台|栏目|门户|头条|客户端|媒体|截[至止]|以来|历年|计划|目标|申请|村|社区/u,
		total: /共计|总计|合计|累计|总共|共/u
	},
	{
		field: 'prose_applications_received',
		word: '申请',
		patterns: [
			say(
				'(?:收到|受理|接收|接到|收悉)[^,。;\\d复诉]{0,12}?',
				REQUESTS,
				'[^,。;\\d]{0,8}?',
				ABOUT,
				NUMBER,
				MEASURE
			),
			say('(?:收到|受理|接收|接到)', TOTAL, NUMBER, '(?:件|条|份|宗|起|次|例)[^,。;\\d复诉]{0,4}', REQUESTS),
			say('(?:未|没有|无)(?:收到|接到|受理|接收)[^,。;\\d复诉]{0,16}?', REQUESTS)
		],
		unless: /网上|网络|当面|信函|传真|邮寄|现场|其中|结转/u
	},
	{
		field: 'prose_applications_carried_in',
		word: '结转',
		patterns: [
			say(
				'(?:上年度?|上一年度?)结转[^,。;\\d一二三四五六七八九十下]{0,14}?',
				NUMBER,
				'(?:件|条|份|宗|起|次|例)'
			),
			say('(?:无|没有)(?:上年度?|上一年度?)结转')
		]
	},
	{
		field: 'prose_applications_granted',
		word: '公开',
		patterns: [
			say('(?<!部分|不)(?:予以公开|同意公开|全部公开)[^,。;\\d]{0,6}?', NUMBER, '(?:件|条|份|宗|起|次|例)')
		]
	},
	{
		field: 'prose_reconsiderations',
		word: '行政复议',
		patterns: [
			say('行政复议(?:案件|申请|的|案|共|为|数量|及?行政诉讼|、|和|均|各)*', NUMBER, '(?:件|条|宗|起|次|例)'),
			say('(?:未|没有|无)(?:收到|发生|出现|产生|涉及|接到|引发|因)?[^,。;\\d]{0,26}?行政复议')
		]
	},
	{
		field: 'prose_suits',
		word: '行政诉讼',
		patterns: [
			say('行政诉讼(?:案件|的|案|共|为|数量|均|各)*', NUMBER, '(?:件|条|宗|起|次|例)'),
			say('(?:未|没有|无)(?:收到|发生|出现|产生|涉及|接到|引发|因)?[^,。;\\d]{0,32}?行政诉讼')
		]
	}
];

interface Statement {
	readonly value: number;
	readonly raw: string;
	readonly clause: string;
	readonly note?: string;
	readonly whole: boolean;
}

const HAN = '零一二三四五六七八九十';

/** 十二 is 12, 三 is 3; null for what is not a number below a hundred. */
function hanNumber(text: string): number | null {
	const parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text);
	if (!parts) return null;
	const [, tens, ten, ones] = parts;
	if (ten === undefined) return tens !== undefined && ones === undefined ? HAN.indexOf(tens) : null;
	return (tens === undefined ? 1 : HAN.indexOf(tens)) * 10 + (ones === undefined ? 0 : HAN.indexOf(ones));
}

function numberOf(text: string | undefined): number | null {
	if (text === undefined) return 0;
	if (/^\d/.test(text))
		return /^(?:\d+|\d{1,3}(?:,\d{3})+)$/.test(text) ? Number(text.replaceAll(',', '')) : null;
	return hanNumber(text);
}

/** Longer ones are lists of something, without an end. */
const LONGEST_SENTENCE = 2000;

/** Sentences of the prose, without the headings; commas between digits stay. */
const sentencesOf = (layout: Layout): string[] =>
	layout.prose
		.filter(({ section }) => section !== 'problems')
		.flatMap(({ line }) => line.split(/(?<=[。;!?\n])/u))
		.filter((sentence) => sentence.length > 3 && sentence.length <= LONGEST_SENTENCE);

/** Whether the last year a sentence names before the figure is another year than the report's. */
function ofOtherYear(before: string, year: number | null): boolean {
	const named = [...before.matchAll(/(20\d\d)年/gu)].map((m) => Number(m[1])).at(-1);
	return named !== undefined && year !== null && named !== year;
}

function statementsIn(sentence: string, pattern: Pattern, year: number | null): Statement[] {
	if (!sentence.includes(pattern.word)) return [];
	return pattern.patterns.flatMap((say) =>
		[...sentence.matchAll(say)].flatMap((match): Statement[] => {
			const before = sentence.slice(0, match.index + match[0].length);
			const { number, more, about } = match.groups ?? {};
			const value = numberOf(number);
			if (value === null || pattern.unless?.test(before) || ofOtherYear(before, year)) return [];
			const notes = [number === undefined ? 'stated as none' : undefined, about, more].filter(
				(note) => note !== undefined
			);
			return [
				{
					value,
					raw: match[0],
					clause: sentence,
					whole: pattern.total?.test(match[0]) ?? true,
					...(notes.length > 0 ? { note: notes.join(' ') } : {})
				}
			];
		})
	);
}

const distinct = (statements: readonly Statement[]): number => new Set(statements.map((s) => s.value)).size;

/** Reads the figures of the prose. */
export function readProse(layout: Layout, year: number | null, found: Found): void {
	const sentences = sentencesOf(layout);
	for (const pattern of PATTERNS) {
		const all = sentences.flatMap((sentence) => statementsIn(sentence, pattern, year));
		const whole = all.filter((statement) => statement.whole);
		const taken = distinct(all) > 1 && whole.length > 0 ? whole : all;
		const [first] = taken;
		if (!first) continue;
		const { value, raw, clause, note } = first;
		const place = { table: 'narrative', clause } as const;
		if (distinct(taken) > 1) {
			const said = [...new Set(taken.map((statement) => statement.raw))].join(' / ');
			found.keep(pattern.field, {
				state: 'unreadable',
				reason: 'stated in more than one way',
				raw: said,
				place
			});
			found.problem('prose_unclear', said);
			continue;
		}
		const figure: Figure = { state: 'reported', value, raw, place, ...(note === undefined ? {} : { note }) };
		found.keep(pattern.field, figure);
	}
}
