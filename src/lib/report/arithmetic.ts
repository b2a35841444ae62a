import type { FormVersion } from '../form/field';
import { sumsOf, type FormSum } from '../form/sums';
import { valueOf, type Figure } from './figure';

/** One figure of a sum, as the report prints it. */
export interface Term {
	readonly field: string;
	readonly value: number;
}

/** A sum of the form that does not hold in a report: 对不上. */
export interface BrokenSum {
	readonly sum: FormSum;
	readonly left: readonly Term[];
	readonly right: readonly Term[];
	/** What the left side is more than the right; negative when it is less. */
	readonly difference: number;
}

/** Amounts have decimals, which add up to 0.30000000000000004; counts are exact anyway. */
const exactly = (sum: number): number => Math.round(sum * 1e6) / 1e6;

const added = (terms: readonly Term[]): number => terms.reduce((sum, { value }) => sum + value, 0);

/**
 * The sums of a form that a report's figures contradict, in the order of the form. A sum is judged only when every figure
 * of it is reported: what is not there can neither confirm nor contradict. It says that the figures do not agree, not which is wrong.
 */
export function brokenSums(form: FormVersion, figures: ReadonlyMap<string, Figure>): readonly BrokenSum[] {
	const side = (fields: readonly string[]): Term[] =>
		fields.flatMap((field) => {
			const figure = figures.get(field);
			const value = figure ? valueOf(figure) : null;
			return value === null ? [] : [{ field, value }];
		});
	return sumsOf(form).flatMap((sum) => {
		const left = side(sum.left);
		const right = side(sum.right);
		if (left.length < sum.left.length || right.length < sum.right.length) return [];
		const difference = exactly(added(left) - added(right));
		return difference === 0 ? [] : [{ sum, left, right, difference }];
	});
}
