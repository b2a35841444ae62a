import { unlistedCounty, type Divisions } from '../../report/divisions';
import { COUNTY_DIGITS, GROUP_KINDS } from '../../report/organ';
import type { FileReading, ReadReport } from '../read';
import { bodyName } from './organ';
import { FORMER, GOVERNMENT, ZONE, placeName } from './organName';
import { dividesWord, nameIndex, type NameIndex } from './placeNames';

/** The county a batch of reports is of, and what of it a report takes: 城关镇 is certain in it, and 县教育局 has a full name. */

export interface BatchCounty {
	/** Of the division list, or of a county that it does not have (`unlistedCounty`). */
	readonly code: string;
	readonly name: string;
	/** Names from the province to the county itself. */
	readonly path: readonly string[];
	readonly listed: boolean;
}

/** What of a reading says who reports and where. */
export type Identity = Pick<ReadReport, 'organ' | 'kind' | 'areaCode' | 'path' | 'area'>;

/** A county of the list by its code; null where the code is of none. */
export function countyOfCode(code: string, divisions: Divisions): BatchCounty | null {
	const area = divisions.get(code);
	if (area?.level !== 'county') return null;
	return { code, name: area.name, path: nameIndex(divisions).path(area), listed: true };
}

/** A county that no list has, by its name. */
export function countyWithout(name: string): BatchCounty {
	return { code: unlistedCounty(name).code, name, path: [name], listed: false };
}

/** 示例县, 示例市, 示例区: not a zone, nor 社区. */
const COUNTY_NAME = /^\p{Script=Han}{1,12}[县市区旗]$/u;
const isCountyName = (name: string): boolean => COUNTY_NAME.test(name) && !ZONE.test(name);

/**
 * The county a person names: by its code, its name, or its name with those around it. More than one where the country has several
 * of that name; one that no list has where the name is that of a county; none where it is not.
 */
export function countiesCalled(text: string, divisions: Divisions): readonly BatchCounty[] {
	const called = text.replace(/\s+/gu, '');
	const coded = countyOfCode(called, divisions);
	if (coded) return [coded];
	const index = nameIndex(divisions);
	const listed = index.counties(called).flatMap(({ code }) => countyOfCode(code, divisions) ?? []);
	if (listed.length > 0) return listed;
	return isCountyName(called) ? [countyWithout(called)] : [];
}

const BODY_OF_NO_LIST = /^(\p{Script=Han}{1,7}?[县市区旗])(?=\p{Script=Han}{2})/u;

/** The name of a county that no list has, as the name of a body begins with it: 无名县 of 无名县教育局. Null where it begins with none. */
function unlistedPrefix(organ: string): string | null {
	const [, name = ''] = BODY_OF_NO_LIST.exec(organ) ?? [];
	if (name.length < 2 || !isCountyName(name) || dividesWord(organ, name.length)) return null;
	return name;
}

/** The county the name or the code of an organ says it lies in; null where they say none. */
export function countySaid(
	{ organ, kind, areaCode, path, area }: Identity,
	divisions: Divisions
): BatchCounty | null {
	if (areaCode !== null) return countyOfCode(areaCode.slice(0, COUNTY_DIGITS), divisions);
	const index = nameIndex(divisions);
	const around = index.around(path);
	if (around) return countyOfCode(around.code, divisions);
	const [only] = path;
	if (only !== undefined && area === unlistedCounty(only).code) return countyWithout(only);
	if (organ === null || path.length > 0) return null;
	const listed = index.prefix(organ)?.area;
	if (listed) return countyOfCode(listed.code, divisions);
	const name = kind === 'county' ? organ.replace(GOVERNMENT, '') : unlistedPrefix(organ);
	return name !== null && isCountyName(name) ? countyWithout(name) : null;
}

/** 县教育局, 区医院: the county is meant and not named. 市场监督管理局 names none. */
const LEVEL = /^[县市区旗]/u;

/** The full name of a body of a county: 示例县教育局 of 县教育局 and 教育局; null where the name says another kind of area. */
function fullName(organ: string, county: BatchCounty): string | null {
	if (organ.startsWith(county.name)) return organ;
	const [level] = dividesWord(organ, 1) ? [] : (LEVEL.exec(organ) ?? []);
	if (level !== undefined && !county.name.endsWith(level)) return null;
	return county.name + organ.slice(level?.length ?? 0);
}

/** The township of a county an organ's name is of; undefined where the list has none of that name in it. */
const townshipIn = (organ: string, county: BatchCounty, index: NameIndex) =>
	index
		.township(placeName(organ.replace(FORMER, '')), '')
		.candidates.find(({ parent }) => parent === county.code);

/**
 * A reading of a report of a county: with the division code of its township, the full name of its department, and the county as the
 * area around it. What says that it is of another county or of a government above, and what names no organ, stays as it is.
 */
export function withCounty<Reading extends Identity>(
	reading: Reading,
	county: BatchCounty,
	divisions: Divisions
): Reading {
	const { organ, kind, areaCode } = reading;
	if (organ === null || kind === null || areaCode !== null) return reading;
	if (kind === 'prefecture' || kind === 'province') return reading;
	const index = nameIndex(divisions);
	const said = countySaid(reading, divisions);
	if (said ? said.code !== county.code : reading.path.length > 0) return reading;
	if (kind === 'county') return said ? { ...reading, path: county.path, area: county.code } : reading;
	const isTownship = GROUP_KINDS.townships.includes(kind);
	const township = isTownship ? townshipIn(organ, county, index) : undefined;
	if (township) {
		const [former = ''] = FORMER.exec(organ) ?? [];
		return {
			...reading,
			organ: bodyName(township.name) + former,
			areaCode: township.code,
			path: county.path
		};
	}
	const own = organ.startsWith(county.name) ? organ.slice(county.name.length) : organ;
	const name = isTownship && county.listed ? own : fullName(organ, county);
	return name === null ? reading : { ...reading, organ: name, path: county.path, area: county.code };
}

/** What was read of a file, its reports in a county. That a name is of several places is no problem any more where the county tells which. */
export function fileWithCounty<File extends Pick<FileReading, 'reports' | 'problems'>>(
	file: File,
	county: BatchCounty,
	divisions: Divisions
): File {
	const reports = file.reports.map((reading) => withCounty(reading, county, divisions));
	const isOpen = reports.some(
		({ kind, areaCode, path }) =>
			kind !== null && GROUP_KINDS.townships.includes(kind) && areaCode === null && path.length === 0
	);
	const problems = isOpen ? file.problems : file.problems.filter(({ code }) => code !== 'area_ambiguous');
	return { ...file, reports, problems };
}
