import { GROUP_KINDS } from '../../report/organ';
import type { View } from '../../view/view';
import type { Query } from '../engine';
import { literal } from '../literal';

/** The part of a view that says whom it asks about. */
export type Scope = Pick<View, 'organs' | 'group' | 'area'>;

/**
 * The organs a view asks about, as rows `organ, name, path`: those chosen by name, else a group, or what lies of it inside
 * an area.
 */
export function scopeSql({ organs, group, area }: Scope): string {
	const those = (where: string) => `select code as organ, name, path from organs where ${where}`;
	if (organs.length > 0) return those(`code in ${literal(organs)}`);
	const kinds = `kind in ${literal(GROUP_KINDS[group])}`;
	if (area === null) return those(kinds);
	const inside = (name: string) => `substring(${name}, 1, ${area.length}) = ${literal(area)}`;
	return those(`${kinds} and (${inside('code')} or ${inside('area')})`);
}

/** How many organs a view asks about, as far as the data set knows them. */
export const expected = (scope: Scope): Query<number> => ({
	sql: `select count(*)::INTEGER as organs from (${scopeSql(scope)})`,
	row: (row) => Number(row['organs'])
});
