import { placedOrgan, type Divisions } from '../../report/divisions';
import { GROUP_KINDS, type Organ, type OrganKind } from '../../report/organ';
import { countySaid, withCounty, type BatchCounty, type Identity } from '../identity/county';
import { bodyName, organCalled } from '../identity/organ';
import { isBodyCalled, placeName } from '../identity/organName';
import { ownCode } from '../reportFromReading';
import type { RosterName } from './names';

/** 应报单位名单: the names of those that must report as the organs of a county. */

/** Why a line of a roster stands for no organ of it. */
export type Unplaced =
	/** It is not what an organ is called. */
	| 'no_name'
	/** It is of another county, or of a government above it. */
	| 'elsewhere'
	/** It was there before. */
	| 'twice';

export interface UnplacedName extends RosterName {
	readonly why: Unplaced;
}

export interface Roster {
	/** In the order of the roster, each once. */
	readonly organs: readonly Organ[];
	readonly unplaced: readonly UnplacedName[];
	/** The roster names no township, and those of the division list were added. */
	readonly townshipsAdded: boolean;
}

/** 县政府, 区人民政府: the government of the county itself. */
const OWN_GOVERNMENT = /^[县市区旗]?(?:人民)?政府$/u;

/** A name without the areas around it that a county's roster may leave out. */
const called = (name: string, county: BatchCounty): string =>
	OWN_GOVERNMENT.test(name) ? `${county.name}人民政府` : name;

const isNamedAlone = (name: string, organ: string | null, kind: OrganKind | null): boolean =>
	kind !== null && GROUP_KINDS.townships.includes(kind) && placeName(name) === placeName(organ ?? '');

/** An organ of the county with this name; why it can be none. */
function organFrom(name: string, county: BatchCounty, divisions: Divisions): Organ | Unplaced {
	if (!isBodyCalled(name)) return 'no_name';
	const { name: organ, kind, code, path } = organCalled(called(name, county), divisions);
	// A township named without its county is the county's own, also where the only one of that name in the list is another's.
	const isOther = code !== null && !code.startsWith(county.code) && isNamedAlone(name, organ, kind);
	const read: Identity = { organ, kind, areaCode: isOther ? null : code, path: isOther ? [] : path };
	if (organ === null || kind === null) return 'no_name';
	const own = withCounty(read, county, divisions);
	if (own.organ === null || own.kind === null) return 'no_name';
	if (countySaid(own, divisions)?.code !== county.code) return 'elsewhere';
	const placed = {
		code: own.areaCode ?? ownCode([...own.path, own.organ]),
		name: own.organ,
		kind: own.kind,
		path: own.path,
		area: own.areaCode ?? own.area ?? null,
		formerNames: []
	};
	return placedOrgan(placed, divisions);
}

/** The townships of a county as the division list has them. */
const townshipsOf = (county: BatchCounty, divisions: Divisions): readonly Organ[] =>
	[...divisions.values()]
		.filter(({ level, parent }) => level === 'township' && parent === county.code)
		.flatMap(({ name }) => {
			const organ = organFrom(bodyName(name), county, divisions);
			return typeof organ === 'string' ? [] : [organ];
		});

/**
 * The roster of a county from its names. One that names no township is of departments: the townships of the division list are added
 * to it. What stands for no organ of the county is told apart.
 */
export function rosterOf(names: readonly RosterName[], county: BatchCounty, divisions: Divisions): Roster {
	const organs = new Map<string, Organ>();
	const unplaced: UnplacedName[] = [];
	for (const line of names) {
		const organ = organFrom(line.name, county, divisions);
		if (typeof organ === 'string') unplaced.push({ ...line, why: organ });
		else if (organs.has(organ.code)) unplaced.push({ ...line, why: 'twice' });
		else organs.set(organ.code, organ);
	}
	const isOfDepartments = ![...organs.values()].some(({ kind }) => GROUP_KINDS.townships.includes(kind));
	const added = isOfDepartments ? townshipsOf(county, divisions) : [];
	return { organs: [...organs.values(), ...added], unplaced, townshipsAdded: added.length > 0 };
}
