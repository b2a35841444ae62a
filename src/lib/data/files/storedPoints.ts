import type { Indicator } from '../../form/indicator';
import { indicatorOf } from '../../form/indicators';
import type { ReportForm } from '../../report/report';
import type { Cell, Row } from '../engines/engine';

import { pointFrom, type Point } from '../questions/points/point';
import { missingState } from '../../report/missingState';
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
const TOLD = ['value', 'numerator', 'denominator', 'raw', 'note'] as const;
const CELL_AT = ['at', 'state', 'opening', ...TOLD] as const;

function formOf(facts: Row): ReportForm {
	const form = facts['form'];
	return form === '2019' || form === '2021' || form === 'none' ? form : null;
}

function known(id: string): Indicator {
	const indicator = indicatorOf(id);
	if (!indicator) throw new Error(`no indicator "${id}"`);
	return indicator;
}

/** Whether a point says nothing that does not follow from the form of its report. */
const isSilent = (point: Point, indicator: Indicator, fact: Facts): boolean =>
	point.state === missingState(indicator, formOf(fact)) &&
	!point.opening &&
	TOLD.every((key) => point[key] === null);

/** Points of one indicator, less what the facts of their reports say, and less the silent ones; null when all are. */
export function packPoints(id: string, facts: readonly Facts[], points: readonly Point[]): Columns | null {
	const indicator = known(id);
	const places = new Map(facts.map((fact, at) => [fact.report, at]));
	const rows = points.flatMap((point) => {
		const at = places.get(point.report);
		const fact = at === undefined ? undefined : facts[at];
		return at === undefined || !fact || isSilent(point, indicator, fact) ? [] : [{ ...point, at }];
	});
	rows.sort((a, b) => a.at - b.at);
	return rows.length === 0 ? null : pack(rows, CELL_AT);
}

/** One point for each of the facts, in their order. */
export function unpackPoints(id: string, facts: readonly Row[], packed: unknown): readonly Point[] {
	const indicator = known(id);
	const told = packed === undefined || packed === null ? [] : unpack(packed, CELL_AT);
	const byPlace = new Map(told.map((row) => [row['at'], row]));
	return facts.map((fact, at) => {
		const silent = { state: missingState(indicator, formOf(fact)), opening: false };
		return pointFrom({ ...fact, ...(byPlace.get(at) ?? silent) });
	});
}
