import type { Problem } from '../../report/problem';
import type { Metadata } from '../document';
import type { Layout } from '../layout/layout';
import { problem } from '../problems';
import type { Titles } from './title';
import { yearOfNumeral, YEAR_NUMERAL } from './yearNumerals';

/**
 * The year a report is about: from its title, else the period it states, else its date. A title that its period contradicts, with
 * nothing else on its side, is a template of another year: the year is open. Never from an address or a folder.
 */

const FIRST = 2008;
const PERIOD = new RegExp(
	`(${YEAR_NUMERAL})年(?:0?1|一)月(?:0?1|一)日(?:起|开始)?,?(?:至|到|[-—－~～])+(?:本年|同年|当年|(${YEAR_NUMERAL})年)?(?:12|十二)月(?:31|三十一)日`,
	'gu'
);
const DATE = new RegExp(
	`^\\D{0,20}?(${YEAR_NUMERAL})年(\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日?$`,
	'u'
);
/** Longer lines are no dates. */
const LONGEST_DATE = 40;
/** Reports signed so late in a year are about that year as likely as about the one before. */
const LAST_MONTHS = new Set(['10', '11', '12', '十', '十一', '十二']);
/** 2025年，我镇…; 现公布2025年政府信息公开工作年度报告。 */
const TOLD = [
	new RegExp(
		`^(?:\\([一二三四五六七八九十]\\)[^。]{0,16}。)?(${YEAR_NUMERAL})年(?:度|以来|来)?[,、]?(?=[,我本全])`,
		'u'
	),
	new RegExp(
		`(?:公布|公开|发布|编制|报告).{0,8}?(${YEAR_NUMERAL})年度?(?:政府|政务)?信息公开(?:工作)?年度报告`,
		'u'
	)
];

/** Years the report says it covers, from 1 January to 31 December. */
export function periodOf(layout: Layout): number[] {
	const years = layout.prose.flatMap(({ line }) =>
		[...line.matchAll(PERIOD)]
			.map((m) => [m[1] ?? '', m[2] ?? m[1] ?? ''].map(yearOfNumeral))
			.flatMap(([from, to]) => (from !== undefined && from === to ? [from] : []))
	);
	return [...new Set(years)];
}

/** The year its account opens with, or whose report it says it publishes; null when these are several. */
function toldYear({ prose }: Layout): number | null {
	const sentences = prose.filter(
		({ section, line }) => (section === 'opening' || section === 'overview') && /[。,]/u.test(line)
	);
	const years = new Set(
		sentences.flatMap(({ line }) => TOLD.flatMap((told) => told.exec(line)?.[1] ?? []).map(yearOfNumeral))
	);
	const [year] = years;
	return years.size === 1 && year !== undefined ? year : null;
}

/** Years a report with this date is about, the likelier first: reports of a year come out in the next. */
function datedYears({ prose }: Layout, { published }: Metadata): number[] {
	const dates = prose.flatMap(({ line }) => {
		const [, year, month] = line.length < LONGEST_DATE ? (DATE.exec(line) ?? []) : [];
		return year === undefined ? [] : [{ year: yearOfNumeral(year), month: month ?? '' }];
	});
	const [, year, month = ''] = /^(20[0-4]\d)-(\d\d)/u.exec(published ?? '') ?? [];
	const last = dates.at(-1) ?? (year === undefined ? null : { year: Number(year), month });
	if (last === null) return [];
	const about = [last.year - 1, ...(LAST_MONTHS.has(last.month) ? [last.year] : [])];
	return about.filter((one) => one >= FIRST);
}

interface FoundYear {
	readonly year: number | null;
	readonly problems: readonly Problem[];
}

const open = (years: readonly number[], where = ''): FoundYear => ({
	year: null,
	problems: [problem('year_contradicts', `${where}${[...new Set(years)].join(' / ')}`)]
});

/** The year of a title, held against what the text says. */
function titledYear(
	year: number,
	rivals: readonly number[],
	stated: readonly number[],
	layout: Layout,
	metadata: Metadata
): FoundYear {
	const told = toldYear(layout);
	const dated = datedYears(layout, metadata);
	const speaking = (one: number): number => Number(told === one) + Number(dated.includes(one));
	const other = stated.includes(year) ? undefined : stated[0];
	if (other !== undefined) {
		if (speaking(year) <= speaking(other)) return open([year, ...stated]);
		return { year, problems: [problem('year_contradicts', `${year} / ${stated.join(' ')}`)] };
	}
	if (stated.length > 0) return { year, problems: [] };
	if (told !== null && told !== year && dated.includes(told) && !dated.includes(year))
		return open([year, told]);
	return rivals.length > 0 && speaking(year) === 0 ? open([year, ...rivals]) : { year, problems: [] };
}

/** The year of a report whose titles have none. */
function untitledYear(stated: readonly number[], layout: Layout, metadata: Metadata): FoundYear {
	const [period] = stated;
	if (stated.length > 1) return open(stated);
	if (period !== undefined)
		return {
			year: period,
			problems: [problem('year_inferred', { zh: '统计期限', en: 'the stated period' })]
		};
	const [dated] = datedYears(layout, metadata);
	const told = toldYear(layout);
	if (dated !== undefined && told !== null && told !== dated) return open([dated, told]);
	if (dated !== undefined)
		return { year: dated, problems: [problem('year_inferred', { zh: '日期', en: 'its date' })] };
	return { year: null, problems: [problem('year_unknown')] };
}

/** The year, or null, with what is odd about it. */
export function yearOf({ own, near, others }: Titles, layout: Layout, metadata: Metadata): FoundYear {
	const nearest = near?.years ?? [];
	const stated = periodOf(layout);
	const said = [...new Set([...nearest, ...own.flatMap(({ years }) => years)])];
	if (said.length > 1) return open(said, near === null ? '' : `${near.line}: `);
	const [year] = said;
	if (year === undefined) return untitledYear(stated, layout, metadata);
	const isOwn = own.some(({ years }) => years.length > 0);
	const rivals = isOwn ? [] : others.flatMap(({ years }) => years).filter((one) => one !== year);
	return titledYear(year, rivals, stated, layout, metadata);
}
