import { datasetName } from '../datasets';
import type { Language, Words } from '../../form/words';
import { KIND_WORDS } from '../../report/organ';
import type { Catalog, OrganEntry, ReportEntry } from '../../data/catalog';
import type { ReportStatus, ReportYear, OrganYears, YearCounts } from '../../data/coverage';
import { sourceSentence } from '../coverage';
import { auditWords } from '../assessed';
import { bare } from '../numbers';
import { tableOf, type FigureTable } from '../table';
import type { ExportedFigure } from '../exportedFigure';

/** Every text of the page of coverage, and of the marks by which other pages show it. */
const TEXTS = {
	title: { zh: '报告一览', en: 'Coverage' },
	lead: {
		zh: '每个单位每一年的报告：何时发布，读到了没有，哪些不在数据中。不在数据中，不等于没有发布。',
		en: 'The report of each organ and year: when it was published, whether it could be read, and which are not in the data. Not in the data does not mean not published.'
	},
	rule: {
		zh: '《条例》第四十九条：县级以上政府部门 1 月 31 日前，政府 3 月 31 日前。乡镇街道没有明文，1 月 31 日是通行做法。2018 年及以前都是 3 月 31 日。',
		en: 'Article 49 of the Regulations: departments by 31 January, governments by 31 March. It does not name townships and street offices, for which 31 January is common practice. Until the report for 2018 the date was 31 March for all.'
	},
	area: { zh: '地区', en: 'Area' },
	everywhere: { zh: '全部地区', en: 'Everywhere' },
	kind: { zh: '单位类别', en: 'Kind of organ' },
	table: { zh: '单位 × 年份', en: 'Organs by years' },
	missingTitle: { zh: '数据中没有报告的单位', en: 'Organs without a report in the data' },
	copy: { zh: '复制名单', en: 'Copy the list' },
	copied: { zh: '已复制', en: 'Copied' },
	notCopied: {
		zh: '浏览器不让复制，请下载。',
		en: 'The browser does not let this page copy; please download.'
	},
	nobody: {
		zh: '没有：范围内的单位这一年都有报告。',
		en: 'None: every organ in scope has a report for the year.'
	},
	next: { zh: '再显示一些', en: 'Show more' },
	empty: { zh: '范围内没有单位。', en: 'No organ in scope.' }
} as const satisfies Record<string, Words>;

export const coverageTextsIn =
	(language: Language) =>
	(key: keyof typeof TEXTS): string =>
		TEXTS[key][language];

/** What is held of a report, in a word and in a sentence. */
export const REPORT_STATUS_WORDS: Readonly<Record<ReportStatus, Words & { readonly explain: Words }>> = {
	in_time: {
		zh: '按时',
		en: 'in time',
		explain: { zh: '在规定或通行的日期之前发布。', en: 'Published by the date of the rule or of practice.' }
	},
	after_january: {
		zh: '1 月后',
		en: 'after January',
		explain: { zh: '1 月 31 日之后、3 月 31 日之前发布。', en: 'Published after 31 January, by 31 March.' }
	},
	after_march: {
		zh: '3 月后',
		en: 'after March',
		explain: {
			zh: '3 月 31 日之后发布；网站搬迁可能改写日期。',
			en: 'Published after 31 March; a moved site may have re-dated it.'
		}
	},
	date_unknown: {
		zh: '日期未见',
		en: 'date not seen',
		explain: { zh: '有报告，没有见到发布日期。', en: 'There is a report; its date was not seen.' }
	},
	no_figures: {
		zh: '没有读出数',
		en: 'no figure read',
		explain: {
			zh: '有报告，但没有一个数读得出或见得到；这不说明报告有错。',
			en: 'There is a report, but none of its figures could be read or seen; the report may well be right.'
		}
	},
	missing: {
		zh: '数据中没有',
		en: 'not in the data',
		explain: {
			zh: '数据中没有这一年的报告；可能没有发布，也可能没有收集到。',
			en: 'The data hold no report for the year; it may not have been published, or not been found.'
		}
	}
};

/** One year of an organ, for those who hear it. */
export function reportStatusText({ year, status, report }: ReportYear, language: Language): string {
	const word = REPORT_STATUS_WORDS[status][language];
	const date = report?.published
		? language === 'zh'
			? `，${report.published} 发布`
			: `, published ${report.published}`
		: '';
	return language === 'zh' ? `${year} 年：${word}${date}` : `${year}: ${word}${date}`;
}

