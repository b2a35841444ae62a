/** What a figure, a year and a name may be, wherever they come from: a document, a file, a hand-over, the hand of a person. */

/** More than any organ can count: run-together digits, a telephone number. */
export const LARGEST_FIGURE = 1e9;

/** Whether a number can be a figure; what is no number, or without end, is none. */
export const isFigureValue = (value: number): boolean => Math.abs(value) <= LARGEST_FIGURE;

/** First report year under the Regulations of 2007, which took effect on 2008-05-01. */
export const FIRST_YEAR = 2008;
/** The last year a reader of titles takes for one: beyond it stands a slip of the hand. */
export const LAST_YEAR = 2049;

export const isReportYear = (year: number): boolean =>
	Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;

/** Whether a text can be the name of an organ or an area, as far as its characters go: no line break, no NUL, no lost character. */
export const isName = (text: string): boolean => !/[\p{Cc}\u2028\u2029\ufffd]/u.test(text);
