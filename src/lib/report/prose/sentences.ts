/** The prose of a report in sentences, and a sentence without what says nothing about its numbers. */

/** Longer ones are lists of something, without an end. */
const LONGEST_SENTENCE = 800;
/** A section of prose has some thousand letters; of one that is fifty times longer nothing is said. */
const MOST_LETTERS = 100_000;
/** A shorter line without a full stop is a heading or a menu, no part of the sentence below it. */
const SHORTEST_WRAPPED = 16;

export interface Sentence {
	/** As it is printed. */
	readonly printed: string;
	/** What it says: without quotes, titles of documents and enumerators, with years in figures. */
	readonly text: string;
	/** The sentences before it in its paragraph. */
	readonly earlier: readonly string[];
	/** What stands over it; empty when nothing does. */
	readonly heading: string;
}

const HAN_YEAR = /二[〇零○oO0]([〇零○一二三四五六七八九])([〇零○一二三四五六七八九])(?=年)/gu;
const hanDigit = (letter: string): number => Math.max(0, '零一二三四五六七八九'.indexOf(letter));

/** 5大类128条 is 128条. */
const CLASSES =
	/[\d一二三四五六七八九十]{1,3}个?(?:大|小)?(?:类别|类|方面|领域)[、,]?(?=[共计约近]{0,3}[\d一二三四五六七八九十])/gu;

/** Digits set apart one by one: 2 0 2 1. Fewer, or some of them together, may be a number of which a digit is lost: 5 06. */
const SPREAD = /(?<!\d)\d(?: \d){2,}(?!\d)/g;

const plainSentence = (printed: string): string =>
	printed
		.replace(/《[^《》]{0,80}》/gu, '')
		.replace(/["'“”‘’「」]/gu, '')
		.replace(/\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)/gu, '')
		.replace(HAN_YEAR, (_, tens: string, ones: string) => `20${hanDigit(tens)}${hanDigit(ones)}`)
		.replace(SPREAD, (digits) => digits.replaceAll(' ', ''))
		.replace(/(?<!\s)\s*\n\s*/g, '\n')
		.replace(CLASSES, '');

const ENDS = /[。;!?:]$/u;

/** Lines of one sentence, broken by the page, put together again. */
function paragraphsOf(lines: readonly string[]): readonly string[] {
	const paragraphs: string[] = [];
	let open = false;
	for (const line of lines) {
		const before = paragraphs.at(-1);
		if (open && before !== undefined) paragraphs[paragraphs.length - 1] = `${before}\n${line}`;
		else paragraphs.push(line);
		open = line.length >= SHORTEST_WRAPPED && !ENDS.test(line);
	}
	return paragraphs;
}

/** No sentence speaks for more than these behind it. */
const REMEMBERED = 8;

/** Longer ones say something. */
const LONGEST_HEADING = 24;
const isHeading = (text: string): boolean => text.length <= LONGEST_HEADING && !/\d[^年.、]/u.test(text);

/** (三)平台建设。: the first words of a paragraph, as its heading. */
const NAMES_WORK = /(?:情况|方面|工作|建设|公开|保障|管理|渠道|领域|回应|解读|培训|平台|服务|监督|办理)。$/u;

/** The sentences of lines that stand in one section. */
export function sentencesOf(lines: readonly string[]): readonly Sentence[] {
	const sentences: Sentence[] = [];
	if (lines.reduce((sum, { length }) => sum + length, 0) > MOST_LETTERS) return sentences;
	let heading = '';
	for (const paragraph of paragraphsOf(lines)) {
		const printed = paragraph.split(/(?<=[。;!?])/u);
		const plain = printed.map(plainSentence);
		if (isHeading(paragraph) && !ENDS.test(paragraph)) heading = paragraph;
		for (const [i, sentence] of printed.entries()) {
			const text = plain[i] ?? '';
			if (sentence.length <= 3 || sentence.length > LONGEST_SENTENCE) continue;
			sentences.push({
				printed: sentence.replaceAll('\n', ''),
				text,
				earlier: plain.slice(Math.max(0, i - REMEMBERED), i),
				heading
			});
			if (i === 0 && printed.length > 1 && isHeading(sentence) && NAMES_WORK.test(sentence))
				heading = sentence;
		}
	}
	return sentences;
}
