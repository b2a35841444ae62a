import { GROUP_KINDS, type Area, type Organ } from '../../report/organ';
import type { AreaEntry } from '../catalog';
import { compare, organsOf, type Dataset } from './dataset';
import { initialsOf, pinyinOf } from './organs';

/** An area and those around it, the innermost first. */
function upward(code: string | null, areas: ReadonlyMap<string, Area>): readonly Area[] {
	const area = areas.get(code ?? '');
	return area ? [area, ...upward(area.parent, areas)] : [];
}

/** Where an organ lies: the area of its own code where that is one, else the area it belongs to. */
const placeOf = ({ code, area }: Organ, areas: ReadonlyMap<string, Area>) => (areas.has(code) ? code : area);

/** Every area that holds an organ with a report, in the order of codes, which puts an area before those in it. */
export function areaEntries({ reports, areas }: Pick<Dataset, 'reports' | 'areas'>): readonly AreaEntry[] {
	const byCode = new Map(areas.map((area) => [area.code, area]));
	const organs = organsOf(reports);
	const within = new Map(
		organs.map((organ) => [organ.code, upward(placeOf(organ, byCode), byCode).map(({ code }) => code)])
	);
	const held = new Map<string, number>();
	for (const codes of within.values()) for (const code of codes) held.set(code, (held.get(code) ?? 0) + 1);
	const years = new Map<string, Set<number>>();
	for (const { organ, year } of reports)
		for (const code of within.get(organ.code) ?? [])
			years.set(code, (years.get(code) ?? new Set()).add(year));
	return areas
		.filter(({ code }) => held.has(code))
		.toSorted((a, b) => compare(a.code, b.code))
		.map(({ code, name, level, parent }) => ({
			code,
			name,
			level,
			parent,
			path: upward(parent, byCode)
				.map((around) => around.name)
				.reverse(),
			pinyin: pinyinOf(name),
			initials: initialsOf(name),
			organs: held.get(code) ?? 0,
			years: [...(years.get(code) ?? [])].sort((a, b) => a - b)
		}));
}

/** The county with the most townships and street offices in the data; of equal ones the one with more reports, then the first code. */
export function widestCounty({ reports, areas }: Pick<Dataset, 'reports' | 'areas'>): string | null {
	const byCode = new Map(areas.map((area) => [area.code, area]));
	const countyOf = (organ: Organ) =>
		upward(placeOf(organ, byCode), byCode).find(({ level }) => level === 'county')?.code ?? null;
	const tally = new Map<string, { organs: number; reports: number }>();
	for (const organ of organsOf(reports)) {
		const county = GROUP_KINDS.townships.includes(organ.kind) ? countyOf(organ) : null;
		if (county !== null) tally.set(county, { organs: (tally.get(county)?.organs ?? 0) + 1, reports: 0 });
	}
	for (const { organ } of reports) {
		const county = tally.get(countyOf(organ) ?? '');
		if (county) county.reports++;
	}
	const best = [...tally].sort(
		([a, x], [b, y]) => y.organs - x.organs || y.reports - x.reports || compare(a, b)
	)[0];
	return best?.[0] ?? null;
}
