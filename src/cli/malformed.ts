import { join } from 'node:path';
import { FIGURE_COLUMNS, FIGURES_FILE, REPORT_COLUMNS } from '../lib/report/csv/columns';
import type { LineProblem } from '../lib/report/csv';
import { Complaint } from './complaint';

/** Beyond this many lines the rest is only counted: a wrong separator makes every line malformed. */
const MOST_LINES = 50;

/** Column of a CSV file, counted from 1. */
function columnNumber({ file, column }: LineProblem): number {
	const { required, optional } = file === FIGURES_FILE ? FIGURE_COLUMNS : REPORT_COLUMNS;
	return [...required, ...optional].indexOf(column) + 1 || 1;
}

/** One line as compilers write it: `data/figures.csv:123:3: expected ..., found ...`. */
export function problemLine(problem: LineProblem, folder: string): string {
	const { file, line, column, found, expected } = problem;
	const place = `${join(folder, file)}:${line}:${columnNumber(problem)}`;
	return `${place}: ${column}: expected ${expected.en}, found ${found === '' ? 'nothing' : `"${found}"`}`;
}

/** Problems or remarks of a data folder, a line each. */
export function problemLines(problems: readonly LineProblem[], folder: string): string {
	const lines = problems.slice(0, MOST_LINES).map((problem) => problemLine(problem, folder));
	const more = problems.length - lines.length;
	return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}

/** All problems of a data folder as one Complaint, a line each; null when there are none. */
export const complaintOf = (problems: readonly LineProblem[], folder: string): Complaint | null =>
	problems.length === 0 ? null : new Complaint(problemLines(problems, folder));
