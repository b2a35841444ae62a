import { DISPUTE_GROUPS, DISPUTE_RESULTS, disputeFieldId } from '../form/disputes';
import type { Place } from '../report/figure';
import { align, type Placement } from './align';
import { spotOf } from './document';
import type { Found } from './found';
import { isBlank, isFigureLike } from './printed';
import { isAlike, lastIsSum, numbersOf } from './row';
import type { Layout, LooseRow } from './rows';

/** Table 四: one row of fifteen figures, three groups of five. */

const COLUMNS = DISPUTE_GROUPS.flatMap((group) => DISPUTE_RESULTS.map((result) => ({ group, result })));
const FIELDS = COLUMNS.map(({ group, result }) => disputeFieldId(group.id, result.id));
const RESULTS = DISPUTE_RESULTS.map((result) => result.id);
const NAME = '表四';
/** So few figures beside a complete row are no row. */
const STRAY = 2;

const placeOf =
	(row: LooseRow) =>
	(i: number): Place => ({
		table: 'disputes',
		...(COLUMNS[i] === undefined ? {} : { row: COLUMNS[i].group.label, column: COLUMNS[i].result.column }),
		...spotOf(row)
	});

/** Whether the printed heads follow the form: results in cycles of the five, reconsideration before litigation. */
function inOrder(heads: Layout['disputeHeads']): boolean {
	const ids = heads.map(({ text }) => text);
	const results = ids.filter((id) => RESULTS.includes(id));
	if (
		results.some((id, i) => i > 0 && RESULTS.indexOf(id) !== (RESULTS.indexOf(results[i - 1] ?? '') + 1) % 5)
	)
		return false;
	const groups = ['行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉'];
	const printed = ids.filter((id) => groups.includes(id));
	const places = printed.filter((id, i) => printed.indexOf(id) === i).map((id) => groups.indexOf(id));
	return places.every((place, i) => i === 0 || place > (places[i - 1] ?? -1));
}

/** Whether each group of five adds up: asked where no head says what the fifteen are, or only their order does. */
function addsUp(placement: Placement): boolean {
	const numbers = numbersOf(placement);
	return numbers !== null && [0, 5, 10].every((start) => lastIsSum(numbers.slice(start, start + 5)));
}

/** Column of the first head, when the fifteen heads of results stand side by side. */
function startOfHeads({ disputeHeads }: Layout): number | null {
	const columns = disputeHeads.filter(({ text }) => RESULTS.includes(text)).map(({ column }) => column ?? -1);
	const start = Math.min(...columns);
	const sideBySide = [...columns].sort((a, b) => a - b).every((column, i) => column === start + i);
	return columns.length === FIELDS.length && sideBySide && start >= 0 ? start : null;
}

/** Where the end of a sheet's row is not known, a doubled cell may have moved the others: each group must be printed whole, left empty, or have a total that proves it. */
function isProven(row: LooseRow, placement: Placement): boolean {
	const numbers = numbersOf(placement);
	if (row.ends !== 'padded' || 'fault' in placement || numbers === null) return true;
	return [0, 5, 10].every((start) => {
		const printed = placement.columns
			.slice(start, start + 5)
			.filter((cell) => cell && !isBlank(cell.text)).length;
		return printed === 0 || printed === 5 || (numbers[start + 4] ?? 0) > 0;
	});
}

/** The row without the name that may stand before its figures. */
function figuresOf(row: LooseRow): LooseRow {
	const first = row.cells.findIndex((cell) => isFigureLike(cell.text));
	const cells = row.cells.map((cell, i) => (i < first ? { ...cell, text: '' } : cell));
	return { ...row, cells };
}

const count = ({ cells }: LooseRow): number => cells.filter((cell) => !isBlank(cell.text)).length;

/** Reads table 四. */
export function readDisputes(layout: Layout, found: Found): void {
	const loose = layout.rows
		.filter((row): row is LooseRow => row.kind === 'loose' && row.table === 'disputes')
		.map(figuresOf);
	// A page number beside a complete row takes nothing from it; a second row of figures would.
	const complete = loose.some((row) => count(row) === FIELDS.length);
	const printed = loose.some((row) => count(row) > 0);
	const rows = loose.filter((row) => count(row) > (complete ? STRAY : 0) || !printed);
	const start = startOfHeads(layout);
	const placements = align(
		rows.map((row) => ({ row, start })),
		FIELDS.length
	);
	for (const [i, row] of rows.entries()) {
		const placement = placements[i];
		if (placement) keep(row, placement, layout, found);
	}
}

/** Only the sums can tell whether its figures stand where they should: a run, or a row that has empty cells or has lost some. */
const isByOrder = (row: LooseRow): boolean => !row.whole || count(row) < FIELDS.length;

function keep(row: LooseRow, placement: Placement, layout: Layout, found: Found): void {
	const heads = layout.disputeHeads;
	const refuse = (why: 'order' | 'sum') => found.refuse(FIELDS, why, row.cells, placeOf(row), NAME);
	const whole = numbersOf(placement);
	if ('fault' in placement || isAlike(placement)) {
		if (heads.length > 0 || !('fault' in placement))
			found.keepRow(FIELDS, placement, row.cells, placeOf(row), NAME);
	} else if (heads.length === 0 && !addsUp(placement)) refuse('order');
	else if (!inOrder(heads)) {
		found.problem('heads_order', heads.map(({ text }) => text).join(' '));
		refuse('order');
	} else if (isByOrder(row) && whole !== null && !(addsUp(placement) && isProven(row, placement)))
		refuse('sum');
	else found.keepRow(FIELDS, placement, row.cells, placeOf(row), NAME);
}
