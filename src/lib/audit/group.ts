import type { Words } from '../form/words';
import type { Cause } from './causes';
import type { Check } from './rule';

/** Failed checks of one rule that tell of one mistake, with the cause that shows it. */
interface Group {
	readonly checks: readonly Check[];
	readonly cause: Cause | null;
}

const said = (id: Cause['id'], words: Words): Cause => ({ id, said: words });

/** Columns of applicants have a total of their own; rows do not. */
const TOTAL = 'total';

/** Rows whose applicants exceed, or fall short of, their totals by the same number: the same cases, row after row. */
function missesTotals(failed: readonly Check[]): boolean {
	const [first, second] = failed;
	return second !== undefined && failed.every(({ difference }) => difference === first?.difference);
}

const NOT_IN_TOTALS = said('not_in_totals', {
	zh: '各行差的是同一个数：可能是同样几件在分项和总计里记得不同',
	en: 'the same difference in every row: the same cases may be entered differently under the applicants and in the totals'
});

const SUM_IN_TOTAL = said('also_in_total', {
	zh: '各列的差加起来正是总计列的差：总计只是跟着不同',
	en: 'the differences of the columns add up to that of the column of totals, which only follows them'
});

/** Columns that all differ the same way, and the column of totals by their sum: the total tells nothing more. */
function addUpToTotal(failed: readonly Check[]): boolean {
	const total = failed.find(({ about }) => about === TOTAL)?.difference;
	const columns = failed.flatMap(({ about, difference }) => (about === TOTAL ? [] : [difference ?? 0]));
	if (total === undefined || total === null || columns.length < 2) return false;
	const sum = columns.reduce((all, difference) => all + difference, 0);
	return sum === total && columns.every((difference) => Math.sign(difference) === Math.sign(total));
}

/**
 * Failed checks of one rule in one report, put together where one mistake explains several: a case booked in the wrong cell
 * (the same difference once up and once down, with the totals balanced), and a mistake in a column that stands in the
 * column of totals too.
 */
export function grouped(rule: string, failed: readonly Check[]): readonly Group[] {
	if (rule === 'T3-TOT' && missesTotals(failed)) return [{ checks: failed, cause: NOT_IN_TOTALS }];
	if (addUpToTotal(failed)) return [{ checks: failed, cause: SUM_IN_TOTAL }];
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
