import type { FormVersion } from '../form/field';
import { APPLICANTS, REQUEST_ROWS, requestFieldId } from '../form/requests';
import type { Place } from '../report/figure';
import { align, type Placement } from './align';
import { spotOf } from './document';
import type { Found } from './found';
import { trimmed } from './printed';
import { isCutOff } from './proactive';
import { isAlike, together } from './row';
import type { Layout, Row } from './rows';

/** Table 三: every row has the seven columns of the applicants. */

const IDS = APPLICANTS.map((applicant) => applicant.id);
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
function inOrder(heads: readonly string[]): boolean {
	const printed = heads.filter((id) => SINGLE.includes(id));
	const first = printed.filter((id, i) => printed.indexOf(id) === i);
	const places = first.map((id) => SINGLE.indexOf(id));
	return places.every((place, i) => i === 0 || place > (places[i - 1] ?? -1));
}

function numbersOf(placement: Placement | undefined): number[] | null {
	if (!placement || 'fault' in placement) return null;
	const numbers = placement.columns.map((cell) => (cell ? Number(trimmed(cell.text) || NaN) : NaN));
	return numbers.every(Number.isInteger) ? numbers : null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/**
 * Whether the sums speak for 总计 as the first column and never as the last: each row's total is the sum of the others.
 * They can only reject the official order, never repair a figure.
 */
function totalIsFirst(placements: readonly Placement[]): boolean {
	let first = 0;
	let last = 0;
	for (const numbers of placements.map(numbersOf)) {
		if (!numbers) continue;
		const [head = 0, ...rest] = numbers;
		const tail = numbers.at(-1) ?? 0;
		const asFirst = head === sum(rest);
		const asLast = tail === sum(numbers.slice(0, -1));
		if (asFirst && !asLast) first += 1;
		if (asLast && !asFirst) last += 1;
	}
	return first > 0 && last === 0;
}

/** Reads table 三 of a document laid out on this form. */
export function readRequests(layout: Layout, form: FormVersion, found: Found): void {
	const onForm = new Set(REQUEST_ROWS.filter((row) => row.forms.includes(form)).map((row) => row.id));
	const rows = layout.rows.filter(
		(row): row is Row => row.kind === 'row' && row.label.kind === 'requests_row' && onForm.has(row.label.id)
	);
	const placements = align(rows, IDS.length);
	const doubtful = !inOrder(layout.applicants) || totalIsFirst(placements);
	if (doubtful) found.problem('heads_order', layout.applicants.join(' '));
	for (const [i, row] of rows.entries()) {
		const placement = placements[i];
		const fields = IDS.map((id) => requestFieldId(row.label.id, id));
		if (!placement || isCutOff(row, layout)) continue;
		if (row.part !== undefined) found.refuse(fields, 'part', row.cells, placeOf(row), row.printed);
		else if (row.together !== undefined) together(row, fields, placeOf(row), found);
		else if (doubtful && !isAlike(placement))
			found.refuse(fields, 'order', row.cells, placeOf(row), row.printed);
		else found.keepRow(fields, placement, row.cells, placeOf(row), row.printed);
	}
}
