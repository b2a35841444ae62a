import { countOf } from './numerals';
import { isOwnOfYear, withoutLead, type Speaker } from './scope';
import type { Sentence } from './sentences';
import { isNarrowed, isOtherWork } from './topic';

/** The numbers of a sentence that count something, each with the words that say what. */

export interface Count {
	readonly value: number;
	/** Number, measure and the words before it, as printed. */
	readonly raw: string;
	/** 余, 约: printed as not exact. */
	readonly about: readonly string[];
	readonly measure: string;
	/** The words between the number before and this one, without those that name the organ and its year. */
	readonly head: string;
	/** The words behind it up to the end of the clause. */
	readonly tail: string;
	/** The sentence up to the head. */
	readonly before: string;
	/** The clauses of the sentence behind its own. */
	readonly after: string;
	/** Stands behind 其中 or in brackets: a part of what was counted before. */
	readonly part: boolean;
	/** The organ's own, in the report's year, and not of one topic only. */
	readonly own: () => boolean;
	/** The sentence before it, for what a number without a noun may count. */
	readonly above: string;
	readonly sentence: string;
}

/** A clause without a number: 未收到申请. */
export interface Clause {
	readonly text: string;
	readonly before: string;
	readonly own: () => boolean;
	readonly sentence: string;
}

const NUMBER =
	'(?:\\d[\\d,]*(?:\\.\\d+)?[百千万亿]?|(?<![〇零一二两三四五六七八九十百千万])[〇零一二两三四五六七八九十百千万]+)';
const MEASURE = '(?:条次|人次|条|件|篇|项|则|份|个|期|次|宗|起|例|部)';
const STOPS_AT_END = /(?<![,:。;!?\n])[,:。;!?\n]+$/u;
const COUNTED = new RegExp(
	`(?<about>约|近|超过|超)?(?<number>(?<![\\d.,])${NUMBER})(?<more>余|多)?(?<measure>${MEASURE}|(?=[,。;]|余$)|(?<=余)$)`,
	'gu'
);
/** 数十条, 几十件: no number. */
const VAGUE = /[数几上成好第□?]$/u;
const VAGUE_TENS = /^[十百千万]/u;

interface Stretch {
	readonly text: string;
	readonly before: string;
	readonly after: string;
	readonly part: boolean;
}

const BRACKETS = /\(([^()]*)\)/gu;
/** Between digits a comma is part of a number, whole or damaged: 1,186, 2,9?7, 2,?33. */
const CLAUSE_END = /[,:](?![^\p{Script=Han}\s]{0,2}\d)|\n(?!\d{3}(?!\d))|(?<!\d)[,:\n]/u;

/** A time in brackets that is not the report's year: 主动公开政府信息（2022年）1100条. */
const OTHER_TIME =
	/^(?:截[至止]|累计|上年|上一年|去年|历年|[上下]半年|第?[一二三四1-4]季度|\d{1,2}(?:-\d{1,2})?月)/u;

function isOtherTime(inside: string, year: number | null): boolean {
	const years = [...inside.matchAll(/20\d\d(?=年)/gu)].map(([named]) => Number(named));
	return OTHER_TIME.test(inside) || (year !== null && years.length > 0 && !years.includes(year));
}

/** The clauses of a sentence, and those in its brackets apart; each clause keeps the mark it ends with. */
function stretchesOf(text: string, year: number | null): readonly Stretch[] {
	const outer = text
		// Another time stays beside the number it is said of.
		.replace(BRACKETS, (_, inside: string) =>
			isOtherTime(inside, year) && !/\d[条件]/u.test(inside) ? inside : ''
		)
		.replace(/[()]/g, ',');
	const inner = [...text.matchAll(BRACKETS)].map(([, inside = ''], i, all) => ({
		text: `${inside}。`,
		before: text.slice(0, all[i]?.index ?? 0).replace(BRACKETS, ''),
		after: '',
		part: true
	}));
	const clauses: Stretch[] = [];
	let at = 0;
	while (at < outer.length) {
		const end = outer.slice(at).search(CLAUSE_END);
		const upTo = end < 0 ? outer.length : at + end + 1;
		const before = outer.slice(0, at);
		const after = outer.slice(upTo);
		clauses.push({ text: outer.slice(at, upTo), before, after, part: before.includes('其中') });
		at = upTo;
	}
	return [...clauses, ...inner];
}

const isOwn = (before: string, head: string, { earlier, heading }: Sentence, speaker: Speaker): boolean =>
	!isNarrowed(before) && !isOtherWork(heading) && isOwnOfYear(before, head, earlier, speaker);

/** The counts of a sentence. */
export function countsIn(sentence: Sentence, speaker: Speaker): readonly Count[] {
	return stretchesOf(sentence.text, speaker.year).flatMap(({ text, before, after, part }) => {
		const counts: Count[] = [];
		let from = 0;
		for (const match of text.matchAll(COUNTED)) {
			const { number = '', about, more, measure = '' } = match.groups ?? {};
			const printedHead = text.slice(from, match.index);
			const upTo = `${before}${text.slice(0, from)}`;
			const start = from;
			from = match.index + match[0].length;
			const value = countOf(number);
			if (value === null || (VAGUE_TENS.test(number) && VAGUE.test(printedHead))) continue;
			const partHere = part || text.slice(0, match.index).includes('其中');
			counts.push({
				value,
				raw: text.slice(start, from),
				about: [about, more].filter((word) => word !== undefined),
				measure,
				head: withoutLead(printedHead, speaker),
				tail: text.slice(from).replace(STOPS_AT_END, ''),
				before: upTo,
				after,
				part: partHere,
				own: () => isOwn(upTo, printedHead, sentence, speaker),
				above: sentence.earlier.at(-1) ?? '',
				sentence: sentence.printed
			});
		}
		return counts;
	});
}

/** The clauses of a sentence that hold no number. */
export const clausesIn = (sentence: Sentence, speaker: Speaker): readonly Clause[] =>
	stretchesOf(sentence.text, speaker.year)
		.filter(({ part }) => !part)
		.map(({ text, before }) => ({
			text: withoutLead(text.replace(STOPS_AT_END, ''), speaker),
			before,
			own: () => isOwn(before, text, sentence, speaker),
			sentence: sentence.printed
		}));
