import type { FormVersion } from '../../form/field';

/**
 * What may be said of two years of organs put together. A change is a change of the same organs, and a line joins only what is
 * the same; everything that compares two years of an aggregate asks here.
 */

/** A year of an aggregate. */
export interface AggregatedYear {
	/** Organs with a value. */
	readonly reporting: number;
	/** Those of them that also have one, on the same stretch of form, in the year before; 0 where that year has none. */
	readonly matched: number;
}

/** With fewer organs in both years a change is that of single organs, and is not stated. */
const FEWEST_MATCHED = 3;

/** Whether a year and the one before are of exactly the same organs: only then a line joins them. */
export const hasSameOrgans = (before: AggregatedYear, now: AggregatedYear): boolean =>
	now.matched > 0 && now.matched === now.reporting && now.matched === before.reporting;

/** Whether the organs of both years are enough to state a change of: three, and half of the larger year. */
export const statesChange = (before: AggregatedYear, now: AggregatedYear): boolean =>
	now.matched >= FEWEST_MATCHED && now.matched * 2 >= Math.max(before.reporting, now.reporting);

/** A row of an aggregate, of a year and a stretch of form. */
interface AggregatedRow extends AggregatedYear {
	readonly year: number;
	readonly segment: FormVersion | null;
}

/** Whether every year that has a value is of the same organs as the one before it that has. */
export function isOfSameOrgans(rows: readonly AggregatedRow[]): boolean {
	const known = rows.filter(({ reporting }) => reporting > 0);
	return known.every((row, i) => {
		const before = known[i - 1];
		if (!before) return true;
		return before.year === row.year - 1 && before.segment === row.segment && hasSameOrgans(before, row);
	});
}
