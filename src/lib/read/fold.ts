import { Converter } from 'opencc-js/t2cn';

/**
 * Folding: what two printings of the same words have in common. Width, traditional characters, pinyin glosses, spaces,
 * brackets and quotes are not what a label says.
 */

const simplified = Converter({ from: 't', to: 'cn' });

/** Characters simplified text does not use: all those of the form's own words in traditional characters, and common ones of names. */
const TRADITIONAL =
	/[業機構會組織務總計辦結開種請這裏無沒補後確處爲訪復複於繳費們連數據關項條維來糾銷變認違駁審還議訴訟經內動況報說單體網間轉準問題進縣區鄉鎮統編號發員團華龍馬鳥東門橋溝灣嶺莊壩頭崗營園場雙興義寧豐陳張楊劉裡為説屬國護權類過執規範許質廢聯應責強製隻萬個]/u;

/** Wrong conversions of mirrors: 行政強製, 隻計. */
const WRONG_CONVERSIONS: readonly (readonly [RegExp, string])[] = [
	[/製/g, '制'],
	[/隻/g, '只'],
	[/於/g, '于']
];

/** Mirrors gloss characters with their pinyin: 規(guī)章. */
const PINYIN = /[（(]\s*[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ]{1,7}\s*[）)]/giu;

const ENUMERATORS: Readonly<Record<string, string>> = Object.fromEntries(
	[...'一二三四五六七八九十'].map((digit, i) => [String.fromCodePoint(0x3220 + i), `(${digit})`])
);

export const isTraditional = (text: string): boolean => TRADITIONAL.test(text);

/** Text as it would be printed in simplified characters and half width, spaces kept. */
export function plain(text: string): string {
	let folded = text.replace(/[㈠-㈩]/g, (c) => ENUMERATORS[c] ?? c).normalize('NFKC');
	if (/[（(]\s*[a-zA-Zà-ǿ]/u.test(folded)) folded = folded.replace(PINYIN, '');
	if (isTraditional(folded)) {
		for (const [wrong, right] of WRONG_CONVERSIONS) folded = folded.replace(wrong, right);
		folded = simplified(folded);
	}
	return folded.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '');
}

/** Only the letters and digits of the plain text: for comparing labels. */
export const bare = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]/gu, '');

/** Text without the remarks in brackets, kept whole when a bracket opens it (an enumerator). */
export function withoutRemarks(text: string): string {
	const half = plain(text).trim();
	const shortened = half.replace(/(?<=[^\s(（\d一二三四五六七八九十第])\s*[(（][^()（）]*[)）]?/gu, '');
	return shortened.length > 0 ? shortened : half;
}

/** Spaces inside Chinese text mean nothing: 政府信息 公开, 2021 年. */
export const closed = (text: string): string =>
	plain(text)
		.replace(/(?<=[^\x20-\x7e])\s+|\s+(?=[^\x20-\x7e])/gu, '')
		.replace(/\s+/g, ' ')
		.trim();
