import { GROUP_KINDS, type OrganGroup, type OrganKind } from '../report/organ';

/** Whose reports a county's roll-up adds up, and how an address says so. */

/** Groups that are chosen together. Every kind of organ is in one of them. */
export const ROLL_UP_GROUPS = [
	'townships',
	'departments',
	'other_bodies',
	'governments'
] as const satisfies readonly OrganGroup[];

export type RollUpGroup = (typeof ROLL_UP_GROUPS)[number];

export interface RollUpChoice {
	readonly groups: readonly RollUpGroup[];
	/** Codes of organs that are in although their group is not, or out although it is. */
	readonly turned: readonly string[];
}

/** All but governments: the report of a government is as a rule the sum of the others, and added to them would count them twice. */
export const USUAL_ROLL_UP: RollUpChoice = {
	groups: ['townships', 'departments', 'other_bodies'],
	turned: []
};

export function rollUpGroupOf(kind: OrganKind): RollUpGroup {
	const group = ROLL_UP_GROUPS.find((one) => GROUP_KINDS[one].includes(kind));
	if (!group) throw new TypeError(`${kind} is in no group of a roll-up`);
	return group;
}

export const isChosen = (
	{ kind, code }: { readonly kind: OrganKind; readonly code: string },
	{ groups, turned }: RollUpChoice
): boolean => groups.includes(rollUpGroupOf(kind)) !== turned.includes(code);

/** The choice with a group in or out; organs of it that were chosen apart follow it again. */
export const withGroup = (
	{ groups, turned }: RollUpChoice,
	group: RollUpGroup,
	wanted: boolean,
	organs: readonly { readonly kind: OrganKind; readonly code: string }[]
): RollUpChoice => {
	const own = new Set(organs.filter(({ kind }) => rollUpGroupOf(kind) === group).map(({ code }) => code));
	return {
		groups: ROLL_UP_GROUPS.filter((one) => (one === group ? wanted : groups.includes(one))),
		turned: turned.filter((code) => !own.has(code))
	};
};

/** The choice with one organ in where it was out, or out where it was in. */
export const withTurned = ({ groups, turned }: RollUpChoice, code: string): RollUpChoice => ({
	groups,
	turned: turned.includes(code) ? turned.filter((one) => one !== code) : [...turned, code].sort()
});

/** Stands for no group at all. */
const NONE = 'none';
const CODE = /^[0-9a-z]{2,40}$/;

/** The choice an address asks for. Keys: in the groups, x single organs. What cannot be is the usual choice. */
export function rollUpFrom(query: URLSearchParams): RollUpChoice {
	const asked = query.get('in')?.split('.');
	const groups = ROLL_UP_GROUPS.filter((group) => asked?.includes(group));
	return {
		groups: groups.length > 0 || asked?.includes(NONE) ? groups : USUAL_ROLL_UP.groups,
		turned: (query.get('x') ?? '').split('.').filter((code) => CODE.test(code))
	};
}

/** Its part of a query string: only what differs from the usual choice. */
export function rollUpQuery({ groups, turned }: RollUpChoice): Readonly<Record<string, string>> {
	const said = groups.length === 0 ? NONE : groups.join('.');
	return {
		...(said === USUAL_ROLL_UP.groups.join('.') ? {} : { in: said }),
		...(turned.length === 0 ? {} : { x: turned.join('.') })
	};
}
