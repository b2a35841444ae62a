import { APPLICANTS, REQUEST_ROWS, requestFieldId } from '../../lib/form/requests';
import type { Cells } from './cells';
import type { Scale } from './county';
import type { Dice } from './dice';

/** Table 三, year after year: what is carried out of one is carried into the next, for each kind of applicant. */

const WHO: readonly (readonly [string, number])[] = [
	['natural_person', 80],
	['commercial_enterprise', 11],
	['legal_service_org', 5],
	['other_org', 2],
	['public_interest_org', 1],
	['research_institution', 1]
];

/** How applications end, by row of the form and how often in a hundred. */
const ENDINGS: readonly (readonly [string, number])[] = [
	['granted', 38],
	['partly_granted', 12],
	['unavailable_not_held', 22],
	['unavailable_needs_creation', 4],
	['unavailable_unclear', 2],
	['denied_third_party', 3],
	['denied_internal_affairs', 2],
	['denied_deliberative', 3],
	['denied_enforcement_file', 2],
	['denied_inquiry_matter', 2],
	['denied_law_prohibits', 1],
	['not_processed_petition', 3],
	['not_processed_repeat', 2],
	['not_processed_publications', 1],
	['other_no_supplement', 1],
	['other_other', 3]
];

const OTHER_ROWS = REQUEST_ROWS.filter((row) => row.group === 'other_handling').map((row) => row.id);

/** The cells of each kind of applicant, and of the total beside them. Written out: a key made anew for each report takes long. */
const COLUMNS = APPLICANTS.filter(({ id }) => id !== 'total').map(({ id }) => ({
	who: id,
	rows: REQUEST_ROWS.map((row) => ({
		row: row.id,
		field: requestFieldId(row.id, id),
		total: requestFieldId(row.id, 'total')
	}))
}));

/** One in nine is still open when the year ends: the law gives 20 working days. */
const STILL_OPEN = 1 / 9;

function column(dice: Dice, received: number, carriedIn: number): ReadonlyMap<string, number> {
	const rows = new Map<string, number>();
	const one = (row: string) => rows.set(row, (rows.get(row) ?? 0) + 1);
	rows.set('new_requests', received);
	rows.set('carried_in', carriedIn);
	for (let i = 0; i < received + carriedIn; i++) {
		if (i >= carriedIn && dice.uniform() < STILL_OPEN) one('carried_out');
		else {
			const ending = dice.pick(ENDINGS);
			one(ending);
			one('handled_total');
			// The 2019 form has one row for what the 2021 form splits into three.
			if (OTHER_ROWS.includes(ending)) one('other_handling');
		}
	}
	return rows;
}

/** One year of table 三 in the rows of both forms, from what the year before carried out, by kind of applicant. */
export function requestsOfYear(dice: Dice, scale: Scale, before: Cells | undefined): Cells {
	const received = new Map(WHO.map(([who]) => [who, 0]));
	for (let i = dice.count(scale.requests); i > 0; i--) {
		const who = dice.pick(WHO);
		received.set(who, (received.get(who) ?? 0) + 1);
	}
	const cells = new Map<string, number>();
	for (const { who, rows } of COLUMNS) {
		const carriedIn = before?.get(requestFieldId('carried_out', who)) ?? 0;
		const counts = column(dice, received.get(who) ?? 0, carriedIn);
		for (const { row, field, total } of rows) {
			const count = counts.get(row) ?? 0;
			cells.set(field, count);
			cells.set(total, (cells.get(total) ?? 0) + count);
		}
	}
	return cells;
}
