import { unpublishedName } from './datasets';
import type { DatasetId } from '../view/view';
import type { Indicator } from '../form/indicator';
import type { Language, Words } from '../form/words';
import type { Catalog, DataFile } from '../data/catalog';
import type { Point } from '../data/questions/points/point';
import { message } from './messages';
import { bare, pointText } from './numbers';
import { stateText } from './states';

/** Short texts with a name or a number in them: buttons, titles, hints. */

export const removeOrgan = (name: string, language: Language): string =>
	language === 'zh' ? `移除${name}` : `Remove ${name}`;

export const sortBy = (label: string, language: Language): string =>
	language === 'zh' ? `按“${label}”排序` : `Sort by ${label}`;

/** How many rows of a long table stand on the page. */
export const rowsShown = (shown: number, all: number, language: Language): string =>
	language === 'zh'
		? `这里是前 ${bare(shown, language)} 行，共 ${bare(all, language)} 行；文件里是全部。`
		: `These are the first ${bare(shown, language)} of ${bare(all, language)} rows; the file has all of them.`;

export const moreRows = (rows: number, language: Language): string =>
	language === 'zh' ? `再列 ${bare(rows, language)} 行` : `Show ${bare(rows, language)} more`;

export const furtherInFile = (count: number, language: Language): string =>
	language === 'zh'
		? `还有 ${bare(count, language)} 个，见表和文件`
		: `${bare(count, language)} more, in the table and the file`;

export const changeTo = (year: number, language: Language): string =>
	language === 'zh' ? `改为 ${year}` : `Change to ${year}`;

export const reportedFiguresText = (count: number, language: Language): string =>
	language === 'zh'
		? `${bare(count, language)} 个数`
		: `${bare(count, language)} ${count === 1 ? 'figure' : 'figures'}`;

export const downloadShown = (rows: number, language: Language): string =>
	language === 'zh'
		? `下载当前数据（CSV，${bare(rows, language)} 行）`
		: `Download these figures (CSV, ${bare(rows, language)} rows)`;

/** Size in the unit people know it by. */
export function size(bytes: number): string {
	return bytes >= 1_000_000
		? `${(bytes / 1_000_000).toFixed(1)} MB`
		: `${Math.max(1, Math.round(bytes / 1000))} KB`;
}

export const downloadAll = (all: DataFile & { rows: number }, language: Language): string =>
	language === 'zh'
		? `下载全部（CSV，${bare(all.rows, language)} 行，${size(all.bytes)}）`
		: `Download everything (CSV, ${bare(all.rows, language)} rows, ${size(all.bytes)})`;

/** Title of the report a figure comes from, in the statutory words. */
export const reportTitle = (point: Point, language: Language): string =>
	language === 'zh'
		? `${point.name}${point.year}年政府信息公开工作年度报告`
		: `${point.name}: ${point.year} annual report on open government information`;

/** The figure in full, or its state in words. */
export const pointValue = (point: Point, indicator: Indicator, language: Language): string =>
	point.state === 'reported'
		? pointText(point, indicator, language)
		: stateText(point.state, indicator, language);

/** What a button on a figure does, for those who hear it. */
export const openSource = (value: string, point: Point, language: Language): string =>
	language === 'zh'
		? `${point.name} ${point.year} 年：${value}，查看来源`
		: `${point.name}, ${point.year}: ${value}; see the source`;

/** A version is a hash; its beginning tells versions apart well enough for people. */
export const shortVersion = ({ version }: Catalog): string => version.slice(0, 8);

export const versionSentence = (catalog: Catalog, language: Language): string =>
	language === 'zh' ? `数据版本 ${shortVersion(catalog)}。` : `Data version ${shortVersion(catalog)}.`;

/** Where questions are answered, and what is sent where. */
export function queriesSentence({ engine }: Pick<Catalog, 'engine'>, language: Language): string {
	if (!engine)
		return language === 'zh'
			? '查询都在您的浏览器里进行，不向其他网站发送任何请求。'
			: 'Queries run in your own browser; nothing is sent to any other site.';
	if (!/^https?:/.test(engine.url))
		return language === 'zh'
			? '常见的查询由本站的文件回答，其余由本站的数据库服务器回答；不向其他网站发送任何请求。'
			: "Likely queries are answered by this site's files, all others by its database server; nothing is sent to any other site.";
	const { host } = new URL(engine.url);
	return language === 'zh'
		? `常见的查询由本站的文件回答，其余发往数据库服务器 ${host}；不向别处发送任何请求。`
		: `Likely queries are answered by this site's files, all others are sent to the database server ${host}; nothing is sent anywhere else.`;
}

