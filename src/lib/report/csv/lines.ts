import Papa from 'papaparse';
import type { Words } from '../../form/words';
import type { Vocabulary } from '../notes/note';
import { expectedNote } from '../notes/notes';
import type { Problem } from '../problem';
import { withoutGuard } from './guard';

/** What is wrong with one cell of a file: where it stands, what was found there and what was expected. */
export interface LineProblem extends Problem {
	readonly file: string;
	/** Counts from 1, as editors do; the head is line 1. */
	readonly line: number;
	/** Head of the column. */
	readonly column: string;
	readonly found: string;
	readonly expected: Words;
}

/** One line of a file, its cells by the head of their column; '' for a column the file does not have. */
export interface Line {
	readonly file: string;
	readonly number: number;
	at(column: string): string;
}

/** The columns a file must have, in order, and those it may add behind them, the first of them or more. */
export interface Columns {
	readonly required: readonly string[];
	readonly optional: readonly string[];
}

function placed(
	file: string,
	line: number,
	column: string,
	found: string,
	code: string,
	expected: Words
): LineProblem {
	const message = {
		zh: `${file} 第 ${line} 行 ${column} 列：见到“${found}”，应为${expected.zh}`,
		en: `${file}:${line}, column ${column}: found "${found}", expected ${expected.en}`
	};
	return { severity: 'error', code, message, file, line, column, found, expected };
}

/** A problem with one cell. `expected` completes the sentence "expected …". */
export const problemAt = (line: Line, column: string, code: string, expected: Words): LineProblem =>
	placed(line.file, line.number, column, line.at(column), code, expected);

/** A remark on a note that has no code: it stands as it is, in the language it is written in. Null for any other. */
export function noteRemark(line: Line, column: string, vocabulary: Vocabulary): LineProblem | null {
	const expected = expectedNote(line.at(column), vocabulary);
	return expected && { ...problemAt(line, column, 'unknown_note', expected), severity: 'warning' };
}

/** The head a file must have: null when it has it, else the first column that differs. */
function headProblem(file: string, head: readonly string[], columns: Columns): LineProblem | null {
	const wanted = [...columns.required, ...columns.optional].slice(
		0,
		Math.max(head.length, columns.required.length)
	);
	const length = Math.max(wanted.length, head.length);
	for (let i = 0; i < length; i++)
		if (head[i] !== wanted[i]) {
			const column = wanted[i] ?? head[i] ?? '';
			const name = wanted[i];
			const expected: Words = name
				? { zh: `列名 ${name}`, en: `the head "${name}"` }
				: { zh: '没有这一列', en: 'no such column' };
			return placed(file, 1, column, head[i] ?? '', 'wrong_head', expected);
		}
	return null;
}

/** Lines of a CSV file with a known head. A wrong head gives one problem and no lines. */
export function readLines(
	file: string,
	text: string,
	columns: Columns
): { lines: Line[]; problems: LineProblem[] } {
	const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',' });
	const [head = [], ...rows] = parsed.data;
	const wrong = headProblem(file, head, columns);
	if (wrong) return { lines: [], problems: [wrong] };
	const quotes = new Set(parsed.errors.filter((error) => error.type === 'Quotes').map((error) => error.row));
	const lines: Line[] = [];
	const problems: LineProblem[] = [];
	let number = 2;
	rows.forEach((cells, index) => {
		const line: Line = { file, number, at: (column) => withoutGuard(cells[head.indexOf(column)] ?? '') };
		const [first = ''] = head;
		if (quotes.has(index + 1))
			problems.push(problemAt(line, first, 'quotes', { zh: '成对的引号', en: 'quotation marks in pairs' }));
		else if (cells.length === head.length) lines.push(line);
		else if (cells.join('') !== '')
			problems.push(
				placed(file, number, first, cells.join(','), 'wrong_width', {
					zh: `${head.length} 个单元格，实为 ${cells.length} 个`,
					en: `${head.length} cells, not ${cells.length}`
				})
			);
		// A quoted cell may hold line breaks, so the number of a row is not its line.
		number += cells.join('').split(/\r\n|\r|\n/).length;
	});
	return { lines, problems };
}
