import type { Words } from '../../form/words';
import type { Divisions } from '../divisions';
import { KIND_WORDS, type Organ } from '../organ';
import { REPORT_NOTES } from '../notes/reportNotes';
import type { Report, Source } from '../report';
import { FIRST_YEAR, isName, isReportYear, LAST_YEAR } from '../limits';
import { formFrom, isKind, REPORT_COLUMNS, REPORTS_FILE } from './columns';
import { noteRemark, problemAt, readLines, type Line, type LineProblem } from './lines';
import { isSameOrgan, organCode, organFrom } from './organ';

/** Reports without their figures yet, by the id the file writes. */
interface ReportLines {
	readonly reports: ReadonlyMap<string, Omit<Report, 'figures'>>;
	readonly problems: readonly LineProblem[];
	readonly remarks: readonly LineProblem[];
	/** Ids on malformed lines: their figures are not complained about a second time. */
	readonly rejected: ReadonlySet<string>;
	/** Lines that say how many lines figures.csv has of their report. */
	readonly counted: readonly Line[];
}

const KINDS = Object.keys(KIND_WORDS);

const ID = /^(\d{2}|\d{4}|\d{6}|\d{9}|x[0-9a-z]+)-(\d{4})$/;

/** A date as people and spreadsheets write it: 2026-01-20, 2026/1/20, 2026.1.20, 2026年1月20日, with a time of 0:00 behind it or none. */
const DATE =
	/^(\d{4})(?:-(\d{1,2})-|\/(\d{1,2})\/|\.(\d{1,2})\.|年(\d{1,2})月)(\d{1,2})日?(?: 0?0:00(?::00)?)?$/;

