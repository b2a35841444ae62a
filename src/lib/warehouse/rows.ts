import type { FormVersion } from '../form/field';
import type { State } from '../report/figure';

/**
 * One organ's value of an indicator in one year, with the way back to its report.
 * `value` is null in every state but `reported`; and for a rate whose denominator is 0, which is reported but has no value.
 */
export interface Point {
	readonly organ: string;
	readonly name: string;
	/** Areas the organ belongs to, widest first, joined by a space. */
	readonly path: string;
	readonly year: number;
	readonly state: State;
	readonly value: number | null;
	/** Of a ratio: the two sums. Null for counts. */
	readonly numerator: number | null;
	readonly denominator: number | null;
	/** The form the report uses; null when none or not visible. */
	readonly form: FormVersion | null;
	/** Null when there is no report for the year. */
	readonly report: string | null;
	readonly url: string | null;
	readonly mirror: boolean;
	readonly published: string | null;
	/** What the report is about that a reader should know (a note of the data set on the report). */
	readonly reportNote: string | null;
	/** Raw text and remark of the cell, where the data set keeps one. */
	readonly raw: string | null;
	readonly note: string | null;
	/** Seen in the opening of the page, table or sentence not told apart. */
	readonly opening: boolean;
}

/** Several organs put together in one year. */
export interface TrendRow {
	readonly year: number;
	/** Where the two forms give series that must not be joined: the form of this stretch; else null. */
	readonly segment: FormVersion | null;
	/** Median, sum, or ratio of sums; null when nobody has a value. */
	readonly value: number | null;
	/** Quartiles of the organs' values; null unless the view asks for the median. */
	readonly q1: number | null;
	readonly q3: number | null;
	/** Of a ratio: the two sums over the organs that have both. */
	readonly numerator: number | null;
	readonly denominator: number | null;
	/** Organs with a value, organs with a report, organs asked about. */
	readonly reporting: number;
	readonly reports: number;
	readonly expected: number;
}

/** One part of a topic in one year, for the organs of a view put together, or for one organ. */
export interface PartRow {
	readonly year: number;
	/** Id of the part's indicator. */
	readonly indicator: string;
	/** Where the two forms give series that must not be joined: the form of this stretch; else null. */
	readonly segment: FormVersion | null;
	/** The sum, for a rate the ratio of sums, or the organ's own figure; null when there is none. */
	readonly value: number | null;
	/** Of a rate: the two sums over the organs that have both. Null for counts. */
	readonly numerator: number | null;
	readonly denominator: number | null;
	/** Organs added up: for parts of a whole those that report every part. Organs with a report; organs asked about. */
	readonly reporting: number;
	readonly reports: number;
	readonly expected: number;
	/** Of a single organ: its figure, with its state and the way back to its report. */
	readonly point: Point | null;
}

/** The answer to a view. `series` has a point for every organ and year asked for; `ranking` for every organ with a report that year, and for every organ asked for by name. */
export type Answer =
	| { readonly question: 'trend'; readonly rows: readonly TrendRow[] }
	| { readonly question: 'series'; readonly rows: readonly Point[] }
	| { readonly question: 'ranking'; readonly rows: readonly Point[]; readonly expected: number };
