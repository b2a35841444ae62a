import { indicatorOf } from '../../form/indicators';
import type { ReportForm } from '../../report/report';
import type { Cell, Row } from '../engine';
import { pointFrom } from '../queries/points';
import type { Point } from '../rows';
import { unseenState } from '../unseen';
import { pack, unpack, type Columns } from './columns';

/** What every point of a report says again: written once for all its indicators. Columns as in `Point`, but the form as in `Report`. */
export const FACTS = [
	'organ',
	'name',
	'path',
	'year',
	'form',
	'report',
	'url',
	'mirror',
	'published',
	'reportNote'
] as const;
export type Facts = Readonly<Record<(typeof FACTS)[number], Cell>>;

/** What a point says of the cell itself, with the place of its report among the facts. */
const CELL = ['state', 'value', 'numerator', 'denominator', 'raw', 'note', 'opening'] as const;
const CELL_AT = ['at', ...CELL] as const;

function formOf(facts: Row): ReportForm {
	const form = facts['form'];
	return form === '2019' || form === '2021' || form === 'none' ? form : null;
}

function unseen(indicator: string, facts: Row): Row {
	const known = indicatorOf(indicator);
	if (!known) throw new Error(`no indicator "${indicator}"`);
	return { state: unseenState(known, formOf(facts)), opening: false };
}

/** Points of one indicator, less what the facts of their reports say, and less those that follow from the form alone. */
export function packPoints(
	indicator: string,
	facts: readonly Facts[],
	points: readonly Point[]
): Columns | null {
	const places = new Map(facts.map((fact, at) => [fact.report, at]));
	const rows = points.flatMap((point) => {
		const at = places.get(point.report);
		const fact = at === undefined ? undefined : facts[at];
		if (at === undefined || !fact) return [];
		const silent = pointFrom({ ...fact, ...unseen(indicator, fact) });
		return CELL.every((key) => silent[key] === point[key]) ? [] : [{ ...point, at }];
	});
	rows.sort((a, b) => a.at - b.at);
	return rows.length === 0 ? null : pack(rows, CELL_AT);
}

/** One point for each of the facts, in their order. */
export function unpackPoints(indicator: string, facts: readonly Row[], packed: unknown): readonly Point[] {
	const told = packed === undefined || packed === null ? [] : unpack(packed, CELL_AT);
	const byPlace = new Map(told.map((row) => [row['at'], row]));
	return facts.map((fact, at) => pointFrom({ ...fact, ...(byPlace.get(at) ?? unseen(indicator, fact)) }));
}
