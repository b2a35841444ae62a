import { DISPUTE_GROUPS, DISPUTE_RESULTS, disputeFieldId } from '../form/disputes';
import type { Place } from '../report/figure';
import { commonEnd, type Placement } from './align';
import { spotOf, type Cell } from './document';
import type { Found } from './found';
import { isFigureLike, trimmed } from './printed';
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
function inOrder(heads: readonly string[]): boolean {
	const results = heads.filter((id) => RESULTS.includes(id));
	if (
		results.some((id, i) => i > 0 && RESULTS.indexOf(id) !== (RESULTS.indexOf(results[i - 1] ?? '') + 1) % 5)
	)
		return false;
	const groups = ['行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉'];
	const printed = heads.filter((id) => groups.includes(id));
	const places = printed.filter((id, i) => printed.indexOf(id) === i).map((id) => groups.indexOf(id));
	return places.every((place, i) => i === 0 || place > (places[i - 1] ?? -1));
}

/** Whether each group of five adds up: asked where no head says what the fifteen are, or only their order does. */
function addsUp(placement: Placement): boolean {
	const numbers = numbersOf(placement);
	return numbers !== null && [0, 5, 10].every((start) => lastIsSum(numbers.slice(start, start + 5)));
}

/**
 * The cells of the row: its figures, or all its places where the table says that none is lost. What stands before the first
 * figure is the name of the row.
 */
function figuresOf(row: LooseRow, end: number | null): readonly Cell[] {
	const figures = row.cells.filter((cell) => trimmed(cell.text).length > 0);
	const first = figures.findIndex((cell) => isFigureLike(cell.text));
	if (figures.length - first === FIELDS.length) return figures.slice(first);
	const places = row.exact && row.end === end && row.cells.length === FIELDS.length;
	return places ? row.cells : figures.slice(first);
}

/** Reads table 四. */
export function readDisputes(layout: Layout, found: Found): void {
	const end = commonEnd(layout.ends.get('disputes') ?? []);
	const loose = layout.rows.filter(
		(row): row is LooseRow => row.kind === 'loose' && row.table === 'disputes'
	);
	const complete = loose.filter((row) => figuresOf(row, end).length === FIELDS.length);
	// A page number beside a complete row takes nothing from it; a second row of figures would.
	const rows = complete.length > 0 ? loose.filter((row) => figuresOf(row, end).length > STRAY) : loose;
	for (const row of rows) {
		const cells = figuresOf(row, end);
		const placement: Placement = { columns: cells };
		if (cells.length !== FIELDS.length) {
			const fault = cells.length > FIELDS.length ? 'too_many' : 'too_few';
			if (layout.disputeHeads.length > 0) found.refuse(FIELDS, fault, row.cells, placeOf(row), NAME);
			continue;
		}
		if (layout.disputeHeads.length === 0 && !addsUp(placement)) {
			found.refuse(FIELDS, 'order', row.cells, placeOf(row), NAME);
		} else if (!inOrder(layout.disputeHeads) && !isAlike(placement)) {
			found.problem('heads_order', layout.disputeHeads.join(' '));
			found.refuse(FIELDS, 'order', row.cells, placeOf(row), NAME);
		} else if (!row.whole && numbersOf(placement) !== null && !addsUp(placement)) {
			found.refuse(FIELDS, 'sum', row.cells, placeOf(row), NAME);
		} else found.keepRow(FIELDS, placement, row.cells, placeOf(row), NAME);
	}
}
