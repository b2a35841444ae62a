import type { Language } from '../../lib/form/words';
import { fieldsOn } from '../../lib/form/fields';
import type { FileReading, ReadReport } from '../../lib/read/read';

/** The table `lens read` closes with, for people. */

const HEADS: Readonly<Record<Language, readonly string[]>> = {
	en: ['file', 'organ', 'code', 'year', 'form', 'figures', 'not read', 'absent', 'problems'],
	zh: ['文件', '单位', '代码', '年度', '版本', '数字', '未能读取', '未见', '问题']
};

function figureCounts(report: ReadReport): [string, string, string] {
	const figures = [...report.figures.values()];
	const reported = figures.filter((figure) => figure.state === 'reported').length;
	const unreadable = figures.filter((figure) => figure.state === 'unreadable').length;
	const missing = fieldsOn(report.form ?? 'none').filter((field) => !report.figures.has(field.id)).length;
	return [String(reported), String(unreadable), String(missing)];
}

/** Columns a text takes on a terminal: a Chinese character takes two. */
const widthOf = (text: string): number =>
	[...text].reduce((sum, letter) => sum + (/[\u1100-\u115f\u2e80-\uffe6]/u.test(letter) ? 2 : 1), 0);

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** One line for each report, and one for each file refused, under a line of heads. */
export function closingTable(readings: readonly FileReading[], language: Language): string {
	const rows = readings.flatMap(({ file, reports, problems }) => {
		const count = String(problems.length);
		if (reports.length === 0) return [[file, '-', '-', '-', '-', '-', '-', '-', count]];
		return reports.map((report) => [
			file,
			report.organ ?? '-',
			report.areaCode ?? '-',
			report.year === null ? '-' : String(report.year),
			report.form ?? '-',
			...figureCounts(report),
			count
		]);
	});
	const lines = [HEADS[language], ...rows];
	const widths = HEADS[language].map((_, i) => Math.max(...lines.map((line) => widthOf(line[i] ?? ''))));
	return lines
		.map((line) =>
			line
				.map((text, i) => pad(text, widths[i] ?? 0))
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}
