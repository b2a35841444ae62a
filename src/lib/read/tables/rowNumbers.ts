import { fieldOf } from '../../form/fields';
import type { Place } from '../../report/figure';
import type { Cell } from '../document';
import { trimmed } from '../labels/cellText';
import type { Row } from '../layout/layout';
import type { Placement } from './align';
import { readCell } from './cell';
import type { FigureCollector } from './figureCollector';

/** Whether every column of a row holds the same text: then the order of the columns does not matter. */
export function isAlike(placement: Placement): boolean {
	if ('fault' in placement) return false;
	const texts = placement.columns.map((cell) => (cell ? trimmed(cell.text) : null));
	return texts.every((text) => text !== null && text === texts[0]);
}

/** Any count of the form: cells are read as one only for checking sums. */
const COUNT = fieldOf('new_requests__total');

/** A cell as a number: what is empty or not applicable adds nothing; null when it cannot be read. */
function numberOf(cell: Cell | null): number | null {
	const reading = readCell(cell?.text ?? '', COUNT);
	if (cell === null || cell.merged || reading.state === 'unreadable') return null;
	return reading.state === 'reported' ? reading.value : 0;
}

/** The numbers of a placed row, only for checking sums; null when a cell cannot be read or is not known. */
export function numbersOf(placement: Placement | undefined): number[] | null {
	if (!placement || 'fault' in placement) return null;
	const numbers = placement.columns.map(numberOf);
	return numbers.every((n) => n !== null) ? numbers : null;
}

/** Whether each number is larger than the one before it: places in the order of the form. */
export const isAscending = (numbers: readonly number[]): boolean =>
	numbers.every((n, i) => i === 0 || n > (numbers[i - 1] ?? -1));

/** Whether the last number is the sum of those before it. */
export const lastIsSum = (numbers: readonly number[]): boolean =>
	numbers.slice(0, -1).reduce((sum, n) => sum + n, 0) === numbers.at(-1);

/**
 * A row whose figures are printed without anything between them: 规章000. One figure is itself; several are told apart only
 * when there are as many digits as columns and every digit is 0, since 12 may be 1 and 2 or twelve.
 */
export function addConcatenated(
	row: Row,
	fields: readonly string[],
	placeOf: (index: number) => Place,
	collector: FigureCollector
): void {
	const digits = row.concatenated ?? '';
	const [cell] = row.cells;
	if (!cell) return;
	const alone = fields.length === 1;
	const zeros = digits.length === fields.length && /^0+$/.test(digits);
	if (!alone && !zeros)
		return collector.addUnreadable(fields, 'concatenated', row.cells, placeOf, row.printed);
	const columns = fields.map((): Cell => (alone ? cell : { ...cell, text: '0' }));
	collector.addRow(fields, { columns }, row.cells, placeOf, row.printed);
}
