import type { Language } from '../../lib/form/words';
import { fieldsOn } from '../../lib/form/fields';
import type { FileReading, ReadReport } from '../../lib/read/read';

/** The table `lens read` closes with, for people. */

export const READING_HEADS: Readonly<Record<Language, readonly string[]>> = {
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

/** Rows in columns of even width. */
export function columns(rows: readonly (readonly string[])[]): string {
	const widths = rows.reduce<number[]>(
		(widest, row) => row.map((text, i) => Math.max(widest[i] ?? 0, widthOf(text))),
		[]
	);
	return rows
		.map((row) =>
			row
				.map((text, i) => pad(text, widths[i] ?? 0))
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}

/** One line for each report of a file, or one for a file refused. */
export function readingRows({ file, reports, problems }: FileReading): string[][] {
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
}
