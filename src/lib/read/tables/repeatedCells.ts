import { isBlank, trimmed } from '../labels/cellText';
import type { Row } from '../layout/layout';
import { columnsOf } from './columnHeads';

/**
 * A row of table 二 whose heads and figures, merged over several columns, are printed in each of them, as a sheet without
 * merged cells has it: each once. Any other row stays as it is: when the figures under a repeated head differ, or when the
 * heads without their repetitions are not those of the form.
 */
export function withoutRepeats(row: Row, columns: readonly string[]): Row {
	const heads = columnsOf(row.heads);
	const cells = row.cells.filter(({ text }) => !isBlank(text));
	if (heads.length <= columns.length || heads.length !== row.heads.length || cells.length !== heads.length)
		return row;
	const isAgain = (i: number): boolean => i > 0 && heads[i] === heads[i - 1];
	const differs = cells.some(
		({ text }, i) => isAgain(i) && trimmed(text) !== trimmed(cells[i - 1]?.text ?? '')
	);
	const once = heads.filter((_, i) => !isAgain(i));
	if (differs || once.length !== columns.length || once.some((id, i) => id !== columns[i])) return row;
	return {
		...row,
		heads: row.heads.filter((_, i) => !isAgain(i)),
		cells: cells.filter((_, i) => !isAgain(i)),
		ends: 'unknown'
	};
}
