import type { Metadata } from './document';
import type { Problem } from '../report/problem';
import { problem } from './problems';
import type { Layout } from './rows';

/** The year a report is about: from its title, else the period it states, else its date. Never from an address or a folder. */

const FIRST = 2008;
const DIGITS = '〇一二三四五六七八九';
const TITLE_YEAR = /(?<!\d)(20[0-4]\d)(?!\d)(?=年|度|\W|\D)/gu;
const HAN_YEAR = /([二][〇零○Oo0][〇零○Oo0一二三四][〇零○Oo0一二三四五六七八九])年/gu;
const PERIOD =
	/(20[0-4]\d)年1月1日(?:起|开始)?(?:至|到|[-—－~～])+(?:本年|同年|当年|(20[0-4]\d)年)?12月31日/gu;
const DATE = /^(?:\D{0,20})?(20[0-4]\d)年(\d{1,2})月(\d{1,2})日?$/u;

const fromHan = (text: string): number =>
	Number([...text].map((c) => (/[零○Oo0]/u.test(c) ? 0 : DIGITS.indexOf(c))).join(''));

/** Distinct years a text names, as digits or in Chinese numerals. */
export function yearsIn(text: string): number[] {
	const years = [
		...[...text.matchAll(TITLE_YEAR)].map((m) => Number(m[1])),
		...[...text.matchAll(HAN_YEAR)].map((m) => fromHan(m[1] ?? ''))
	];
	return [...new Set(years)].filter((year) => year >= FIRST);
}

/** Years the report says it covers, from 1 January to 31 December. */
export function periodOf(layout: Layout): number[] {
	const years = layout.prose.flatMap(({ line }) =>
		[...line.matchAll(PERIOD)].filter((m) => m[2] === undefined || m[2] === m[1]).map((m) => Number(m[1]))
	);
	return [...new Set(years)];
}

/** Year of the date a report is signed or published with: reports of a year come out in the next. */
function dateOf(layout: Layout, metadata: Metadata): number | null {
	const lines = layout.prose.map(({ line }) => line).filter((text) => text.length < 40);
	const signed = lines.map((line) => DATE.exec(line)?.[1]).filter((year) => year !== undefined);
	const published = /^(20[0-4]\d)/.exec(metadata.published ?? '')?.[1];
	const year = signed.at(-1) ?? published;
	return year === undefined ? null : Number(year) - 1;
}

/** The year, or null, with what is odd about it. */
export function yearOf(
	title: string | null,
	layout: Layout,
	metadata: Metadata
): { year: number | null; problems: Problem[] } {
	const named = title === null ? [] : yearsIn(title);
	const stated = periodOf(layout);
	const [year] = named;
	const [period] = stated;
	if (named.length === 1 && year !== undefined) {
		const other = stated.length === 1 && period !== year;
		return { year, problems: other ? [problem('year_contradicts', `${year} / ${stated.join(' ')}`)] : [] };
	}
	if (named.length > 1)
		return { year: null, problems: [problem('year_contradicts', `${title ?? ''}: ${named.join(' ')}`)] };
	if (stated.length === 1 && period !== undefined)
		return {
			year: period,
			problems: [problem('year_inferred', { zh: '统计期限', en: 'the stated period' })]
		};
	if (stated.length > 1) return { year: null, problems: [problem('year_contradicts', stated.join(' / '))] };
	const dated = dateOf(layout, metadata);
	if (dated !== null && dated >= FIRST)
		return { year: dated, problems: [problem('year_inferred', { zh: '日期', en: 'its date' })] };
	return { year: null, problems: [problem('year_unknown')] };
}
