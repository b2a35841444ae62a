import { addingOf } from '../form/adding';
import { toFen } from '../form/fen';
import type { FormVersion } from '../form/field';
import { fieldsOn } from '../form/fields';
import { valueOf } from './figure';
import { figureOf, type Report } from './report';

/** Organs whose figure is a number, of those known to belong to a county. */
export interface Coverage {
	readonly known: number;
	readonly expected: number;
}

/** A cell of a county's table computed from its organs. */
export interface RolledUp extends Coverage {
	/** Sum of those that have a number; null when none has, or when their numbers do not add up. */
	readonly sum: number | null;
}

/**
 * Every cell of a form, added up over the reports of a county's organs for one year. `organs`: how many there are, with or
 * without a report. A figure that is not a number is left out of its sum and of its coverage; it is never 0. So are those of `without`
 * (report and field): numbers of a unit that nobody is sure of.
 */
export function rollUp(
	reports: readonly Report[],
	organs: number,
	form: FormVersion,
	without: ReadonlySet<string> = new Set()
): ReadonlyMap<string, RolledUp> {
	const cells = fieldsOn(form).filter(({ table }) => table !== 'narrative');
	return new Map(
		cells.map(({ id }): [string, RolledUp] => {
			const added = reports.filter((report) => !without.has(`${report.id} ${id}`));
			const values = added.flatMap((report) => valueOf(figureOf(report, id)) ?? []);
			const known = values.length;
			const adds = known > 0 && addingOf(id).additive;
			const sum = adds ? toFen(values.reduce((all, value) => all + value, 0)) : null;
			return [id, { sum, known, expected: organs }];
		})
	);
}
