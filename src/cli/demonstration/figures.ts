import { DISPUTE_GROUPS, disputeFieldId } from '../../lib/form/disputes';
import type { Field, FieldKind } from '../../lib/form/field';
import { requestFieldId } from '../../lib/form/requests';
import type { Figure, Place } from '../../lib/report/figure';
import { numberIn, type Cells } from './cells';

/** Numbers as a report prints them, in a cell or in a sentence. */

const PRINTED: Readonly<Record<FieldKind, (value: number) => string>> = {
	count: String,
	signed_count: (value) => (value > 0 ? `+${value}` : String(value)),
	amount: String
};

/** Where a cell stands, by the labels the form prints; where a stated number stands, by its clause. */
export const placeOf = (field: Field, clause = ''): Place =>
	field.table === 'narrative'
		? { table: field.table, clause }
		: { table: field.table, row: field.row, column: field.column };

const inTables = new Map<string, Place>();

/** The same place for every report: a country of reports would hold it a hundred million times. */
function cellOf(field: Field): Place {
	const known = inTables.get(field.id) ?? placeOf(field);
	inTables.set(field.id, known);
	return known;
}

/** A number in its cell of a statutory table. */
export const inCell = (field: Field, value: number): Figure => ({
	state: 'reported',
	value,
	raw: PRINTED[field.kind](value),
	place: cellOf(field)
});

/** The sentence around a number of section 一: ours, not taken from any report. */
const CLAUSES: Readonly<Record<string, (printed: string) => string>> = {
	items_disclosed: (printed) => `主动公开政府信息${printed}条`,
	prose_applications_received: (printed) => `收到政府信息公开申请${printed}件`,
	prose_applications_carried_in: (printed) => `上年结转${printed}件`,
	prose_applications_granted: (printed) => `予以公开${printed}件`,
	prose_reconsiderations: (printed) => `行政复议${printed}件`,
	prose_suits: (printed) => `行政诉讼${printed}件`
};

/** A number stated in the prose; `printed` is how it is written there (300余). */
export function inProse(field: Field, value: number, printed = String(value)): Figure {
	const clause = CLAUSES[field.id]?.(printed) ?? printed;
	return { state: 'reported', value, raw: printed, place: placeOf(field, clause) };
}

const SUITS = DISPUTE_GROUPS.map((group) => group.id).filter((id) => id !== 'reconsideration');

/** What section 一 states, in agreement with the tables. Before 2019 it told little. */
export function statedIn(cells: Cells, hasTables: boolean): Cells {
	const total = (row: string) => numberIn(cells, requestFieldId(row, 'total'));
	const stated = new Map([
		['items_disclosed', numberIn(cells, 'items_disclosed')],
		['prose_applications_received', total('new_requests')]
	]);
	if (!hasTables) return stated;
	if (total('carried_in') > 0) stated.set('prose_applications_carried_in', total('carried_in'));
	if (total('handled_total') > 0) stated.set('prose_applications_granted', total('granted'));
	stated.set('prose_reconsiderations', numberIn(cells, disputeFieldId('reconsideration', 'total')));
	return stated.set(
		'prose_suits',
		SUITS.reduce((sum, group) => sum + numberIn(cells, disputeFieldId(group, 'total')), 0)
	);
}
