import { Converter } from 'opencc-js/t2cn';
import { memoised } from './memoise';
import { withoutRadicals } from './radicals';

/**
 * Folding: what two printings of the same words have in common. Width, traditional characters, pinyin glosses, spaces,
 * brackets and quotes are not what a label says.
 */

const simplified = Converter({ from: 't', to: 'cn' });

/** Characters that both scripts use, each in its own words: 乾县, 瞭望, 著名. They do not make a text traditional. */
const SHARED = new Set('乾瞭著藉於徵穀鬱麼後');

/** Characters simplified text does not use. */
const TRADITIONAL: RegExp = (() => {
	const found: string[] = [];
	for (let code = 0x4e00; code <= 0x9fff; code++) {
		const letter = String.fromCodePoint(code);
		if (!SHARED.has(letter) && simplified(letter) !== letter) found.push(letter);
	}
	return new RegExp(`[${found.join('')}]`, 'u');
})();

/** Wrong conversions of mirrors: 行政強製, 隻計. */
const WRONG_CONVERSIONS: readonly (readonly [RegExp, string])[] = [
	[/製/g, '制'],
	[/隻/g, '只'],
	[/於/g, '于']
];

/** Mirrors gloss characters with their pinyin: 規(guī)章. */
const PINYIN = /[（(]\s*[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ]{1,7}\s*[）)]/giu;

const ENUMERATORS: Readonly<Record<string, string>> = Object.fromEntries(
	Array.from('一二三四五六七八九十').map((digit, i) => [String.fromCodePoint(0x3220 + i), `(${digit})`])
);

/** Numbers raised, lowered or in a circle: marks of a note, never digits of the figure they stand beside. 12² is not 122. */
const NOTE_MARKS = /[¹²³⁰⁴-⁹₀-₉①-⑳⓪㉑-㉟㊱-㊿]/g;
/** In brackets or with a full stop they number the labels of a list, and are a note only behind a figure: 36⑴, 36⒈. */
const MARKS_BEHIND = /(?<=\p{Nd})[⑴-⒛\u{1f100}-\u{1f10a}]/gu;
/** No mark of a note stands inside a number: 85²4 is no number at all. */
const BETWEEN_DIGITS = /(?<=\p{Nd})[¹²³⁰⁴-⁹₀-₉①-⑳⓪㉑-㉟㊱-㊿⑴-⒛\u{1f100}-\u{1f10a}](?=\p{Nd})/gu;

const isTraditional = (text: string): boolean => TRADITIONAL.test(text);

/** Short texts come again and again: the labels of the form, and 0. */
export const SHORT = 48;
const ASCII = /^[\x20-\x7e]*$/;

const normalisedShort = memoised(SHORT, normalise);

/** Text as it would be printed in simplified characters and half width, spaces kept. */
export const normalised = (text: string): string => (ASCII.test(text) ? text : normalisedShort(text));

function normalise(text: string): string {
	let half = withoutRadicals(text)
		.replace(/[㈠-㈩]/g, (c) => ENUMERATORS[c] ?? c)
		.replace(BETWEEN_DIGITS, '~')
		.replace(MARKS_BEHIND, (c) => `(${c.normalize('NFKC').replace(/\D/gu, '')})`)
		.replace(NOTE_MARKS, (c) => `(${c.normalize('NFKC')})`)
		.normalize('NFKC');
	if (/[（(]\s*[a-zA-Zà-ǿ]/u.test(half)) half = half.replace(PINYIN, '');
	if (isTraditional(half)) {
		for (const [wrong, right] of WRONG_CONVERSIONS) half = half.replace(wrong, right);
		half = simplified(half);
	}
	return half.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '');
}

/** Only the letters and digits of the plain text: for comparing labels. */
export const lettersOnly = memoised(SHORT, (text) =>
	normalised(text)
		.replace(/[^\p{L}\p{N}]/gu, '')
		.replaceAll('其它', '其他')
);

/** Letters of a label without those of another language printed beside it: Tibetan, Uyghur, Mongolian, Zhuang, English. */
export const withoutOtherScripts = (letters: string): string => {
	const own = letters.replace(/[^\p{Script=Han}\d]+/gu, '');
	return /\p{Script=Han}/u.test(own) ? own : letters;
};

/** Text without the remarks in brackets, kept whole when a bracket opens it (an enumerator). */
export function withoutRemarks(text: string): string {
	const half = normalised(text).trim();
	const shortened = half.replace(/(?<=[^\s(（\d一二三四五六七八九十第])\s*[(（][^()（）]*[)）]?/gu, '');
	return shortened.length > 0 ? shortened : half;
}

/** Spaces inside Chinese text mean nothing: 政府信息 公开, 2021 年. */
export const withoutInnerSpaces = (text: string): string =>
	normalised(text)
		.replace(/\s+/g, ' ')
		.replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/gu, '')
		.trim();
