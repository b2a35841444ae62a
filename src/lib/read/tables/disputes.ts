import { DISPUTE_GROUPS, DISPUTE_RESULTS, disputeFieldId } from '../../form/disputes';
import type { Place } from '../../report/figure';
import { positionOf } from '../document';
import { isBlank, isFigureLike, trimmed } from '../labels/cellText';
import type { Layout, LooseRow } from '../layout/layout';
import { align, type Placement } from './align';
import { groupRow, type GroupRow } from './disputeGroups';
import type { FigureCollector } from './figureCollector';
import { isAlike, isAscending, lastIsSum, numbersOf } from './rowNumbers';
import { withoutSpare } from './spareCells';
import { spreadOver } from './spreadHeads';

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
		...positionOf(row)
	});

/** Whether the heads of results come in cycles of the five. */
function inCycles(heads: Layout['disputeHeads']): boolean {
	const places = heads.map(({ text }) => RESULTS.indexOf(text)).filter((place) => place >= 0);
	return places.every((place, i) => i === 0 || place === ((places[i - 1] ?? 0) + 1) % RESULTS.length);
}

/** Whether the printed heads follow the form: results in cycles of the five, reconsideration before litigation. */
function inOrder(heads: Layout['disputeHeads']): boolean {
	if (!inCycles(heads)) return false;
	const ids = heads.map(({ text }) => text);
	const groups = ['行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉'];
	const printed = ids.filter((id) => groups.includes(id));
	const places = printed.filter((id, i) => printed.indexOf(id) === i).map((id) => groups.indexOf(id));
	return isAscending(places);
}

/** Whether each group of five adds up: checked where no head says what the fifteen are, or only their order does. */
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

/** The columns of the fifteen heads of results, when they do not stand side by side. */
function spreadOf({ disputeHeads }: Layout): readonly number[] | null {
	const results = disputeHeads.filter(({ text }) => RESULTS.includes(text));
	const columns = results.flatMap(({ column }) => column ?? []).sort((a, b) => a - b);
	return columns.length === results.length ? spreadOver(columns, FIELDS.length) : null;
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

const filledCount = ({ cells }: LooseRow): number => cells.filter(({ text }) => isFigureLike(text)).length;

/** Reads table 四. */
export function readDisputes(layout: Layout, collector: FigureCollector): void {
	const printedRows = layout.rows.filter(
		(row): row is LooseRow => row.kind === 'loose' && row.table === 'disputes'
	);
	const groups = printedRows.flatMap((row) => groupRow(row) ?? []);
	if (groups.length > 0 && hasResults(layout)) return collectGroups(groups, printedRows, collector);
	const start = startOfHeads(layout);
	const loose = printedRows.map((row) => withoutSpare(figuresOf(row), start, FIELDS.length));
	// A page number beside a complete row takes nothing from it; a second row of figures would.
	const complete = loose.some((row) => filledCount(row) === FIELDS.length);
	const printed = loose.some((row) => filledCount(row) > 0);
	const rows = loose.filter((row) => filledCount(row) > (complete ? STRAY : 0) || !printed);
	const spread = spreadOf(layout);
	const placements = align(
		rows.map((row) => ({ row, start, spread })),
		FIELDS.length
	);
	for (const [i, row] of rows.entries()) {
		const placement = placements[i];
		const isUnderHeads = start !== null && row.exact && row.ends === 'flush';
		if (placement) collectRow(row, placement, isUnderHeads && isEndPrinted(placement), layout, collector);
	}
}

/** Its last column has a figure: a cell lost before it would have left it empty. */
const isEndPrinted = (placement: Placement): boolean =>
	'columns' in placement && !isBlank(placement.columns.at(-1)?.text ?? '');

/** Whether the five heads of a group are printed, in the order of the form. */
const hasResults = ({ disputeHeads }: Layout): boolean =>
	inCycles(disputeHeads) && RESULTS.every((id) => disputeHeads.some(({ text }) => text === id));

function collectGroups(
	groups: readonly GroupRow[],
	printed: readonly LooseRow[],
	collector: FigureCollector
): void {
	for (const { row, group, cells } of groups) {
		const start = DISPUTE_GROUPS.indexOf(group) * RESULTS.length;
		const fields = FIELDS.slice(start, start + RESULTS.length);
		const place = placeOf(row);
		collector.addRow(fields, { columns: cells }, row.cells, (i) => place(start + i), NAME);
	}
	const others = printed.filter((row) => !groups.some((group) => group.row === row));
	for (const { cells } of others.filter((row) => filledCount(row) > STRAY))
		collector.addProblem('row_unplaced', `${NAME}: ${cells.map(({ text }) => trimmed(text)).join(' ')}`);
}

/** Only the sums can tell whether its figures stand where they should: a sequence, or a row that has empty cells or has lost some. */
const isByOrder = (row: LooseRow): boolean => !row.whole || filledCount(row) < FIELDS.length;

/**
 * The groups of the form that are not named although others are: where 行政赔偿 stands in place of 行政复议, the figures under it are no
 * reconsiderations.
 */
function unnamedGroups({ disputeHeads }: Layout): readonly boolean[] {
	const named = new Set(disputeHeads.map(({ text }) => text).filter((id) => !RESULTS.includes(id)));
	if (named.size === 0) return [false, false, false];
	const isSuits = named.has('行政诉讼') || !named.has('行政复议');
	return [
		named.has('行政复议'),
		isSuits && named.has('未经复议直接起诉'),
		isSuits && named.has('复议后起诉')
	].map((isNamed) => !isNamed);
}

/** Keeps the figures of the groups that are named, and none of the others. */
function collectNamed(row: LooseRow, placement: Placement, layout: Layout, collector: FigureCollector): void {
	const unnamed = unnamedGroups(layout);
	if ('fault' in placement || !unnamed.includes(true))
		return collector.addRow(FIELDS, placement, row.cells, placeOf(row), NAME);
	for (const [g, isUnnamed] of unnamed.entries()) {
		const start = g * RESULTS.length;
		const fields = FIELDS.slice(start, start + RESULTS.length);
		const columns = placement.columns.slice(start, start + RESULTS.length);
		const place = (i: number): Place => placeOf(row)(start + i);
		const cells = columns.flatMap((cell) => cell ?? []);
		if (isUnnamed) collector.addUnreadable(fields, 'order', cells, place, NAME);
		else collector.addRow(fields, { columns }, cells, place, NAME);
	}
}

function collectRow(
	row: LooseRow,
	placement: Placement,
	isUnderHeads: boolean,
	layout: Layout,
	collector: FigureCollector
): void {
	const heads = layout.disputeHeads;
	const refuse = (why: 'order' | 'sum') =>
		collector.addUnreadable(FIELDS, why, row.cells, placeOf(row), NAME);
	const whole = numbersOf(placement);
	if ('fault' in placement || isAlike(placement)) {
		if (heads.length > 0 || !('fault' in placement)) collectNamed(row, placement, layout, collector);
	} else if (heads.length === 0 && !addsUp(placement)) refuse('order');
	else if (!inOrder(heads)) {
		collector.addProblem('heads_order', heads.map(({ text }) => text).join(' '));
		refuse('order');
	} else if (
		!isUnderHeads &&
		isByOrder(row) &&
		whole !== null &&
		!(addsUp(placement) && isProven(row, placement))
	)
		refuse('sum');
	else collectNamed(row, placement, layout, collector);
}
