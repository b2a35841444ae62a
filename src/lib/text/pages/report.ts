import { TABLE_WORDS } from '../cellLocation';
import type { PrintedTable } from '../../form/printed';
import type { Language, Words } from '../../form/words';
import { noteText } from '../../report/notes/notes';
import { REPORT_NOTES } from '../../report/notes/reportNotes';
import type { Report } from '../../report/report';
import { message } from '../messages';
import { formName, readCounts } from '../readings';

/** Every text of the page of a report. */
const TEXTS = {
	title: { zh: '报告', en: 'Report' },
	none: { zh: '数据中没有这份报告', en: 'The data hold no such report' },
	noneText: {
		zh: '地址可能写错了。没有收在数据里，不等于没有发布。',
		en: 'The address may be mistyped. That a report is not in the data does not mean it was not published.'
	},
	choose: {
		zh: '从单位的页面或“报告一览”打开一份报告。',
		en: 'Open a report from the page of its organ, or from the page of coverage.'
	},
	organ: { zh: '单位', en: 'Organ' },
	held: { zh: '数据中', en: 'In the data' },
	sourcePage: { zh: '原文页面', en: 'Page of the report' },
	beside: { zh: '并列上年的数', en: 'Show last year beside it' },
	besideFailed: {
		zh: '上年的报告没有取到，请再试一次。',
		en: 'Last year’s report could not be loaded; try again.'
	},
	before: { zh: '上年', en: 'last year' },
	print: { zh: '打印', en: 'Print' },
	years: { zh: '各年报告', en: 'Reports by year' },
	trend: { zh: '看历年', en: 'See all years' },
	explain: { zh: '含义', en: 'What it means' },
	onlyNumber: { zh: '只存有数值，未存原文', en: 'only the number is kept' },
	partial: {
		zh: '这份报告只见到一部分；没有见到的格子写“未见”，不是 0，也不是未填报。',
		en: 'Only a part of this report was seen. A cell that was not seen says so: it is neither 0 nor left empty.'
	}
} as const satisfies Record<string, Words>;

export const reportTextsIn =
	(language: Language) =>
	(key: keyof typeof TEXTS): string =>
		TEXTS[key][language];

/** The report in the statutory words, in phrases that may break between but not within. */
export const reportTitlePhrases = ({ organ, year }: Report, language: Language): readonly string[] =>
	language === 'zh'
		? [`${organ.name} `, `${year} 年`, '政府信息公开', '工作年度报告']
		: [`${organ.name}: `, `${year} annual report `, 'on open government information'];

export const reportPageTitle = (report: Report, language: Language): string =>
	reportTitlePhrases(report, language).join('');

/** A table none of whose figures is in the data is not drawn. */
export const tableUnseen = ({ id, heading }: PrintedTable, language: Language): string =>
	language === 'zh'
		? `${heading}：数据中没有这张表的数（未见）。`
		: `${TABLE_WORDS[id].en}: none of its figures is in the data (not seen).`;

/** What the report says of itself and what is held of it, as pairs of a word and its text. */
export function reportFacts(report: Report, language: Language): readonly (readonly [string, string])[] {
	const { published, note } = report.source;
	return [
		[message('published', language), published ?? message('notKnown', language)],
		[message('form', language), formName(report.form, language)],
		[TEXTS.held[language], readCounts(report.figures, language)],
		...(note === ''
			? []
			: [[message('reportRemark', language), noteText(note, REPORT_NOTES, language)] as const])
	];
}

/** Where a report was seen when it has no address to give. */
export const withoutAddress = ({ source }: Report, fictional: boolean, language: Language): string =>
	message(fictional ? 'demoAddress' : source.mirror ? 'mirror' : 'noAddress', language);
