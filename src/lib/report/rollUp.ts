import { addingOf } from '../form/adding';
import { toFen } from '../form/fen';
import type { FormVersion } from '../form/field';
import { fieldOf, fieldsOn } from '../form/fields';
import { valueOf, type FigureState } from './figure';
import { WITHOUT_RULES } from './organ';
import { figureOf, type Report } from './report';

/** Organs whose figure is a number, of those that are to have one. */
export interface Coverage {
	readonly known: number;
	readonly expected: number;
}

/** Why no figure is to be expected in a cell: the cell says so, or the report’s form does not print it; organs of the kind have none. */
export type NotExpected = 'not_applicable' | 'makes_no_rules';

const NO_ENTRY: readonly FigureState[] = ['blank', 'absent'];

/**
 * Why a report need not have a figure in a cell; null where it is expected to. A figure that is there, or stands there and could
 * not be read, always counts. 规章: an organ that makes none may leave the row empty (T2-RULES-TWP).
 */
export function notExpected(report: Report, field: string): NotExpected | null {
	const { state } = figureOf(report, field);
	if (state === 'not_applicable') return 'not_applicable';
	const makesNone = WITHOUT_RULES.includes(report.organ.kind) && fieldOf(field).row === '规章';
	return makesNone && NO_ENTRY.includes(state) ? 'makes_no_rules' : null;
}

/** A cell of a county's table computed from its organs. */
export interface RolledUp extends Coverage {
	/** Sum of those that have a number; null when none has, or when their numbers do not add up. */
	readonly sum: number | null;
}

/**
 * Every cell of a form, added up over the reports of a county's organs for one year. `organs`: how many are to report, those
 * without a report too. A figure that is not a number is left out of its sum and of its coverage; it is never 0. So are those of
 * `without` (report and field): numbers of a unit that nobody is sure of. Whoever need not have the figure is not missed.
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
			const free = reports.filter((report) => notExpected(report, id) !== null).length;
			return [id, { sum, known, expected: organs - free }];
		})
	);
}
