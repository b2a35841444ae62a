import type { Words } from '../form/words';

/** The kinds of bodies that report. `other`: neither a township nor a department nor a government, such as a development zone, a state farm or a school. */
export type OrganKind =
	'town' | 'township' | 'street_office' | 'department' | 'other' | 'county' | 'prefecture' | 'province';

export const KIND_WORDS: Readonly<Record<OrganKind, Words>> = {
	town: { zh: '镇', en: 'town' },
	township: { zh: '乡', en: 'township' },
	street_office: { zh: '街道', en: 'street office' },
	department: { zh: '部门', en: 'department' },
	other: { zh: '其他单位', en: 'other body' },
	county: { zh: '县（市、区）', en: 'county' },
	prefecture: { zh: '市（州）', en: 'prefecture' },
	province: { zh: '省', en: 'province' }
};

/** A kind as it is stored. Throws a TypeError on anything else. */
export function kindFrom(stored: unknown): OrganKind {
	if (typeof stored === 'string' && Object.hasOwn(KIND_WORDS, stored)) return stored as OrganKind;
	throw new TypeError(`no kind of organ is "${String(stored)}"`);
}

/**
 * Groups of kinds a reader compares; organs of different groups are never put into one aggregate by default. The three
 * kinds of townships are groups of their own too: a street office has other powers than a town.
 */
export type OrganGroup =
	| 'townships'
	| 'towns'
	| 'rural_townships'
	| 'street_offices'
	| 'departments'
	| 'other_bodies'
	| 'governments'
	| 'all';

export const GROUP_KINDS: Readonly<Record<OrganGroup, readonly OrganKind[]>> = {
	townships: ['town', 'township', 'street_office'],
	towns: ['town'],
	rural_townships: ['township'],
	street_offices: ['street_office'],
	departments: ['department'],
	other_bodies: ['other'],
	governments: ['county', 'prefecture', 'province'],
	all: ['town', 'township', 'street_office', 'department', 'other', 'county', 'prefecture', 'province']
};

export const GROUP_WORDS: Readonly<Record<OrganGroup, Words>> = {
	townships: { zh: '全部乡镇街道', en: 'all townships, towns and street offices' },
	towns: { zh: '全部镇', en: 'all towns' },
	rural_townships: { zh: '全部乡', en: 'all rural townships' },
	street_offices: { zh: '全部街道', en: 'all street offices' },
	departments: { zh: '全部部门', en: 'all departments' },
	other_bodies: { zh: '全部其他单位', en: 'all other bodies' },
	governments: { zh: '全部县级以上政府', en: 'all governments at county level and above' },
	all: { zh: '全部单位', en: 'all organs' }
};

/**
 * Bodies that cannot make 规章: only governments of cities with districts and above can. Departments are not among them: the
 * general office of such a government reports what it makes.
 */
export const WITHOUT_RULES: readonly OrganKind[] = ['town', 'township', 'street_office', 'other', 'county'];

/** Digits of the code of a county (GB/T 2260), in which those of its townships begin. */
export const COUNTY_DIGITS = 6;

export type AreaLevel = 'province' | 'prefecture' | 'county' | 'township';

/** An administrative division. Codes are those of the national statistics: 2, 4, 6 or 9 digits, each a prefix of its children's; a county the list does not have is an x and an id (`unlistedCounty`). */
export interface Area {
	readonly code: string;
	readonly name: string;
	readonly level: AreaLevel;
	readonly parent: string | null;
}

/** A body that reports. `code` is its division code, or an id of our own (x…) where the division data has none. */
export interface Organ {
	readonly code: string;
	readonly name: string;
	readonly kind: OrganKind;
	/** Names of the areas it belongs to, widest first: province, prefecture, county. Empty levels are left out. */
	readonly path: readonly string[];
	/** Code of the innermost area we know it belongs to; null when none is known. */
	readonly area: string | null;
	readonly formerNames: readonly string[];
}
