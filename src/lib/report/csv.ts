import { FIGURE_COLUMNS, FIGURES_FILE, REPORTS_FILE } from './csv/columns';
import { figureFrom } from './csv/figures';
import { problemAt, readLines, type LineProblem } from './csv/lines';
import { reportLines } from './csv/reports';
import { areasOfOrgans, type Divisions } from './divisions';
import type { Figure } from './figure';
import type { Area } from './organ';
import type { Report } from './report';

export type { LineProblem } from './csv/lines';
export { writeReports } from './csv/write';

/** What the two files hold. */
interface ParsedReports {
	/** In the order of the file. With problems: those reports and figures that are well formed. */
	readonly reports: readonly Report[];
	/** The divisions the organs belong to, with every division around them. */
	readonly areas: readonly Area[];
	/** Malformed lines, in the order of the files. Nothing should be built from files that have any. */
	readonly problems: readonly LineProblem[];
	/** Lines that are well formed and were not taken at their word. */
	readonly remarks: readonly LineProblem[];
}

/** Reports from the project's own CSV form (data/README.md). Never throws: what is malformed is a problem with its line and column. */
export function parseReports(reportsCsv: string, figuresCsv: string, divisions: Divisions): ParsedReports {
	const read = reportLines(reportsCsv, divisions);
	const figures = new Map([...read.reports.keys()].map((id) => [id, new Map<string, Figure>()]));
	const table = readLines(FIGURES_FILE, figuresCsv, FIGURE_COLUMNS);
	const problems = [...read.problems, ...table.problems];
	const remarks: LineProblem[] = [...read.remarks];
	const lines = new Map<string, number>();
	for (const line of table.lines) {
		const id = line.at('report_id');
		lines.set(id, (lines.get(id) ?? 0) + 1);
		const report = read.reports.get(id);
		const own = figures.get(id);
		if (!report || !own) {
			if (!read.rejected.has(id))
				problems.push(
					problemAt(line, 'report_id', 'unknown_report', {
						zh: 'reports.csv 里的报告',
						en: 'a report of reports.csv'
					})
				);
			continue;
		}
		const figure = figureFrom(line, report.form);
		if (!('figure' in figure)) problems.push(figure);
		else if (own.has(figure.field))
			problems.push(
				problemAt(line, 'field', 'figure_twice', {
					zh: '每份报告每个字段只有一行',
					en: 'one line for each field of a report'
				})
			);
		else {
			own.set(figure.field, figure.figure);
			if (figure.remark) remarks.push(figure.remark);
		}
	}
	for (const line of read.counted) {
		const found = lines.get(line.at('report_id')) ?? 0;
		// Of a file whose lines are malformed nobody can say how many of a report there are.
		if (found !== Number(line.at('figures')) && table.problems.length === 0)
			problems.push(
				problemAt(line, 'figures', 'figures_differ', {
					zh: `${found}：${FIGURES_FILE} 中该报告的行数（文件不完整，或与 ${REPORTS_FILE} 不是同时保存的？有意增删过的行，这一格请留空）`,
					en: `${found}, as many lines as ${FIGURES_FILE} has of it (was it cut, or saved at another time than ${REPORTS_FILE}? Where lines were added or taken out on purpose, leave the cell empty)`
				})
			);
	}
	const reports = [...read.reports].map(([id, report]): Report => ({
		...report,
		figures: figures.get(id) ?? new Map()
	}));
	const organs = reports.map(({ organ }) => organ);
	return { reports, areas: areasOfOrgans(divisions, organs), problems, remarks };
}
