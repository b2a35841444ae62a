import { GROUP_KINDS } from '../report/organ';
import type { View } from '../view/view';
import type { OrganEntry } from './catalog';

/** Where an organ lies, as far as a list of organs tells. */
type Placed = Pick<OrganEntry, 'code' | 'area' | 'kind'>;

/** Whether an organ lies in an area: its own code or that of its area begins with the area's. */
export const isWithin = ({ code, area }: Placed, within: string): boolean =>
	code.startsWith(within) || (area?.startsWith(within) ?? false);

/** The organs of a group inside an area, in the order of codes: what `queries/scope.ts` says in SQL. */
export function organsWithin<O extends Placed>(
	organs: readonly O[],
	{ group, area }: Pick<View, 'group'> & { readonly area: string }
): readonly O[] {
	return organs
		.filter((organ) => GROUP_KINDS[group].includes(organ.kind) && isWithin(organ, area))
		.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
