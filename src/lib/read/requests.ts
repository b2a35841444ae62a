import type { FormVersion } from '../form/field';
import { APPLICANTS, REQUEST_ROWS, requestFieldsOf } from '../form/requests';
import type { Place } from '../report/figure';
import { align, type Placement } from './align';
import { failingColumns } from './columnSums';
import { spotOf } from './document';
import type { Found } from './found';
import { isBlank } from './printed';
import { isCutOff } from './proactive';
import { isAlike, lastIsSum, numbersOf, together } from './row';
import type { Layout, Row } from './rows';

/** Table 三: every row has the seven columns of the applicants. */

const IDS = APPLICANTS.map((applicant) => applicant.id);
/** Share of the rows whose total is printed, from which one without is odd. */
const MOST = 0.5;
const SINGLE = IDS.slice(0, -1);

const placeOf =
	(row: Row) =>
	(i: number): Place => ({
		table: 'requests',
		row: row.printed,
		...(APPLICANTS[i] === undefined ? {} : { column: APPLICANTS[i].column }),
		...spotOf(row)
	});

/** Whether the six single applicants are printed in the official order. Where 总计 is printed tells nothing: its head is merged. */
function inOrder(heads: Layout['applicants']): boolean {
	const printed = heads.map(({ text }) => text).filter((id) => SINGLE.includes(id));
	const first = printed.filter((id, i) => printed.indexOf(id) === i);
	const places = first.map((id) => SINGLE.indexOf(id));
	return places.every((place, i) => i === 0 || place > (places[i - 1] ?? -1));
}

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

interface Line {
	readonly row: Row;
	/** Its numbers, an empty cell as 0; null when a cell is anything else, or the row was not placed. */
	readonly numbers: readonly number[] | null;
	readonly hasTotal: boolean;
	/** Some of its cells are empty. */
	readonly partial: boolean;
	/** All of its cells are empty. */
	readonly empty: boolean;
}

const hasTotal = (placement: Placement | undefined): boolean =>
	placement !== undefined && 'columns' in placement && !isBlank(placement.columns.at(-1)?.text ?? '');

/**
 * The rows nothing speaks against. Where most rows that are not all zero fail to add up, the columns are not those of the heads:
 * none of them is kept. A row with empty cells whose total does not speak for their places, or without its total where most have
 * theirs, may have lost a cell. Where only the number of
 * cells says which column each stands in, its total must speak for a row, and its columns too. A single row that does not add
 * up is the report's own inconsistency, and is kept as printed.
 */
function confirmed(form: FormVersion, lines: readonly Line[]): Set<Row> {
	const all = lines.flatMap(({ row, numbers }) =>
		(numbers ?? []).map((n, i) => [requestFieldsOf(row.label.id)[i] ?? '', n] as const)
	);
	const failing = failingColumns(form, new Map(all));
	const summed = lines.filter((line) => line.hasTotal && line.numbers?.some((n) => n > 0));
	const odd = summed.filter(({ numbers }) => numbers && !lastIsSum(numbers)).length;
	if (odd > 1 && odd * 2 > summed.length) return new Set();
	const untold = lines.filter(({ numbers }) => (numbers ?? []).slice(0, -1).filter((n) => n > 0).length > 1);
	if (untold.length > 1 && summed.length === 0) return new Set();
	const totals = lines.filter((line) => line.hasTotal).length >= lines.length * MOST;
	const kept = lines.filter(({ row, numbers, hasTotal, partial, empty }) => {
		if (numbers === null) return true;
		if (hasTotal && partial && !lastIsSum(numbers)) return false;
		if (!empty && partial && row.ends === 'padded' && numbers.every((n) => n === 0)) return false;
		if (!hasTotal && totals && numbers.some((n) => n > 0)) return false;
		if (row.whole || numbers.every((n) => n === 0)) return true;
		return lastIsSum(numbers) && !numbers.some((n, i) => n !== 0 && failing.has(IDS[i] ?? ''));
	});
	return new Set(kept.map(({ row }) => row));
}

/** Reads table 三 of a document laid out on this form. */
export function readRequests(layout: Layout, form: FormVersion, found: Found): void {
	const onForm = new Set(REQUEST_ROWS.filter((row) => row.forms.includes(form)).map((row) => row.id));
	const rows = layout.rows.filter(
		(row): row is Row => row.kind === 'row' && row.label.kind === 'requests_row' && onForm.has(row.label.id)
	);
	const start = startOfHeads(layout);
	const placements = align(
		rows.map((row) => ({ row, start })),
		IDS.length
	);
	const doubtful = !inOrder(layout.applicants) || totalIsFirst(placements);
	const lines = rows.map((row, i) => {
		const printed = row.cells.filter((cell) => !isBlank(cell.text)).length;
		return {
			row,
			numbers: numbersOf(placements[i]),
			hasTotal: hasTotal(placements[i]),
			partial: printed < IDS.length,
			empty: printed === 0
		};
	});
	const agreed = confirmed(form, lines);
	if (doubtful) found.problem('heads_order', layout.applicants.map(({ text }) => text).join(' '));
	for (const [i, row] of rows.entries()) {
		const placement = placements[i];
		const fields = requestFieldsOf(row.label.id);
		if (!placement || isCutOff(row, layout)) continue;
		if (row.part !== undefined) found.refuse(fields, 'part', row.cells, placeOf(row), row.printed);
		else if (row.together !== undefined) together(row, fields, placeOf(row), found);
		else if (doubtful && !isAlike(placement))
			found.refuse(fields, 'order', row.cells, placeOf(row), row.printed);
		else if (!('fault' in placement) && !agreed.has(row))
			found.refuse(fields, 'sum', row.cells, placeOf(row), row.printed);
		else found.keepRow(fields, placement, row.cells, placeOf(row), row.printed);
	}
}
