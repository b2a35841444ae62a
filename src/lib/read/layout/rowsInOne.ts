import { isBlank, isFigureLike, trimmed } from '../labels/cellText';
import { isRowLabel } from '../labels/labels';
import { recognise } from '../labels/recognise';
import type { PlacedRow } from './grid';

/** Several rows of the form in one row of a table, a line each: 2.重复申请 and 3.要求提供公开出版物 in one cell, 1 and 2 beside them. */

/** The labels of a few rows are no longer than this. */
const LONGEST = 240;

const isLabel = (text: string): boolean => {
	const match = recognise(text);
	return match?.how === 'exact' && match.labels.some(isRowLabel);
};

/** The labels in a cell, one a line; none when the cell is one label, or holds anything else. */
function labelsIn(text: string): readonly string[] {
	const lines = trimmed(text).split(' ');
	return lines.length > 1 && lines.every(isLabel) && !isLabel(lines.join('')) ? lines : [];
}

/** The rows of a row, one for each of its labels, where every cell behind them has so many lines of figures; else the row alone. */
export function rowsInOne(row: PlacedRow): readonly PlacedRow[] {
	const at = row.cells.findIndex(
		({ text }) => text.length > 3 && text.length <= LONGEST && labelsIn(text).length > 1
	);
	const labels = labelsIn(row.cells[at]?.text ?? '');
	if (labels.length === 0) return [row];
	const behind = row.cells.slice(at + 1).filter(({ text }) => !isBlank(text));
	const linesOf = (text: string): string[] => trimmed(text).split(' ');
	const isEach = behind.every(({ text }) => {
		const lines = linesOf(text);
		return lines.length === labels.length && lines.every(isFigureLike);
	});
	if (behind.length === 0 || !isEach) return [row];
	return labels.map((label, n) => ({
		...row,
		cells: row.cells.map((cell, i) =>
			i < at ? cell : { ...cell, text: i === at ? label : (linesOf(cell.text)[n] ?? '') }
		)
	}));
}
