import type { FormVersion } from '../../form/field';
import { APPLICANTS } from '../../form/requests';
import { sumsOf, type FormSum } from '../../form/sums';

const SINGLE = APPLICANTS.map(({ id }) => id).filter((id) => id !== 'total');

const sum = (fields: readonly string[], numbers: ReadonlyMap<string, number>): number | null => {
	const terms = fields.map((field) => numbers.get(field));
	return terms.every((term) => term !== undefined) ? terms.reduce((a, b) => a + b, 0) : null;
};

const fails = ({ left, right }: FormSum, numbers: ReadonlyMap<string, number>): boolean => {
	const [a, b] = [sum(left, numbers), sum(right, numbers)];
	return a !== null && b !== null && a !== b;
};

/**
 * Applicants whose column of table 三 does not add up. A row that lost one cell and doubled another still has seven cells and
 * may still have its total; its figures then stand one column off, and two columns do not add up.
 */
export function failingColumns(form: FormVersion, numbers: ReadonlyMap<string, number>): ReadonlySet<string> {
	const failing = sumsOf(form).filter(
		(sum) => (sum.rule === 'T3-ID' || sum.rule === 'T3-SUM7') && fails(sum, numbers)
	);
	const named = new Set(failing.map(({ id }) => id.split(':')[1]));
	return new Set(SINGLE.filter((id) => named.has(id)));
}
