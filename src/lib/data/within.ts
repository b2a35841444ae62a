import { GROUP_KINDS, type OrganGroup } from '../report/organ';
import type { View } from '../view/view';
import type { OrganEntry } from './catalog';

/** Where an organ lies, as far as a list of organs tells. */
type Placed = Pick<OrganEntry, 'code' | 'area' | 'kind'>;

/** Whether an organ lies in an area: its own code or that of its area begins with the area's. */
const isWithin = ({ code, area }: Placed, within: string): boolean =>
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

/** The groups an area holds organs of, each once: where all of them are townships of one kind, nothing else is to choose. */
export function groupsWithin(organs: readonly Placed[], area: string): readonly OrganGroup[] {
	const count = (group: OrganGroup) => organsWithin(organs, { group, area }).length;
	const townships = count('townships');
	const isSame = (group: OrganGroup) =>
		group !== 'townships' &&
		count(group) === townships &&
		GROUP_KINDS[group].some((kind) => GROUP_KINDS.townships.includes(kind));
	return (Object.keys(GROUP_KINDS) as OrganGroup[]).filter((group) => count(group) > 0 && !isSame(group));
}
