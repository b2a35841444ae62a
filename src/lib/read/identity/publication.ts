import type { Metadata } from '../document';
import type { Layout } from '../layout/layout';
import { yearOfNumeral, YEAR_NUMERAL } from './yearNumerals';

/**
 * When a report was published: what its page prints beside the title, else what the page's head says, else the date under its
 * signature, which is the day it was written and the only one a document that was never a page has.
 */
export interface Publication {
	/** YYYY-MM-DD. */
	readonly date: string;
	readonly from: PublicationSource;
}

export type PublicationSource = 'printed' | 'head' | 'signature';

const DAY = `(${YEAR_NUMERAL})[-年/.](\\d{1,2}|[一二三四五六七八九十]{1,2})[-月/.](\\d{1,2}|[一二三四五六七八九十]{1,3})(?!\\d)`;
const PRINTED = new RegExp(`(?:发布|公布|公开)(?:日期|时间):? {0,3}${DAY}`, 'gu');
/** A line that is a date, or a name in front of one, as under a letter. */
const SIGNATURE = new RegExp(`^[\\p{Script=Han}() ]{0,30}${DAY}日?$`, 'u');
const LONGEST_SIGNATURE = 50;
/** A site that moves to another system dates its pages anew: later ones say nothing of the report. */
const LATEST_YEARS = 2;

const TENS = /^([一二三]?)十([一二三四五六七八九]?)$/u;
const DIGITS = '〇一二三四五六七八九';

/** Of a month or a day: 7, 07, 七, 二十一. */
function numberOf(text: string): number {
	if (/^\d+$/u.test(text)) return Number(text);
	const tens = TENS.exec(text);
	if (!tens) return DIGITS.indexOf(text);
	const [, ten = '', one = ''] = tens;
	return (ten === '' ? 1 : DIGITS.indexOf(ten)) * 10 + Math.max(0, DIGITS.indexOf(one || '〇'));
}

/** The day as YYYY-MM-DD; null when the calendar has none such. */
function dayOf([, year = '', month = '', day = '']: readonly (string | undefined)[]): string | null {
	const [y, m, d] = [yearOfNumeral(year), numberOf(month), numberOf(day)];
	const date = new Date(Date.UTC(y, m - 1, d));
	if (Number.isNaN(date.getTime())) return null;
	return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? date.toISOString().slice(0, 10) : null;
}

/** A report of a year comes out when the year is over. */
export const isLikelyDay = (date: string, year: number): boolean => {
	const published = Number(date.slice(0, 4));
	return published > year && published <= year + LATEST_YEARS;
};

/** The day a page gives in its head, if the calendar has it. */
const headDay = ({ published = '' }: Metadata): string | null =>
	dayOf(/^(\d{4})-(\d{2})-(\d{2})$/u.exec(published) ?? []);

/** The one day the page prints as that of publication; null when it prints none, or several. */
function printedDay({ prose }: Layout): string | null {
	const days = prose
		.filter(({ section }) => section === 'opening')
		.flatMap(({ line }) => [...line.matchAll(PRINTED)].map(dayOf));
	const [first = null, ...others] = new Set(days);
	return others.length === 0 ? first : null;
}

function signedDay({ prose }: Layout): string | null {
	const last = prose.at(-1)?.line ?? '';
	const signature = last.length <= LONGEST_SIGNATURE ? SIGNATURE.exec(last) : null;
	return signature && dayOf(signature);
}

/**
 * The day a report of this year was published and where that is said; null when nothing likely is said. Of a report whose year is not known
 * the first day that is said: who says the year later finds it there.
 */
export function publicationOf(layout: Layout, metadata: Metadata, year: number | null): Publication | null {
	const days: readonly (readonly [PublicationSource, string | null])[] = [
		['printed', printedDay(layout)],
		['head', headDay(metadata)],
		['signature', signedDay(layout)]
	];
	for (const [from, date] of days)
		if (date !== null && (year === null || isLikelyDay(date, year))) return { date, from };
	return null;
}
