import type { Words } from '../form/words';
import type { Cause } from './causes';
import type { Check } from './rule';

/** Failed checks of one rule that tell of one mistake, with the cause that shows it. */
export interface Group {
	readonly checks: readonly Check[];
	readonly cause: Cause | null;
}

const said = (id: Cause['id'], words: Words): Cause => ({ id, said: words });

/** Columns of applicants have a total of their own; rows do not. */
const TOTAL = 'total';

/**
 * Failed checks of one rule in one report, put together where one mistake explains several: a case booked in the wrong cell
 * (the same difference once up and once down, with the totals balanced), and a mistake in a column that stands in the
 * column of totals too.
 */
export function grouped(failed: readonly Check[]): readonly Group[] {
	const left = [...failed];
	const groups: Group[] = [];
	const take = (check: Check) => left.splice(left.indexOf(check), 1);
	for (const check of failed) {
		if (!left.includes(check) || check.about === TOTAL || check.difference === null) continue;
		const { difference } = check;
		const others = left.filter((other) => other !== check && other.about !== TOTAL);
		const opposite = others.filter((other) => other.difference === -difference);
		const [only] = opposite;
		const totals = left.some(({ about }) => about === TOTAL);
		if (only && opposite.length === 1 && !totals) {
			take(check);
			take(only);
			const n = Math.abs(difference);
			groups.push({
				checks: [check, only],
				cause: said('wrong_cell', {
					zh: `一处多 ${n}、一处少 ${n}，合起来是平的：可能把 ${n} 件记到了另一格`,
					en: `${n} too many here and ${n} too few there, balanced together: ${n} may be booked in the wrong cell`
				})
			});
			continue;
		}
		const total = left.find((other) => other.about === TOTAL && other.difference === difference);
		if (total && others.every((other) => other.difference !== difference)) {
			take(check);
			take(total);
			groups.push({
				checks: [check, total],
				cause: said('also_in_total', {
					zh: '同一个差，在这一列和总计列里各出现一次：是一处错',
					en: 'the same difference in this column and in the column of totals: one mistake'
				})
			});
		}
	}
	return [...groups, ...left.map((check) => ({ checks: [check], cause: null }))];
}
