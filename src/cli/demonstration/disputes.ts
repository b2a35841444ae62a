import { DISPUTE_GROUPS, DISPUTE_RESULTS, disputeFieldId } from '../../lib/form/disputes';
import { requestFieldId } from '../../lib/form/requests';
import { numberIn, type Cells } from './cells';
import type { Dice } from './dice';

/** Table 四: a few of the applications go to reconsideration, fewer to court; what is pending is counted again next year. */

/** Share of the applications handled that are disputed, by group. */
const DISPUTED: Readonly<Record<string, number>> = {
	reconsideration: 0.06,
	litigation_direct: 0.02,
	litigation_after_review: 0.01
};

const RESULTS: readonly (readonly [string, number])[] = [
	['upheld', 60],
	['corrected', 12],
	['other_result', 14],
	['pending', 14]
];

/** A suit after reconsideration needs one; kept without pending cases, so that none is carried beyond it. */
function casesOf(dice: Dice, group: string, handled: number, reconsidered: number): number {
	const cases = dice.count(handled * (DISPUTED[group] ?? 0));
	return group === 'litigation_after_review' ? Math.min(cases, reconsidered) : Math.min(cases, handled);
}

/** One year of table 四, from the requests of the year and what was pending at the end of the year before. */
export function disputesOfYear(dice: Dice, requests: Cells, before: Cells | undefined): Cells {
	const handled = numberIn(requests, requestFieldId('handled_total', 'total'));
	const cells = new Map<string, number>();
	for (const { id: group } of DISPUTE_GROUPS) {
		for (const result of DISPUTE_RESULTS) cells.set(disputeFieldId(group, result.id), 0);
		const pending = before?.get(disputeFieldId(group, 'pending')) ?? 0;
		const reconsidered = cells.get(disputeFieldId('reconsideration', 'total')) ?? 0;
		const total = pending + casesOf(dice, group, handled, reconsidered);
		for (let i = 0; i < total; i++) {
			const drawn = dice.pick(RESULTS);
			const result =
				drawn === 'pending' && (group === 'litigation_after_review' || i < pending) ? 'upheld' : drawn;
			const field = disputeFieldId(group, result);
			cells.set(field, (cells.get(field) ?? 0) + 1);
		}
		cells.set(disputeFieldId(group, 'total'), total);
	}
	return cells;
}