const HOME_REPORTS: Readonly<Record<DatasetId, Words>> = {
	real: { zh: '政府信息公开年报', en: 'annual reports on open government information' },
	demo: { zh: '虚构的演示年报', en: 'fictional annual reports' },
	my: { zh: '本机读取的年报', en: 'annual reports read on this machine' }
};

/** The first sentence of the site: what the data hold. */
export function homeTitle({ counts, fictional, dataset }: Catalog, language: Language): string {
	const n = bare(counts.reports, language);
	const what = HOME_REPORTS[dataset === 'my' ? 'my' : fictional ? 'demo' : 'real'][language];
	return language === 'zh'
		? `${n} 份${what}，看得懂，查得到，对得上`
		: `${n} ${what}, to read, to trace, to compare`;
}

/** Title of a page in the browser's tab; what is not published says so here too. */
export function pageTitle(page: string, catalog: Catalog, language: Language): string {
	const unpublished = unpublishedName(catalog, language);
	return [page, message('site', language), ...(unpublished === null ? [] : [unpublished])].join(' · ');
}

/** Where figures were seen, after their number. */
const SEEN: readonly (readonly [keyof Catalog['places'], Words])[] = [
	['table', { zh: '个在法定表格里', en: 'in a cell of a statutory table' }],
	['prose', { zh: '个在正文里', en: 'in a sentence' }],
	[
		'opening',
		{
			zh: '个见于页面开头，分不清表格和正文',
			en: 'in the opening of a page, table or sentence not told apart'
		}
	],
	['unknown', { zh: '个没有记下位置', en: 'in a place that was not kept' }]
];

/** Where the figures of the data set lead back to: to a cell each, where that is so of all of them. */
function originSentence({ counts, places, fictional, dataset }: OriginsOf, language: Language): string {
	// Of invented reports and of files on this machine nobody looks for an address.
	const unaddressed = fictional || dataset === 'my' ? 0 : counts.reports - counts.addressed;
	const n = (count: number) => bare(count, language);
	if (places.table === counts.figures && unaddressed === 0)
		return language === 'zh'
			? '每个数都能点回原报告的那一格。'
			: 'Every number leads back to its cell in a report.';
	const seen = SEEN.filter(([place]) => places[place] > 0).map(
		([place, words]) => `${n(places[place])} ${words[language]}`
	);
	if (language === 'zh')
		return `点开一个数就看到出处：${seen.join('，')}${unaddressed > 0 ? `；${n(unaddressed)} 份报告没有网址` : ''}。`;
	const without = unaddressed > 0 ? ` ${n(unaddressed)} reports have no address.` : '';
	return `Open a number to see where it comes from: ${seen.join(', ')}.${without}`;
}

type OriginsOf = Pick<Catalog, 'counts' | 'places' | 'fictional' | 'dataset'>;

/** What the figures lead back to, and what is done where there is none. */
export const homeLead = (catalog: OriginsOf, language: Language): string =>
	language === 'zh'
		? `${originSentence(catalog, language)}没有填的、读不出的、没有报告的，各自说明，从不当作零。`
		: `${originSentence(catalog, language)} What is not filled in, not readable or not there is said so, and never counted as zero.`;

/** How much there is to find. */
export function homeHint(catalog: Catalog, language: Language): string {
	const { organs, provinces, figures } = catalog.counts;
	const [first, last] = catalog.defaults.span;
	const n = (count: number) => bare(count, language);
	const isChinese = language === 'zh';
	// Organs that no list of divisions has lie in no province.
	const where =
		provinces === 0
			? []
			: [
					isChinese ? `${n(provinces)} 个省` : `${n(provinces)} ${provinces === 1 ? 'province' : 'provinces'}`
				];
	const parts = isChinese
		? [
				`${n(organs)} 个单位`,
				...where,
				first === last ? `${first} 年` : `${first}—${last} 年`,
				`${n(figures)} 个数`
			]
		: [
				`${n(organs)} organs`,
				...where,
				first === last ? `${first}` : `${first}–${last}`,
				`${n(figures)} figures`
			];
	return parts.join(' · ');
}

export const organsInState = (count: number, language: Language): string =>
	language === 'zh'
		? `${bare(count, language)} 个单位`
		: `${bare(count, language)} ${count === 1 ? 'organ' : 'organs'}`;
