import { GROUP_KINDS, type OrganGroup } from '../report/organ';
import type { Query } from '../data/engines/engine';
import { literal } from '../data/engines/literal';
import { measureOf } from '../data/questions/points/measure';

/** How many values of an indicator the reports of a year hold: of all organs, and of those of a group. */
interface ValueCounts {
	readonly year: number;
	readonly all: number;
	readonly group: number;
}

/** A row for each year with reports, the earliest first. */
export function valueCounts(indicator: string, group: OrganGroup): Query<ValueCounts> {
	const { value } = measureOf(indicator);
	return {
		sql: `select r.year::INTEGER as year, count(${value})::INTEGER as "all",
	count(case when r.kind in ${literal(GROUP_KINDS[group])} then ${value} end)::INTEGER as "group"
from reports r group by r.year order by r.year`,
		row: (row) => ({ year: Number(row['year']), all: Number(row['all']), group: Number(row['group']) })
	};
}
