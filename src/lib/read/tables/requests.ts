import type { FormVersion } from '../../form/field';
import { APPLICANTS, REQUEST_ROWS, requestFieldsOf } from '../../form/requests';
import type { Place } from '../../report/figure';
import { positionOf } from '../document';
import { isBlank, trimmed } from '../labels/cellText';
import type { Layout, Row } from '../layout/layout';
import { align, type Placement } from './align';
import { failingColumns } from './columnSums';
import type { FigureCollector } from './figureCollector';
import { isNotItsRow } from './partOfRow';
import { isCutOff, isCutShort } from './proactive';
import { withoutSpare } from './spareCells';
import { spreadColumns } from './spreadHeads';
import { addConcatenated, isAlike, isAscending, lastIsSum, numbersOf } from './rowNumbers';

/** Table 三: every row has the seven columns of the applicants. */

const IDS = APPLICANTS.map((applicant) => applicant.id);
/** Share of the rows whose total is printed, from which one without is odd. */
const MOST = 0.5;
const SINGLE = IDS.slice(0, -1);
/** So many of the seven heads are printed, when a table is that of the form. */
const FEWEST_HEADS = 3;

const placeOf =
	(row: Row) =>
	(i: number): Place => ({
		table: 'requests',
		row: row.printed,
		...(APPLICANTS[i] === undefined ? {} : { column: APPLICANTS[i].column }),
		...positionOf(row)
	});

/** Whether the six single applicants are printed in the official order. Where 总计 is printed tells nothing: its head is merged. */
function inOrder(heads: Layout['applicants']): boolean {
	const printed = heads.map(({ text }) => text).filter((id) => SINGLE.includes(id));
	const first = printed.filter((id, i) => printed.indexOf(id) === i);
	const places = first.map((id) => SINGLE.indexOf(id));
	return isAscending(places);
}

/** Whether no heads say that the columns are applicants: they may be townships or years as well. */
const isHeadless = ({ applicants }: Layout): boolean =>
	new Set(applicants.map(({ text }) => text)).size < FEWEST_HEADS;

/** Column of 自然人, when 总计 stands six columns after it. */
function startOfHeads({ applicants }: Layout): number | null {
	const columnOf = (id: string) => applicants.find((head) => head.text === id)?.column ?? null;
	const [first, last] = [columnOf('natural_person'), columnOf('total')];
	return first !== null && last === first + IDS.length - 1 ? first : null;
}

/**
 * Whether the sums speak for 总计 as the first column and never as the last: each row's total is the sum of the others.
 * They can only reject the official order, never repair a figure.
 */
function totalIsFirst(placements: readonly Placement[]): boolean {
	let first = 0;
	let last = 0;
	for (const numbers of placements.map(numbersOf)) {
		if (!numbers) continue;
		const asFirst = lastIsSum([...numbers].reverse());
		const asLast = lastIsSum(numbers);
		if (asFirst && !asLast) first += 1;
		if (asLast && !asFirst) last += 1;
	}
	return first > 0 && last === 0;
}

interface NumberedRow {
	readonly row: Row;
	/** Its numbers, an empty cell as 0; null when a cell is anything else, or the row was not placed. */
	readonly numbers: readonly number[] | null;
	readonly hasTotal: boolean;
	/** Its total is a number, whatever its other cells are. */
	readonly hasKnownTotal: boolean;
	/** How many of its cells are not empty. */
	readonly printed: number;
	/** Some of its cells are empty. */
	readonly partial: boolean;
	/** All of its cells are empty. */
	readonly empty: boolean;
	/** It has each of its cells, so that an empty one is known to be one that is empty. */
	readonly complete: boolean;
}

const hasTotal = (placement: Placement | undefined): boolean =>
	placement !== undefined && 'columns' in placement && !isBlank(placement.columns.at(-1)?.text ?? '');

const hasKnownTotal = (placement: Placement | undefined): boolean =>
	placement !== undefined &&
	'columns' in placement &&
	/^\d+$/.test(trimmed(placement.columns.at(-1)?.text ?? ''));

/** Whether the row is one of a table whose cells are its own, ends like the others, and has a cell for each column. */
const hasEachCell = ({ exact, ends, cells }: Row): boolean =>
	exact && ends === 'flush' && cells.length === IDS.length && cells.every(({ columns }) => columns === 1);

/** Some offices fill in 总计 alone: in every row of a table whose columns are known, its last cell and no other. */
const areTotalsOnly = (lines: readonly NumberedRow[]): boolean =>
	lines.some(({ empty }) => !empty) &&
	lines.every(
		({ row, hasTotal, empty, printed }) =>
			empty || (printed === 1 && hasTotal && (row.ends === 'flush' || row.ends === 'padded'))
	);

/**
 * The rows nothing speaks against. Where most rows that are not all zero fail to add up, the columns are not those of the heads:
 * none of them is kept. A row with empty cells whose total does not speak for their places, or without its total where most have
 * theirs, may have lost a cell. Where only the number of
 * cells says which column each stands in, its total must speak for a row, and its columns too. A single row that does not add
 * up is the report's own inconsistency, and is kept as printed.
 */
