/** Years as titles and sentences print them: 2023, 二〇二三. */

const FIRST = 2008;
const DIGITS = '〇一二三四五六七八九';
const ZERO = /[零○◯Oo0]/u;

/** A year in digits or in Chinese numerals, with the signs that stand for 〇. */
export const YEAR_NUMERAL = '20[0-4]\\d|二[〇零○◯Oo0][〇零○◯Oo0一二三四][〇零○◯Oo0一二三四五六七八九]';

const IN_DIGITS = /(?<!\d)(20[0-4]\d)(?!\d)/gu;
const IN_NUMERALS = /(二[〇零○◯Oo0][〇零○◯Oo0一二三四][〇零○◯Oo0一二三四五六七八九])年/gu;

export const yearOfNumeral = (text: string): number =>
	/^\d{4}$/u.test(text)
		? Number(text)
		: Number([...text].map((sign) => (ZERO.test(sign) ? 0 : DIGITS.indexOf(sign))).join(''));

/** Distinct years a text names, as digits or in Chinese numerals. */
export function yearsIn(text: string): number[] {
	const years = [...text.matchAll(IN_DIGITS), ...text.matchAll(IN_NUMERALS)].map((m) =>
		yearOfNumeral(m[1] ?? '')
	);
	return [...new Set(years)].filter((year) => year >= FIRST);
}
