import { memoised } from './memoise';
import { normalised, SHORT } from './normalise';

/** What a cell of a table holds, before anyone asks which field it is. */

const UNITS = '百元整?|千元整?|万元整?|亿元整?|元整?|人次|件|项|条|个|份|次|宗|起|篇|则|户|人|种';
const NUMBER = '[+-]?\\d[\\d,.]*';
const FIGURE = new RegExp(
	`^(?:约|近|增加|减少|增|减|负|共计?|合计)?(?:人民币|RMB)?¥?${NUMBER}(?:余|多)?(?:${UNITS})?(?:人民币|左右|以上)?(?:[(\\[].*)?$`,
	'iu'
);
const WORD = /^(?:无|零|不适用|无此项|无数据|未统计|空)$/u;
const ENUMERATOR = /^(?:\d{1,2}[.、)]|[(]?[一二三四五六七八九十]{1,2}[)]?[、.]?)$/u;
/** Digits with one character among them that is no unit: a blot read as a character. */
const BLOTTED = /^(?=.*\d)[\d,.]*[^\d,.年月日第章条款\s][\d,.]*$/u;
const DIGITS = /^\d+$/;
const LONGEST = 16;
const LONGEST_NUMBER = 8;
/** A figure with the longest remark seen. */
const LONGEST_CELL = 120;

/** Cell text without spaces around it and of one width. Spaces inside stay: 1 6 may be two figures. */
export const trimmed = (text: string): string => (DIGITS.test(text) ? text : trimmedOnce(text));

const trimmedOnce = memoised(SHORT, (text) => normalised(text).replace(/\s+/g, ' ').trim());

/** Whether a text stands where a figure would stand: a number, a word for none, a dash, or a sign that cannot be read. */
export const isFigureLike = (text: string): boolean =>
	DIGITS.test(text) || (text.length <= LONGEST_CELL && looksLikeFigure(text));

const looksLikeFigure = memoised(LONGEST_CELL, (text): boolean => {
	const short = trimmed(text).replaceAll(' ', '');
	if (short.length === 0 || ENUMERATOR.test(short)) return false;
	if (WORD.test(short) || FIGURE.test(short)) return true;
	if (short.length <= LONGEST_NUMBER && BLOTTED.test(short)) return true;
	if (/\p{Script=Han}/u.test(short)) return false;
	return short.length <= LONGEST && (/\d/.test(short) || !/[\p{L}]{3}/u.test(short));
});

/** Digits and characters as nearly every text begins with: no folding makes them nothing. */
const beginsPrinted = (text: string): boolean => {
	const first = text.charCodeAt(0);
	return (first >= 0x30 && first <= 0x39) || (first >= 0x4e00 && first <= 0x9fff);
};

export const isBlank = (text: string): boolean =>
	text === '' || (!beginsPrinted(text) && trimmed(text).length === 0);
