import { areaNamed, type Divisions } from '../../report/divisions';
import type { Area } from '../../report/organ';

/** Looks places up by name. A name is never a key: 城关镇 exists in hundreds of counties. */
export interface NameIndex {
	/**
	 * Townships a name can mean: the longest ending of it that is a township, kept to those its beginning (county, city) and
	 * the words around it allow. `prefix` is what stands before the township's own name; `ownName` that name.
	 */
	township(
		name: string,
		around: string
	): { candidates: readonly Area[]; prefix: string; ownName: string | null };
	/** The counties with this name, those around it named before it or not. */
	counties(name: string): readonly Area[];
	/** The innermost area around an organ that these names lead to; null where they do not name one. */
	around(path: readonly string[]): Area | null;
	/** The county, prefecture or province with this name, with the names around it or not; null in doubt. */
	government(name: string): Area | null;
	/**
	 * The county, prefecture or province that the name of a body begins with, the names around it included: 示例县 of 示例县教育局.
	 * Null where it begins with none, or with that of several.
	 */
	prefix(name: string): { readonly area: Area; readonly length: number } | null;
	/** Names from the province down to the area itself. */
	path(area: Area): string[];
}

/** Counties whose names are words: 城区, 郊区. */
const WORDS = new Set(['城区', '郊区', '矿区', '市区', '新区', '开发区']);
const SUFFIX = /(?:省|市|县|区|旗|自治区|自治州|地区|盟|[\p{Script=Han}]{1,3}族自治[县州])$/u;
const LONGEST = 14;

const short = (name: string): string => {
	const cut = name.replace(SUFFIX, '');
	return cut.length >= 2 ? cut : name;
};

function group(areas: readonly Area[]): Map<string, Area[]> {
	const map = new Map<string, Area[]>();
	for (const area of areas) map.set(area.name, [...(map.get(area.name) ?? []), area]);
	return map;
}

/** Counties and cities a text names in full: 以嵩县人民政府门户网站为载体 names 嵩县. */
function countiesIn(text: string, counties: ReadonlyMap<string, Area[]>): Set<string> {
	const found = new Set<string>();
	for (const { index } of text.matchAll(/[县区市旗]/gu))
		for (let length = 2; length <= LONGEST && length <= index + 1; length++) {
			const name = text.slice(index + 1 - length, index + 1);
			if (!WORDS.has(name)) for (const area of counties.get(name) ?? []) found.add(area.code);
		}
	return found;
}

/** Whether a text is names of these areas in their order, each in full, short or left out. */
function spells(areas: readonly Area[], text: string): boolean {
	const [first, ...rest] = areas;
	if (text === '') return true;
	if (!first) return false;
	return ['', first.name, short(first.name)].some(
		(name) => text.startsWith(name) && spells(rest, text.slice(name.length))
	);
}

/** 市场, 区域, 县域: words that begin as a division's name ends. */
const WORD = /^(?:市(?:场|容|民|域|政(?!府|务|协|法))|区(?:域|划)|县域)/u;

/** Whether a name cut there is cut inside a word: 示例|市场监督管理局. */
export const dividesWord = (name: string, at: number): boolean => WORD.test(name.slice(at - 1));

const indexes = new WeakMap<Divisions, NameIndex>();

/** The index of a list of divisions, built once for each list. */
export function nameIndex(divisions: Divisions): NameIndex {
	const built = indexes.get(divisions);
	if (built) return built;
	const areas = [...divisions.values()];
	const townships = group(areas.filter((area) => area.level === 'township'));
	const counties = group(areas.filter((area) => area.level === 'county'));
	const governments = group(areas.filter((area) => area.level !== 'township'));

	const enclosingAreas = (area: Area): Area[] => {
		const parent = area.parent === null ? undefined : divisions.get(area.parent);
		return parent ? [...enclosingAreas(parent), parent] : [];
	};
	/** Whether everything a prefix says is a name of an area around this one, in full or short. */
	const isWithin = (area: Area, prefix: string): boolean => spells(enclosingAreas(area), prefix);

	/** By path: the list is gone through for each, and a batch has few. */
	const arounds = new Map<string, Area | null>();

	const index: NameIndex = {
		township(name, text) {
			for (let start = 0; start < name.length - 1; start++) {
				const own = name.slice(start);
				const prefix = name.slice(0, start);
				const named = (townships.get(own) ?? []).filter((area) => isWithin(area, prefix));
				if (named.length === 0) continue;
				return { candidates: fittingAreas(named, prefix, text), prefix, ownName: own };
			}
			const prefix = name.slice(0, index.prefix(name)?.length ?? 0);
			return { candidates: [], prefix, ownName: null };
		},
		government(name) {
			for (let start = 0; start < name.length - 1; start++) {
				const named = (governments.get(name.slice(start)) ?? []).filter((area) =>
					isWithin(area, name.slice(0, start))
				);
				if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
			}
			return null;
		},
		counties(name) {
			for (let start = 0; start < name.length - 1; start++) {
				const own = name.slice(start);
				const named = (counties.get(own) ?? []).filter((area) => isWithin(area, name.slice(0, start)));
				if (named.length > 0) return named;
			}
			return [];
		},
		around(path) {
			const key = path.join(' ');
			const known = arounds.get(key);
			if (known !== undefined) return known;
			const code = areaNamed(divisions, path);
			const area = code === null ? undefined : divisions.get(code);
			const around = area?.name === path.at(-1) ? (area ?? null) : null;
			arounds.set(key, around);
			return around;
		},
		prefix(name) {
			for (let end = name.length - 2; end > 1; end--) {
				const area = dividesWord(name, end) ? null : index.government(name.slice(0, end));
				if (area) return { area, length: end };
			}
			return null;
		},
		path: (area) => [...enclosingAreas(area), area].map(({ name }) => name)
	};

	/** Of places with one name, those the surrounding words name the county of. Alone in the country is not enough when the text is about another county. */
	function fittingAreas(named: readonly Area[], prefix: string, text: string): readonly Area[] {
		if (prefix !== '' && named.length === 1) return named;
		const mentioned = countiesIn(text, counties);
		if (mentioned.size === 0) return named;
		const fitting = named.filter((area) => area.parent !== null && mentioned.has(area.parent));
		if (fitting.length > 0) return fitting;
		return named.length === 1 ? [] : named;
	}

	indexes.set(divisions, index);
	return index;
}