function consistentRows(form: FormVersion, lines: readonly NumberedRow[]): Set<Row> {
	const all = lines.flatMap(({ row, numbers }) =>
		(numbers ?? []).map((n, i) => [requestFieldsOf(row.label.id)[i] ?? '', n] as const)
	);
	const failing = failingColumns(form, new Map(all));
	const totalled = lines.filter((line) => line.hasTotal && line.numbers?.some((n) => n > 0));
	// Where every row has an empty cell a column may have moved: only rows that are full and add up prove the columns.
	const proven = totalled.filter(({ partial, numbers }) => !partial && numbers && lastIsSum(numbers)).length;
	const emptied = totalled.filter(
		({ partial, complete, numbers }) => partial && complete && numbers && !lastIsSum(numbers)
	).length;
	const isProven = proven > emptied;
	const summed = totalled.filter(({ partial, complete }) => !(isProven && partial && complete));
	if (areTotalsOnly(lines)) return new Set(lines.map(({ row }) => row));
	const odd = summed.filter(({ numbers }) => numbers && !lastIsSum(numbers)).length;
	if (odd > 1 && odd * 2 > summed.length) return new Set();
	const untold = lines.filter(({ numbers }) => (numbers ?? []).slice(0, -1).filter((n) => n > 0).length > 1);
	if (untold.length > 1 && totalled.length === 0) return new Set();
	const totals = lines.filter((line) => line.hasTotal).length >= lines.length * MOST;
	const consistent = lines.filter(({ row, numbers, hasTotal, hasKnownTotal, partial, empty, complete }) => {
		if (complete && isProven) return true;
		// A cell that is no number may be two: where nothing says where the others stand and no total is known, they may have moved.
		if (numbers === null) return complete || (row.whole && hasKnownTotal) || !totals;
		if (hasTotal && partial && !lastIsSum(numbers)) return false;
		if (!empty && partial && row.ends === 'padded' && numbers.every((n) => n === 0)) return false;
		if (!hasTotal && totals && numbers.some((n) => n > 0)) return false;
		if (row.whole || numbers.every((n) => n === 0)) return true;
		return lastIsSum(numbers) && !numbers.some((n, i) => n !== 0 && failing.has(IDS[i] ?? ''));
	});
	return new Set(consistent.map(({ row }) => row));
}

/** Reads table 三 of a document laid out on this form. */
export function readRequests(layout: Layout, form: FormVersion, collector: FigureCollector): void {
	const onForm = new Set(REQUEST_ROWS.filter((row) => row.forms.includes(form)).map((row) => row.id));
	const start = startOfHeads(layout);
	const rows = layout.rows
		.filter(
			(row): row is Row => row.kind === 'row' && row.label.kind === 'requests_row' && onForm.has(row.label.id)
		)
		.map((row) => withoutSpare(row, start, IDS.length));
	const spread = spreadColumns(layout.applicants, IDS);
	const placements = align(
		rows.map((row) => ({ row, start, spread })),
		IDS.length
	);
	const doubtful = !inOrder(layout.applicants) || totalIsFirst(placements);
	const lines = rows.map((row, i) => {
		const printed = row.cells.filter((cell) => !isBlank(cell.text)).length;
		return {
			row,
			numbers: numbersOf(placements[i]),
			hasTotal: hasTotal(placements[i]),
			hasKnownTotal: hasKnownTotal(placements[i]),
			printed,
			partial: printed < IDS.length,
			complete: hasEachCell(row),
			empty: printed === 0
		};
	});
	const agreed = consistentRows(form, lines);
	const headless = rows.length > 0 && isHeadless(layout);
	if (headless) collector.addProblem('heads_missing');
	if (doubtful) collector.addProblem('heads_order', layout.applicants.map(({ text }) => text).join(' '));
	for (const [i, row] of rows.entries()) {
		const placement = placements[i];
		const fields = requestFieldsOf(row.label.id);
		if (!placement || isCutOff(row, layout)) continue;
		if (headless) collector.addUnreadable(fields, 'headless', row.cells, placeOf(row), row.printed);
		else if (isNotItsRow(row))
			collector.addUnreadable(fields, 'sub_label', row.cells, placeOf(row), row.printed);
		else if (row.concatenated !== undefined) addConcatenated(row, fields, placeOf(row), collector);
		else if (isCutShort(row, IDS.length, layout))
			collector.addUnreadable(fields, 'too_few', row.cells, placeOf(row), row.printed);
		else if (doubtful && !isAlike(placement))
			collector.addUnreadable(fields, 'order', row.cells, placeOf(row), row.printed);
		else if (!('fault' in placement) && !agreed.has(row))
			collector.addUnreadable(fields, 'sum', row.cells, placeOf(row), row.printed);
		else collector.addRow(fields, placement, row.cells, placeOf(row), row.printed);
	}
}