/** What a report holds, in a few words. */
export function reportSays(entry: ReportEntry, language: Language): string {
	const { reported, unreadable } = entry;
	const n = (count: number) => bare(count, language);
	const zh = [
		`${n(reported)} 个数`,
		...(unreadable > 0 ? [`${n(unreadable)} 格未能读取`] : []),
		...auditWords(entry, language)
	];
	const en = [
		`${n(reported)} ${reported === 1 ? 'figure' : 'figures'}`,
		...(unreadable > 0 ? [`${n(unreadable)} unreadable`] : []),
		...auditWords(entry, language)
	];
	return language === 'zh' ? zh.join('，') : en.join(', ');
}

/** How much of the scope is in the data for a year. */
export function yearSentence({ year, counts }: YearCounts, language: Language): string {
	// Whoever is not on the roster is missed by nobody, and is counted where it has a report.
	const organs = Object.values(counts).reduce((sum, count) => sum + count, 0);
	const withReport = organs - counts.missing;
	const n = (count: number) => bare(count, language);
	return language === 'zh'
		? `${year} 年：${n(organs)} 个单位中 ${n(withReport)} 个有报告，${n(counts.missing)} 个数据中没有。`
		: `${year}: of ${n(organs)} organs ${n(withReport)} have a report, ${n(counts.missing)} are not in the data.`;
}

export const shownText = (to: number, all: number, language: Language): string =>
	language === 'zh'
		? `显示 ${bare(to, language)} 个，共 ${bare(all, language)} 个单位`
		: `${bare(to, language)} of ${bare(all, language)} organs shown`;

const HEADS = {
	organ: { zh: '单位', en: 'Organ' },
	code: { zh: '单位代码', en: 'Organ code' },
	kind: { zh: '类别', en: 'Kind' },
	path: { zh: '所在地', en: 'Area' },
	year: { zh: '年份', en: 'Year' },
	state: { zh: '情况', en: 'State' },
	published: { zh: '发布日期', en: 'Published' },
	report: { zh: '报告编号', en: 'Report id' },
	data_set: { zh: '数据集', en: 'Data set' },
	version: { zh: '数据版本', en: 'Data version' }
} as const satisfies Record<string, Words>;

interface Line {
	readonly organ: OrganEntry;
	readonly at: ReportYear;
}

function linesTable(lines: readonly Line[], catalog: Catalog, language: Language): FigureTable {
	const column = (id: keyof typeof HEADS, file: (line: Line) => string | number | null) => ({
		id,
		label: HEADS[id][language],
		cell: (line: Line) => ({ file: file(line) })
	});
	return tableOf(
		lines,
		[
			column('organ', ({ organ }) => organ.name),
			column('code', ({ organ }) => organ.code),
			column('kind', ({ organ }) => KIND_WORDS[organ.kind][language]),
			column('path', ({ organ }) => organ.path.join(' ')),
			column('year', ({ at }) => at.year),
			column('state', ({ at }) => REPORT_STATUS_WORDS[at.status][language]),
			column('published', ({ at }) => at.report?.published ?? null),
			column('report', ({ at }) => at.report?.report ?? null),
			column('data_set', () => datasetName(catalog, language)),
			column('version', () => catalog.version)
		],
		({ organ, at }) => ({ key: `${organ.code} ${at.year}`, point: null })
	);
}

/** Every organ and year as a line. */
export const coverageTable = (
	rows: readonly OrganYears[],
	catalog: Catalog,
	language: Language
): FigureTable =>
	linesTable(
		rows.flatMap(({ organ, years }) => years.map((at) => ({ organ, at }))),
		catalog,
		language
	);

/** Who is missing in a year, as lines. */
export const missingTable = (
	rows: readonly OrganYears[],
	year: number,
	catalog: Catalog,
	language: Language
): FigureTable =>
	linesTable(
		rows.flatMap(({ organ, years }) =>
			years.filter((at) => at.year === year && at.status === 'missing').map((at) => ({ organ, at }))
		),
		catalog,
		language
	);

/** Who is missing, as text to paste into a letter: one organ a line. */
export const missingText = (organs: readonly OrganEntry[]): string =>
	organs.map(({ name, path }) => [...path, name].join(' ')).join('\n');

/** The table as it is taken away, with what must be said of it. */
export const exportedCoverage = (
	table: FigureTable,
	title: string,
	sentence: string,
	catalog: Catalog,
	language: Language
): Omit<ExportedFigure, 'address'> => ({
	title,
	sentence,
	explain: `${TEXTS.lead[language]} ${TEXTS.rule[language]}`,
	coverage: sourceSentence(catalog, language),
	table,
	catalog,
	language
});
