import type { Divisions } from '../report/divisions';
import type { Area, OrganKind } from '../report/organ';
import type { Problem } from '../report/problem';
import type { Metadata } from './document';
import { closed } from './fold';
import { nameIndex, type NameIndex } from './names';
import { problem } from './problems';
import type { Layout } from './rows';

/** Who reports: the organ's name as its title gives it, and its division code where the national list leaves no doubt. */
export interface ReportingOrgan {
	readonly name: string | null;
	readonly kind: OrganKind | null;
	/** 9 digits for a township, 6 for a county, 4 and 2 above; null for departments and in doubt. */
	readonly code: string | null;
	/** Names of the areas around it, widest first, as the division list has them; empty when not known. */
	readonly path: readonly string[];
	readonly problems: readonly Problem[];
}

const GOVERNMENT = /(?:人民政府|政府|党政办公室|党政办)$/u;
const OFFICE = /(?:街道办事处|办事处|街道办|街道|街)$/u;
const DEPARTMENT =
	/(?:局|委员会|委|办公室|办公厅|办|厅|中心|管委会|队|院|所|站|处|公司|学校|医院|协会|联合会|署|会)$/u;

/** The name an organ had before: 示例镇人民政府(原示例乡人民政府). */
const FORMER = /\((?:原|曾用名)[^()]+\)$/u;

/** What a title says before the year or before 政府信息公开; empty when that is no name. */
export function nameInTitle(title: string): string {
	const upTo = title.search(/(?:20\d\d|二[〇零○Oo0]..)\s*年?|(?:政府|政务)?信息公开/u);
	const after = /(?:20\d\d)年?度?(.{2,40}?)(?:政府信息公开|政务信息公开|政务公开|信息公开)/u.exec(title)?.[1];
	const before = upTo > 0 ? title.slice(0, upTo) : '';
	const name = before.length >= 2 ? before : (after ?? '');
	const bare = name.replace(/^(?:关于|关於|【|\[|《|:|-)+|(?:的|关于|[-—_:()（）《]+)$/gu, '').trim();
	// 2023年政府信息公开…: 政府 belongs to the words that follow it.
	if (!/\p{Script=Han}{2}/u.test(bare) || /^(?:政府|政务)$/u.test(bare)) return '';
	return FORMER.test(`${bare})`) && !FORMER.test(bare) ? `${bare})` : bare;
}

/** 本报告由嵩县陆浑镇人民政府编制; the name a report is signed with. */
export function nameInProse(layout: Layout): string | null {
	const texts = layout.prose.map(({ line }) => line);
	const compiled = texts
		.map(
			(text) =>
				/由([\p{Script=Han}]{3,24}?(?:人民政府|办事处|局|委员会|办公室|中心))(?:编制|根据|组织)/u.exec(
					text
				)?.[1]
		)
		.find((name) => name !== undefined);
	const signed = texts
		.slice(-4)
		.find(
			(text) =>
				text.length <= 24 && /^[\p{Script=Han}]{2,20}(?:人民政府|办事处|局|委员会|办公室)$/u.test(text)
		);
	return compiled ?? signed ?? null;
}

/** The bare name of a place: 陆浑镇 of 陆浑镇人民政府, 佳荣里街道 of 佳荣里街道办事处. */
function placeName(name: string): string {
	const bareName = name.replace(GOVERNMENT, '').replace(/办事处$/u, '');
	if (/街道办$/u.test(bareName)) return bareName.replace(/办$/u, '');
	return /街$/u.test(bareName) ? `${bareName}道` : bareName;
}

function kindOf(place: string): OrganKind | null {
	if (/(?:街道|地区)$/u.test(place)) return 'street_office';
	if (/镇$/u.test(place)) return 'town';
	if (/(?:乡|苏木)$/u.test(place)) return 'township';
	return null;
}

const KIND_OF_LEVEL: Partial<Record<Area['level'], OrganKind>> = {
	county: 'county',
	prefecture: 'prefecture',
	province: 'province'
};

/** The full name of the body of a township: 人民政府 of towns and townships, 办事处 of street offices. */
const bodyOf = (place: string): string => place + (/(?:街道|地区)$/u.test(place) ? '办事处' : '人民政府');

/** The kind of a government the division list does not have; 市 may be a prefecture or a county. */
function governmentKind(name: string): OrganKind | null {
	const place = GOVERNMENT.test(name) ? name.replace(GOVERNMENT, '') : '';
	if (/(?:自治州|盟)$/u.test(place)) return 'prefecture';
	if (/(?:省|自治区)$/u.test(place)) return 'province';
	return /[县区旗]$/u.test(place) ? 'county' : null;
}

const unknown = (problems: readonly Problem[]): ReportingOrgan => ({
	name: null,
	kind: null,
	code: null,
	path: [],
	problems
});

/** Words around the name that may tell which of several places of the same name is meant. */
function surroundings(layout: Layout, metadata: Metadata, file: string): string {
	const { title, publisher, address } = metadata;
	const named = [title, publisher, address, file].map((text) => closed(text ?? ''));
	return [...named, ...layout.prose.map(({ line }) => line)].join('\n');
}

function townshipOrgan(name: string, place: string, index: NameIndex, around: string): ReportingOrgan {
	const { candidates, prefix, known } = index.township(place, around);
	const own = known ?? place.slice(prefix.length);
	const organ = {
		name: OFFICE.test(name) || GOVERNMENT.test(name) || kindOf(own) ? bodyOf(own) : name,
		kind: kindOf(own)
	};
	const [only] = candidates;
	if (candidates.length === 1 && only)
		return { ...organ, code: only.code, path: index.path(only), problems: [] };
	const detail = `${own}: ${candidates
		.map((area) => `${index.path(area).join('')} ${area.code}`)
		.slice(0, 8)
		.join(', ')}`;
	const why = candidates.length > 1 ? problem('area_ambiguous', detail) : problem('area_unknown', own);
	return { ...organ, code: null, path: [], problems: [why] };
}

/** Finds the reporting organ of a document. */
export function organOf(
	title: string | null,
	layout: Layout,
	metadata: Metadata,
	file: string,
	divisions: Divisions
): ReportingOrgan {
	const index = nameIndex(divisions);
	const titled = title === null ? '' : nameInTitle(title);
	const name = [titled, closed(metadata.publisher ?? ''), nameInProse(layout) ?? ''].find(
		(n) => n.length >= 2
	);
	if (name === undefined) return unknown([problem('organ_unknown')]);
	const [former = ''] = FORMER.exec(name) ?? [];
	const present = name.slice(0, name.length - former.length);
	const organ = presentOrgan(present, index, () => surroundings(layout, metadata, file));
	return { ...organ, name: `${organ.name ?? present}${former}` };
}

function presentOrgan(name: string, index: NameIndex, around: () => string): ReportingOrgan {
	const place = placeName(name);
	if (kindOf(place)) return townshipOrgan(name, place, index, around());
	const area = GOVERNMENT.test(name) || !DEPARTMENT.test(name) ? index.government(place) : null;
	if (area)
		return {
			name: `${area.name}人民政府`,
			kind: KIND_OF_LEVEL[area.level] ?? null,
			code: area.code,
			path: index.path(area).slice(0, -1),
			problems: []
		};
	const department = DEPARTMENT.test(name);
	return { name, kind: department ? 'department' : governmentKind(name), code: null, path: [], problems: [] };
}
