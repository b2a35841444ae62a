import { FIELDS } from '../../form/fields';
import { GROUP_KINDS } from '../../report/organ';
import type { View } from '../../view/view';
import type { Query } from '../engine';
import { column, literal } from '../literal';
import type { CellSql } from './measure';

/** The part of a view that says whom it asks about. */
export type Scope = Pick<View, 'organs' | 'group' | 'area'>;

/** Digits of a county's code: from here on an area is a few neighbouring rows of the packed table. */
const COUNTY = 6;

const kinds = (group: Scope['group']): string => `kind in ${literal(GROUP_KINDS[group])}`;

/** Codes that begin with another, as a range: the engine skips what is sorted outside it. */
const inside = (name: string, area: string): string =>
	`(${name} >= ${literal(area)} and ${name} < ${literal(`${area}~`)})`;

/**
 * The organs a view asks about, as rows `organ, name, path, place`: those chosen by name, else a group, or what lies of it
 * inside an area. The place is where the rows of an organ are sorted.
 */
export function scopeSql({ organs, group, area }: Scope): string {
	const those = (where: string) =>
		`select code as organ, name, path, coalesce(area, code) as place from organs where ${where}`;
	if (organs.length > 0) return those(`code in ${literal(organs)}`);
	if (area === null) return those(kinds(group));
	return those(`${kinds(group)} and (${inside('code', area)} or ${inside('area', area)})`);
}

/** Where the reports of a scope are read: a table `r`, how it has a field, and which of its rows. Needs the scope as `scope`. */
export interface Read {
	readonly table: 'reports' | 'forms';
	readonly cell: CellSql;
	readonly where: string;
}

const places = new Map(FIELDS.map(({ id }, at) => [id, at + 1]));

function packed(field: string): string {
	const at = places.get(field);
	if (at === undefined) throw new Error(`no field "${field}" on the form`);
	return `r."values"[${at}]`;
}

/**
 * A few neighbours are read from the packed table, which holds a report in one piece; a group or a wide area from the wide
 * one, which holds a field of all reports in one piece. Over a country each would read a hundred times as much of the other.
 */
export function readOf({ organs, group, area }: Scope): Read {
	if (organs.length > 0 || (area !== null && area.length >= COUNTY))
		return {
			table: 'forms',
			cell: packed,
			where: 'r.place in (select place from scope) and r.organ in (select organ from scope)'
		};
	const wide = { table: 'reports', cell: (field: string) => `r.${column(field)}` } as const;
	if (area === null) return { ...wide, where: `r.${kinds(group)}` };
	return {
		...wide,
		where: `r.${kinds(group)} and (${inside('r.organ', area)} or ${inside('r.place', area)})`
	};
}

/** How many organs a view asks about, as far as the data set knows them. */
export const expected = (scope: Scope): Query<number> => ({
	sql: `select count(*)::INTEGER as organs from (${scopeSql(scope)})`,
	row: (row) => Number(row['organs'])
});
