import { fieldOf } from '../form/fields';
import type { Language, Words } from '../form/words';
import type { Correction } from '../report/correction';
import type { Figure, Place } from '../report/figure';
import type { Problem, Severity } from '../report/problem';
import type { ReportForm } from '../report/report';
import type { ReadReport } from '../read/read';
import type { LeftOut } from '../own/reports';
import { message } from './messages';
import { bare, exact } from './numbers';
import { cellLocation } from './cellLocation';
import { reading } from './reading';
import { STATE_WORDS } from './states';

/** Sentences about reports read on the reader's machine, built from what was read. */

/** Who and when, in the statutory words. */
export function readTitle({ organ, year }: Pick<ReadReport, 'organ' | 'year'>, language: Language): string {
	const who = organ ?? reading('organMissing', language);
	if (language === 'zh')
		return year === null ? `${who}（年度未知）` : `${who}${year}年政府信息公开工作年度报告`;
	const when = year === null ? reading('yearMissing', language) : String(year);
	return `${who}, ${when}`;
}

export function formName(form: ReportForm, language: Language): string {
	if (form === null) return message('notKnown', language);
	if (form === 'none') return language === 'zh' ? '没有官方表格' : 'without the official tables';
	return message(form === '2019' ? 'form2019' : 'form2021', language);
}

/** How much of a report was read. */
export function readCounts(figures: ReadonlyMap<string, Figure>, language: Language): string {
	const states = [...figures.values()].map(({ state }) => state);
	const count = (state: Figure['state']) => states.filter((each) => each === state).length;
	const unreadable = count('unreadable');
	const n = bare(count('reported'), language);
	if (language === 'zh') return `${n} 个数${unreadable > 0 ? `，${unreadable} 格未能读取` : ''}`;
	return `${n} figures${unreadable > 0 ? `, ${unreadable} unreadable` : ''}`;
}

/** The state of a figure, or its number in full. */
export const figureText = (figure: Figure | Correction, language: Language): string =>
	figure.state === 'reported' ? bare(figure.value, language) : STATE_WORDS[figure.state][language];

/** A figure of the year before, small beside this year's. */
export const lastYear = (figure: Figure, language: Language): string =>
	language === 'zh' ? `上年 ${figureText(figure, language)}` : `before: ${figureText(figure, language)}`;

/** What a cell of the official table says to those who hear it, and what opening it does. */
export function openCell(
	field: string,
	figure: Figure | Correction,
	{ corrected, broken }: { corrected: boolean; broken: boolean },
	language: Language
): string {
	const what = [
		`${fieldOf(field).label[language]}${language === 'zh' ? '：' : ': '}${figureText(figure, language)}`,
		...(corrected ? [reading('corrected', language)] : []),
		...(broken ? [reading('broken', language)] : [])
	];
	return language === 'zh' ? `${what.join('，')}，查看原文` : `${what.join(', ')}; see the raw text`;
}

/** Where in its document a figure stands, in words; row and column as printed where they differ from the form's. */
export function placeText(field: string, place: Place, language: Language): string {
	const at = (words: Words) => words[language];
	const onForm = cellLocation(field).zh;
	const own = (printed: string | undefined) => printed !== undefined && !onForm.includes(printed);
	return [
		cellLocation(field)[language],
		...(own(place.row) ? [at({ zh: `行：${place.row ?? ''}`, en: `row ${place.row ?? ''}` })] : []),
		...(own(place.column)
			? [at({ zh: `列：${place.column ?? ''}`, en: `column ${place.column ?? ''}` })]
			: []),
		...(place.page ? [at({ zh: `第 ${place.page} 页`, en: `page ${place.page}` })] : []),
		...(place.line ? [at({ zh: `第 ${place.line} 行文字`, en: `line ${place.line}` })] : [])
	].join(language === 'zh' ? '；' : '; ');
}

export const SEVERITIES: Readonly<Record<Severity, Words>> = {
	error: { zh: '错误', en: 'error' },
	warning: { zh: '提示', en: 'warning' },
	info: { zh: '说明', en: 'note' }
};

/** Why a report is not part of the reader's data set. */
export const LEFT_OUT: Readonly<Record<LeftOut, Words>> = {
	organ_unknown: {
		zh: '不知道是哪个单位，不进入图表和下载。',
		en: 'The organ is not known: not in charts and downloads.'
	},
	kind_unknown: {
		zh: '看不出是哪一类单位，不进入图表和下载。',
		en: 'The kind of organ is not known: not in charts and downloads.'
	},
	year_unknown: {
		zh: '不知道是哪一年，不进入图表和下载。',
		en: 'The year is not known: not in charts and downloads.'
	},
	newer_edition: {
		zh: '同一单位同一年另有一份是修订的或发布更晚，图表和下载用那一份。',
		en: 'Another report of this organ and year is a revision or was published later; charts and downloads use that one.'
	},
	other_chosen: {
		zh: '同一单位同一年选用了另一份，图表和下载用那一份。',
		en: 'Another report of this organ and year was chosen; charts and downloads use that one.'
	},
	read_later: {
		zh: '同一单位同一年另有一份读得更晚，图表和下载用那一份。',
		en: 'Another report of this organ and year was read later; charts and downloads use that one.'
	}
};

/** What can go wrong around reading, beside what `read/` says of the document itself. */
const FAILURES = {
	too_large: { zh: '文件超过 64 MB，没有读。', en: 'The file is larger than 64 MB and was not read.' },
	too_slow: {
		zh: '30 秒内没有读完，已放弃；其他文件不受影响。',
		en: 'Not read within 30 seconds and given up; the other files are not affected.'
	},
	reader_failed: {
		zh: '读取程序在这个文件上出错，已重新启动；其他文件不受影响。',
		en: 'The reader failed on this file and was started again; the other files are not affected.'
	},
	reader_missing: {
		zh: '读取程序没有取到，请检查网络后再试。',
		en: 'The reader could not be loaded; check the connection and try again.'
	},
	file_gone: { zh: '浏览器打不开这个文件。', en: 'The browser cannot open this file.' }
} as const satisfies Record<string, Words>;

export type ReaderFailure = keyof typeof FAILURES;

export const failureProblem = (code: ReaderFailure): Problem => ({
	severity: 'error',
	code,
	message: FAILURES[code]
});

/** What came of a file: how many reports. */
export function readNow(reports: number, language: Language): string {
	if (language === 'zh') return `读出 ${reports} 份报告`;
	return reports === 1 ? '1 report read' : `${reports} reports read`;
}

export function filesDone(done: number, all: number, language: Language): string {
	const [a, b] = [bare(done, language), bare(all, language)];
	return language === 'zh' ? `${a} / ${b} 个文件` : `${a} of ${b} files`;
}

export function storedSentence(reports: number, used: number, language: Language): string {
	const [a, b] = [bare(reports, language), bare(used, language)];
	if (language === 'zh') return `${a} 份报告，其中 ${b} 份进入图表和下载`;
	return `${a} ${reports === 1 ? 'report' : 'reports'}, ${b} of them in charts and downloads`;
}

export const removeReport = (report: Pick<ReadReport, 'organ' | 'year'>, language: Language): string =>
	`${reading('remove', language)}${language === 'zh' ? '' : ' '}${readTitle(report, language)}`;

/** A figure of a field with its unit, or its state in words. */
export function exactUnit(field: string, figure: Figure | Correction, language: Language): string {
	const { id, unit } = fieldOf(field);
	if (figure.state !== 'reported') return STATE_WORDS[figure.state][language];
	return exact(figure.value, { id, unit, kind: 'count' }, language);
}
