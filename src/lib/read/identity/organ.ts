import type { Divisions } from '../../report/divisions';
import type { Area, OrganKind } from '../../report/organ';
import type { Problem } from '../../report/problem';
import type { Metadata } from '../document';
import { withoutInnerSpaces } from '../labels/normalise';
import type { Layout } from '../layout/layout';
import { problem } from '../problems';
import { nameInProse, type Named } from './claims';
import {
	DEPARTMENT,
	FORMER,
	GOVERNMENT,
	isOffice,
	kindOfBody,
	kindOfPlace,
	placeName,
	withoutRemark
} from './organName';
import { nameIndex, type NameIndex } from './placeNames';
import { isTitle } from './titleLine';

/** Who reports: the organ's name as its title gives it, and its division code where the national list leaves no doubt. */
interface ReportingOrgan {
	readonly name: string | null;
	readonly kind: OrganKind | null;
	/** 9 digits for a township, 6 for a county, 4 and 2 above; null for departments and in doubt. */
	readonly code: string | null;
	/** Names of the areas around it, widest first, as the division list has them; empty when not known. */
	readonly path: readonly string[];
	readonly problems: readonly Problem[];
}

const KIND_OF_LEVEL: Partial<Record<Area['level'], OrganKind>> = {
	county: 'county',
	prefecture: 'prefecture',
	province: 'province'
};

/** The full name of the body of a township: 人民政府 of towns and townships, 办事处 of street offices. */
export const bodyName = (place: string): string =>
	place + (/(?:街道|地区)$/u.test(place) ? '办事处' : '人民政府');

/** The kind of a government the division list does not have; 市 may be a prefecture or a county. */
function governmentKind(name: string): OrganKind | null {
	const place = GOVERNMENT.test(name) ? name.replace(GOVERNMENT, '') : '';
	if (/(?:自治州|盟)$/u.test(place)) return 'prefecture';
	if (/(?:省|自治区)$/u.test(place)) return 'province';
	return /[县区旗]$/u.test(place) ? 'county' : null;
}

const unknownOrgan = (problems: readonly Problem[]): ReportingOrgan => ({
	name: null,
	kind: null,
	code: null,
	path: [],
	problems
});

/** A line of the foot of a page that names whose site it is. */
const FOOT = /主办|承办|版权所有|网站标识|地址/u;

/**
 * Words around the name that may tell which of several places of the same name is meant: sentences, signatures and what the page
 * says of itself. Links to other counties stand beside a report too, as lines without a stop.
 */
function surroundings(title: string | null, layout: Layout, metadata: Metadata, file: string): string {
	const { publisher, address, titles = [] } = metadata;
	const named = [...titles, metadata.title, publisher, address, file].map((text) =>
		withoutInnerSpaces(text ?? '')
	);
	const lines = layout.prose
		.map(({ line }) => line)
		.filter((line) => !isTitle(line) && (/[。,;]/u.test(line) || FOOT.test(line)));
	return [title ?? '', nameInProse(layout) ?? '', ...named, ...lines].join('\n');
}

function townshipOrgan(name: string, place: string, index: NameIndex, around: string): ReportingOrgan {
	const { candidates, prefix, ownName } = index.township(place, around);
	const own = ownName ?? place.slice(prefix.length);
	const organ = {
		name: isOffice(name) || kindOfPlace(own) ? bodyName(own) : name,
		kind: kindOfPlace(own)
	};
	const [only] = candidates;
	if (candidates.length === 1 && only)
		return { ...organ, code: only.code, path: index.path(only).slice(0, -1), problems: [] };
	const detail = `${own}: ${candidates
		.map((area) => `${index.path(area).join('')} ${area.code}`)
		.slice(0, 8)
		.join(', ')}`;
	const why = candidates.length > 1 ? problem('area_ambiguous', detail) : problem('area_unknown', own);
	const named = candidates.length === 0 && prefix !== '' ? index.prefix(name) : null;
	return { ...organ, code: null, path: named ? index.path(named.area) : [], problems: [why] };
}

/** Finds the reporting organ of a document. `title`: of the report itself; `named`: as it is named. */
export function organOf(
	title: string | null,
	{ name, candidates }: Named,
	layout: Layout,
	metadata: Metadata,
	file: string,
	divisions: Divisions
): ReportingOrgan {
	if (candidates.length > 0) return unknownOrgan([problem('organ_unclear', candidates.join(' / '))]);
	if (name === null) return unknownOrgan([problem('organ_unknown')]);
	const index = nameIndex(divisions);
	const [former = ''] = FORMER.exec(name) ?? [];
	const present = name.slice(0, name.length - former.length);
	const organ = presentOrgan(present, index, () => surroundings(title, layout, metadata, file));
	return { ...organ, name: `${organ.name ?? present}${former}` };
}

/** An organ as a name alone tells it, as far as that leaves no doubt. */
export const organCalled = (name: string, divisions: Divisions): ReportingOrgan =>
	presentOrgan(name, nameIndex(divisions), () => '');

function presentOrgan(name: string, index: NameIndex, around: () => string): ReportingOrgan {
	const bare = withoutRemark(name);
	// 示例县人民政府(办公室) is not the government, and whose division code it has nobody says.
	if (bare !== name) {
		const isPlace = GOVERNMENT.test(bare) || kindOfPlace(placeName(bare)) !== null;
		return { name, kind: isPlace ? null : kindOfBody(name), code: null, path: [], problems: [] };
	}
	const place = placeName(name);
	if (kindOfPlace(place)) return townshipOrgan(name, place, index, around());
	const area = GOVERNMENT.test(name) || !DEPARTMENT.test(name) ? index.government(place) : null;
	if (area)
		return {
			name: `${area.name}人民政府`,
			kind: KIND_OF_LEVEL[area.level] ?? null,
			code: area.code,
			path: index.path(area).slice(0, -1),
			problems: []
		};
	const kind = kindOfBody(name) ?? governmentKind(name);
	const named = kind === 'department' || kind === 'other' ? index.prefix(name) : null;
	return { name, kind, code: null, path: named ? index.path(named.area) : [], problems: [] };
}
