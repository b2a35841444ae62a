import { GROUP_KINDS, type OrganGroup } from '../../report/organ';
import type { Query } from '../engine';
import { literal } from '../literal';
import { measureOf } from './measure';
import { readOf } from './scope';

/** How many values of an indicator the reports of a year hold: of all organs, and of those of a group. */
export interface HeldRow {
	readonly year: number;
	readonly all: number;
	readonly group: number;
}

/** A row for each year with reports, the earliest first. */
export function held(indicator: string, group: OrganGroup): Query<HeldRow> {
	const { table, cell } = readOf({ organs: [], group: 'all', area: null });
	const { value } = measureOf(indicator, cell);
	return {
		sql: `select r.year::INTEGER as year, count(${value})::INTEGER as "all",
	count(case when r.kind in ${literal(GROUP_KINDS[group])} then ${value} end)::INTEGER as "group"
from ${table} r group by r.year order by r.year`,
		row: (row) => ({ year: Number(row['year']), all: Number(row['all']), group: Number(row['group']) })
	};
}