/** The day as YYYY-MM-DD; null where no calendar has it. */
function dateFrom(text: string): string | null {
	const [, year = '', ...parts] = DATE.exec(text.trim()) ?? [];
	const [month = '', day = ''] = parts.filter((part: string | undefined) => part !== undefined);
	const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	const date = new Date(`${iso}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** What each column must look like, with the code of the problem and the end of "expected …". */
const RULES: readonly (readonly [string, (line: Line) => boolean, string, Words])[] = [
	[
		'report_id',
		(line) => ID.test(line.at('report_id')),
		'bad_id',
		{
			zh: '单位代码（2、4、6、9 位数字，或 x 开头的编号）-年份',
			en: 'the code of the organ (2, 4, 6 or 9 digits, or an id beginning with x), a hyphen and the year'
		}
	],
	['organ', (line) => line.at('organ') !== '', 'no_name', { zh: '单位名称', en: 'the name of the organ' }],
	...(['organ', 'province', 'city', 'county', 'township', 'former_names'] as const).map(
		(column) =>
			[
				column,
				(line: Line) => isName(line.at(column)),
				'control_character',
				{ zh: '没有换行和控制字符的名称', en: 'a name without line breaks or control characters' }
			] as const
	),
	[
		'kind',
		(line) => isKind(line.at('kind')),
		'unknown_kind',
		{
			zh: `${KINDS.join('、')} 之一`,
			en: `one of ${KINDS.join(', ')}`
		}
	],
	[
		'area_code',
		(line) => ['', line.at('report_id').split('-')[0]].includes(line.at('area_code')),
		'bad_code',
		{ zh: '与 report_id 相同的代码，或空', en: 'the code in report_id, or nothing' }
	],
	[
		'year',
		(line) =>
			/^\d{4}$/.test(line.at('year')) &&
			isReportYear(Number(line.at('year'))) &&
			line.at('report_id').endsWith(`-${line.at('year')}`),
		'bad_year',
		{
			zh: `${FIRST_YEAR} 年至 ${LAST_YEAR} 年的报告年份，与 report_id 一致`,
			en: `a report year from ${FIRST_YEAR} to ${LAST_YEAR}, the same as in report_id`
		}
	],
	[
		'form',
		(line) => formFrom(line.at('form')) !== undefined,
		'unknown_form',
		{ zh: '2019、2021、before 2019 或空', en: '2019, 2021, before 2019 or nothing' }
	],
	['complete', (line) => isYesNo(line.at('complete')), 'not_yes_no', { zh: 'yes 或 no', en: 'yes or no' }],
	[
		'published',
		(line) => line.at('published') === '' || dateFrom(line.at('published')) !== null,
		'bad_date',
		{
			zh: '日期 YYYY-MM-DD（也可写 2026/1/20、2026年1月20日），或空',
			en: 'a date YYYY-MM-DD (2026/1/20 and 2026年1月20日 are taken too), or nothing'
		}
	],
	[
		'url',
		(line) => line.at('url') === '' || /^https?:\/\/\S+$/.test(line.at('url')),
		'bad_url',
		{ zh: 'http 或 https 地址，或空', en: 'an http or https address, or nothing' }
	],
	[
		'url',
		(line) => line.at('mirror') !== 'yes' || line.at('url') === '',
		'mirror_with_url',
		{ zh: '空（存档副本不给地址）', en: 'nothing: the address of a mirror is not given' }
	],
	['mirror', (line) => isYesNo(line.at('mirror')), 'not_yes_no', { zh: 'yes 或 no', en: 'yes or no' }],
	[
		'figures',
		(line) => /^\d*$/.test(line.at('figures')),
		'bad_count',
		{
			zh: 'figures.csv 中该报告的行数，或空',
			en: 'how many lines figures.csv has of this report, or nothing'
		}
	]
];

/** The first thing wrong with a line; null when it is well formed. */
function malformed(line: Line): LineProblem | null {
	for (const [column, isRight, code, expected] of RULES)
		if (!isRight(line)) return problemAt(line, column, code, expected);
	return null;
}

function isYesNo(text: string): boolean {
	return text === 'yes' || text === 'no';
}

function sourceFrom(line: Line): Source {
	return {
		url: line.at('url') || null,
		mirror: line.at('mirror') === 'yes',
		published: dateFrom(line.at('published')),
		complete: line.at('complete') === 'yes',
		note: line.at('note')
	};
}

/** The reports of reports.csv. */
export function reportLines(text: string, divisions: Divisions): ReportLines {
	const { lines, problems } = readLines(REPORTS_FILE, text, REPORT_COLUMNS);
	const reports = new Map<string, Omit<Report, 'figures'>>();
	const taken = new Set<string>();
	const remarks: LineProblem[] = [];
	const rejected = new Set<string>();
	const counted: Line[] = [];
	const organs = new Map<string, Organ>();
	const reject = (line: Line, column: string, code: string, expected: Words) => {
		problems.push(problemAt(line, column, code, expected));
		rejected.add(line.at('report_id'));
	};
	for (const line of lines) {
		const broken = malformed(line);
		if (broken) {
			problems.push(broken);
			rejected.add(line.at('report_id'));
		}
		const [, written = ''] = ID.exec(line.at('report_id')) ?? [];
		const kind = line.at('kind');
		const form = formFrom(line.at('form'));
		if (broken || !isKind(kind) || form === undefined) continue;
		const code = organCode(written, kind);
		const organ = organFrom(line, code, kind, divisions);
		const known = organs.get(code) ?? organ;
		organs.set(code, known);
		const year = Number(line.at('year'));
		const id = `${code}-${year}`;
		if (taken.has(id))
			reject(line, 'report_id', 'report_twice', {
				zh: '一个单位一年只有一行',
				en: 'one line for each organ and year'
			});
		else if (!isSameOrgan(organ, known))
			reject(line, 'organ', 'organ_differs', {
				zh: `与前面各行相同的单位：${[...known.path, known.name].join(' ')}`,
				en: `the organ of this code as in the lines before: ${[...known.path, known.name].join(' ')}`
			});
		else {
			taken.add(id);
			const remark = noteRemark(line, 'note', REPORT_NOTES);
			if (remark) remarks.push(remark);
			if (line.at('figures') !== '') counted.push(line);
			reports.set(line.at('report_id'), { id, organ: known, year, form, source: sourceFrom(line) });
		}
	}
	return { reports, problems, remarks, rejected, counted };
}
