import { GROUP_KINDS } from '../../../report/organ';
import type { View } from '../../../view/view';
import type { Query } from '../../engines/engine';
import { literal } from '../../engines/literal';

/** The part of a view that says whom it asks about. */
type Scope = Pick<View, 'organs' | 'group' | 'area'>;

/** Everybody is asked for without a word: a column that is not named is not read. */
const ofKind = (name: string, group: Scope['group']): string =>
	group === 'all' ? '1 = 1' : `${name} in ${literal(GROUP_KINDS[group])}`;

/** Codes that begin with another, as a range: the engine skips what is sorted outside it. */
const inside = (name: string, area: string): string =>
	`(${name} >= ${literal(area)} and ${name} < ${literal(`${area}~`)})`;

/**
 * The organs a view asks about, as rows `organ, name, path`: those chosen by name, else a group, or what lies of it
 * inside an area.
 */
export function scopeSql({ organs, group, area }: Scope): string {
	const those = (where: string) => `select code as organ, name, path from organs where ${where}`;
	if (organs.length > 0) return those(`code in ${literal(organs)}`);
	if (area === null) return those(ofKind('kind', group));
	return those(`${ofKind('kind', group)} and (${inside('code', area)} or ${inside('area', area)})`);
}

/** Which rows `r` of the reports are a scope's. Needs the scope as `scope`. */
export function reportsSql({ organs, group, area }: Scope): string {
	if (organs.length > 0) return 'r.organ in (select organ from scope)';
	if (area === null) return ofKind('r.kind', group);
	return `${ofKind('r.kind', group)} and (${inside('r.organ', area)} or ${inside('r.place', area)})`;
}

/** How many organs a view asks about, as far as the data set knows them. */
export const expected = (scope: Scope): Query<number> => ({
	sql: `select count(*)::INTEGER as organs from (${scopeSql(scope)})`,
	row: (row) => Number(row['organs'])
});
