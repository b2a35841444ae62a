import { fnv } from './fnv';
import { COUNTY_DIGITS, type Area, type AreaLevel, type Organ } from './organ';

/** A division as the national list gives it; its parents are the beginnings of its code. */
export interface ListedDivision {
	readonly code: string;
	readonly name: string;
}

/** The national list, level by level: codes of 2, 4, 6 and 9 digits. */
type DivisionLists = Readonly<Record<AreaLevel, readonly ListedDivision[]>>;

/** Administrative divisions by code. */
export type Divisions = ReadonlyMap<string, Area>;

/** Levels the list invents where a province governs counties itself. Nobody calls a place so. */
const FILLERS = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

export const isFiller = (name: string): boolean => FILLERS.has(name);

const LEVELS: readonly (readonly [AreaLevel, number])[] = [
	['province', 2],
	['prefecture', 4],
	['county', 6],
	['township', 9]
];

/** Code of the innermost known division around this code, itself not counted. */
function parentOf(code: string, known: ReadonlyMap<string, unknown>): string | null {
	const wider = LEVELS.map(([, digits]) => code.slice(0, digits)).filter((c) => c.length < code.length);
	return wider.findLast((c) => known.has(c)) ?? null;
}

/** Divisions from areas already in our own form. */
export const divisionsOf = (areas: readonly Area[]): Divisions =>
	new Map(areas.map((area) => [area.code, area]));

/** Divisions from the national list, without its fillers: a district of 北京市 has 北京市 as its parent. */
export function divisionsFrom(lists: DivisionLists): Divisions {
	const divisions = new Map<string, Area>();
	for (const [level] of LEVELS)
		for (const { code, name } of lists[level])
			if (!isFiller(name)) divisions.set(code, { code, name, level, parent: parentOf(code, divisions) });
	return divisions;
}

/**
 * Code of the innermost area a path of names leads to, widest name first. A name that is unknown, or that two
 * divisions under the one before it share, ends the search: the answer is then the area before it. Null when none is known.
 */
export function areaNamed(divisions: Divisions, path: readonly string[]): string | null {
	let found: Area | undefined;
	for (const name of path) {
		const within: string = found?.code ?? '';
		const named = [...divisions.values()].filter(
			(area) =>
				area.name === name &&
				area.level !== 'township' &&
				area.code !== within &&
				area.code.startsWith(within) &&
				(found !== undefined || area.level === 'province')
		);
		const widest = named.filter((area) => area.parent === (found?.code ?? null));
		const next = widest.length > 0 ? widest : named;
		if (next.length !== 1) break;
		found = next[0];
	}
	return found?.code ?? null;
}

/**
 * A county the division list does not have, invented ones and new districts, as an area of its own: its code is an x and
 * an id of its name, as long as the code of a county.
 */
export function unlistedCounty(name: string): Area {
	const id = fnv(new TextEncoder().encode(name), 0x811c9dc5) % 36 ** (COUNTY_DIGITS - 1);
	return {
		code: `x${id.toString(36).padStart(COUNTY_DIGITS - 1, '0')}`,
		name,
		level: 'county',
		parent: null
	};
}

/** Whether the code of an area is that of a county the division list does not have. */
export const isUnlistedCounty = (code: string): boolean => /^x[0-9a-z]{5}$/.test(code);

/**
 * Code of the innermost area that names around an organ lead to, widest first: one of the division list, or a county it does not
 * have, where that is all that is known. Null where neither is.
 */
export function areaAround(divisions: Divisions, path: readonly string[]): string | null {
	const [first, ...rest] = path;
	const listed = areaNamed(divisions, path);
	if (listed !== null || first === undefined || rest.length > 0) return listed;
	return COUNTY_NAME.test(first) ? unlistedCounty(first).code : null;
}

const COUNTY_NAME = /[县市区旗]$/u;

/** An organ of a division code, or of the areas its path names, with the names and the code of what is around it. */
export function placedOrgan(organ: Organ, divisions: Divisions): Organ {
	const { code } = organ;
	const own = organ.kind === 'department' || organ.kind === 'other' ? undefined : divisions.get(code);
	if (!own) return { ...organ, area: areaAround(divisions, organ.path) };
	return { ...organ, path: namesAround(divisions, own), area: code };
}

/** Names of the areas around a division, widest first. */
function namesAround(divisions: Divisions, { parent }: Area): string[] {
	const around = divisions.get(parent ?? '');
	return around ? [...namesAround(divisions, around), around.name] : [];
}

/** The areas with these codes and every area around them, in the order of their codes. Unknown codes are left out. */
export function areasAround(divisions: Divisions, codes: Iterable<string>): Area[] {
	const needed = new Map<string, Area>();
	for (const code of codes) {
		let area = divisions.get(code);
		while (area) {
			needed.set(area.code, area);
			area = area.parent === null ? undefined : divisions.get(area.parent);
		}
	}
	return [...needed.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The areas organs lie in and every area around them, in the order of their codes: those of the list, and counties it does not have. */
export function areasOfOrgans(divisions: Divisions, organs: readonly Organ[]): Area[] {
	const unlisted = organs.flatMap(({ area, path: [county = ''] }) => {
		const named = unlistedCounty(county);
		return named.code === area ? [named] : [];
	});
	const codes = organs.flatMap(({ area }) => area ?? []);
	return [...areasAround(divisions, codes), ...new Map(unlisted.map((area) => [area.code, area])).values()];
}
