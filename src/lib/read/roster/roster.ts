import { placedOrgan, type Divisions } from '../../report/divisions';
import { GROUP_KINDS, type Organ, type OrganKind } from '../../report/organ';
import { countySaid, withCounty, type BatchCounty, type Identity } from '../identity/county';
import { bodyName, organCalled } from '../identity/organ';
import { isBodyCalled, placeName } from '../identity/organName';
import { ownCode } from '../reportFromReading';
import type { RosterName } from './names';
import { shortenedBy } from './shortNames';

/** 应报单位名单: the names of those that must report as the organs of a county. */

/** Why a line of a roster stands for no organ of it. */
export type Unplaced =
	/** It is not what an organ is called. */
	| 'no_name'
	/** It is of another county, or of a government above it. */
	| 'elsewhere'
	/** It was there before. */
	| 'twice'
	/** It shortens the names of several that report. */
	| 'several';

export interface UnplacedName extends RosterName {
	readonly why: Unplaced;
}

/** A line that stands for the organ that reports under a full name. */
export interface ShortenedName extends RosterName {
	readonly organ: string;
}

export interface Roster {
	/** In the order of the roster, each once. */
	readonly organs: readonly Organ[];
	readonly unplaced: readonly UnplacedName[];
	readonly shortened: readonly ShortenedName[];
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

/** Organs that report and are on the roster by no full name: those a short name may stand for. */
function calledShort(
	placed: readonly (Organ | Unplaced)[],
	county: BatchCounty,
	reporting: readonly Organ[]
): readonly Organ[] {
	const named = new Set(placed.flatMap((organ) => (typeof organ === 'string' ? [] : [organ.code])));
	const own = reporting.filter(({ code, area }) => area === county.code && !named.has(code));
	return [...new Map(own.map((organ) => [organ.code, organ])).values()];
}

/**
 * The roster of a county from its names. `reporting`: organs that have reports; a line that shortens the full name of exactly one of
 * them stands for it, and that is told. One that names no township is of departments: the townships of the division list are added
 * to it. What stands for no organ of the county is told apart.
 */
export function rosterOf(
	names: readonly RosterName[],
	county: BatchCounty,
	divisions: Divisions,
	reporting: readonly Organ[] = []
): Roster {
	const organs = new Map<string, Organ>();
	const unplaced: UnplacedName[] = [];
	const shortened: ShortenedName[] = [];
	const placed = names.map(({ name }) => organFrom(name, county, divisions));
	const reports = new Set(reporting.map(({ code }) => code));
	const candidates = calledShort(placed, county, reporting);
	for (const [at, line] of names.entries()) {
		const organ = placed[at] ?? 'no_name';
		const isKnown = typeof organ !== 'string' && reports.has(organ.code);
		const full = isKnown ? [] : shortenedBy(line.name, county, candidates);
		const [only] = full;
		const meant = full.length > 1 ? 'several' : (only ?? organ);
		if (typeof meant === 'string') unplaced.push({ ...line, why: meant });
		else if (organs.has(meant.code)) unplaced.push({ ...line, why: 'twice' });
		else {
			organs.set(meant.code, meant);
			if (only) shortened.push({ ...line, organ: meant.name });
		}
	}
	const isOfDepartments = ![...organs.values()].some(({ kind }) => GROUP_KINDS.townships.includes(kind));
	const added = isOfDepartments ? townshipsOf(county, divisions) : [];
	return {
		organs: [...organs.values(), ...added],
		unplaced,
		shortened,
		townshipsAdded: added.length > 0
	};
}
