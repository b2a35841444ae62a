import { remarkOf, seenIn, type Figure } from '../figure';
import { GROUP_KINDS, type Organ } from '../organ';
import { isUnlistedCounty } from '../divisions';
import type { Report } from '../report';
import { FIGURE_COLUMNS, NAMES_SEPARATOR, REPORT_COLUMNS, writtenForm } from './columns';
import { guardedLines, UTF8_MARK } from './guard';

type Cells = Readonly<Record<string, string | number>>;

/** Names in the columns of their level; with two names the second is a prefecture's or, where a province governs it itself, a county's. */
function namesOf(organ: Organ): Cells {
	const [province = '', second = '', third] = isUnlistedCounty(organ.area ?? '')
		? ['', '', organ.path[0]]
		: organ.path;
	const prefecture = organ.kind === 'prefecture' || organ.area?.length === 4;
	const [city, county] = third === undefined ? (prefecture ? [second, ''] : ['', second]) : [second, third];
	const township = GROUP_KINDS.townships.includes(organ.kind)
		? organ.name.replace(/(人民政府|办事处)$/, '')
		: '';
	return { province, city, county, township };
}

const yesNo = (answer: boolean): string => (answer ? 'yes' : 'no');

function reportCells({ id, organ, year, form, figures, source }: Report): Cells {
	return {
		...namesOf(organ),
		report_id: id,
		organ: organ.name,
		kind: organ.kind,
		area_code: /^\d+$/.test(organ.code) ? organ.code : '',
		year,
		form: writtenForm(form),
		complete: yesNo(source.complete),
		published: source.published ?? '',
		url: source.url ?? '',
		mirror: yesNo(source.mirror),
		note: source.note,
		former_names: organ.formerNames.join(NAMES_SEPARATOR),
		figures: figures.size
	};
}

function figureCells(report: string, field: string, figure: Figure): Cells {
	const reported = figure.state === 'reported';
	return {
		report_id: report,
		field,
		value: reported ? figure.value : '',
		place: seenIn(figure.place) ?? '',
		qualifier: remarkOf(figure) ?? '',
		state: reported ? '' : figure.state,
		raw: figure.raw ?? ''
	};
}

function written(
	columns: { required: readonly string[]; optional: readonly string[] },
	lines: Cells[]
): string {
	const head = [...columns.required, ...columns.optional];
	const rows = lines.map((cells) => head.map((column) => cells[column] ?? ''));
	return UTF8_MARK + guardedLines([head, ...rows], '\n');
}

/**
 * Reports in the project's own CSV form, with every optional column and the mark by which spreadsheets know UTF-8. Reading it back gives the same reports, except
 * that of a figure's place only the table stays (row, column, line, page and clause are not kept).
 */
export function writeReports(reports: readonly Report[]): { reportsCsv: string; figuresCsv: string } {
	return {
		reportsCsv: written(REPORT_COLUMNS, reports.map(reportCells)),
		figuresCsv: written(
			FIGURE_COLUMNS,
			reports.flatMap((report) =>
				[...report.figures].map(([field, figure]) => figureCells(report.id, field, figure))
			)
		)
	};
}
