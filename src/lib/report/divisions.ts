import type { Area, AreaLevel } from './organ';

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
