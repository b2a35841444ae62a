import type { ReportStatus } from '../data/coverage';
import type { Language } from '../form/words';
import { bare, NOTHING } from '../text/numbers';
import type { CircularRow } from './circular';
import type { LetterPart, TableColumn } from './letter';

/** The table annexed to a circular: every organ, and — where it has no report or nothing could be checked. */

const STATUS: Readonly<Record<ReportStatus, { readonly zh: string; readonly en: string } | null>> = {
	in_time: null,
	after_january: { zh: '1月31日后', en: 'after 31 January' },
	after_march: { zh: '3月31日后', en: 'after 31 March' },
	date_unknown: { zh: '日期未见', en: 'date not seen' },
	no_figures: { zh: '未见表格数据', en: 'tables not seen' },
	missing: { zh: '未见报告', en: 'no report seen' }
};

const FORMS = {
	'2019': { zh: '2019年版', en: '2019' },
	'2021': { zh: '2021年版', en: '2021' },
	none: { zh: '未用官方格式', en: 'none' },
	unknown: { zh: '未能辨认', en: 'not told' }
} as const;

const HEADS = {
	zh: ['序号', '单位', '公布日期', '公布情况', '表格', '数据不一致', '待核实', '可核对项目'],
	en: [
		'No.',
		'Organ',
		'Published',
		'Status',
		'Form',
		'Not adding up',
		'To be looked into',
		'Rules checked / all'
	]
} as const;

const WAITING = { zh: '年度待核实', en: 'year to be settled' };

/** What became of its report; null where it was published in time. */
const statusOf = ({ status, waiting }: CircularRow) => (waiting ? WAITING : STATUS[status]);

function tableRow(row: CircularRow, at: number, language: Language): readonly string[] {
	const { organ, report, errors, warnings } = row;
	const n = (count: number | null) => (count === null ? NOTHING : bare(count, language));
	return [
		bare(at + 1, language),
		organ.name,
		report?.published ?? NOTHING,
		statusOf(row)?.[language] ?? (language === 'zh' ? '按期' : 'in time'),
		report ? FORMS[report.form ?? 'unknown'][language] : NOTHING,
		n(errors),
		n(warnings),
		report ? `${n(report.assessed)} / ${n(report.rules)}` : NOTHING
	];
}

const COLUMNS: readonly TableColumn[] = [5, 28, 14, 15, 13, 8, 8, 9].map((width, at) => ({
	width,
	align: at === 1 ? 'start' : 'center'
}));

export const circularTable = (
	rows: readonly CircularRow[],
	caption: string,
	language: Language
): LetterPart => ({
	kind: 'table',
	caption,
	heads: HEADS[language],
	columns: COLUMNS,
	rows: rows.map((row, at) => tableRow(row, at, language))
});
