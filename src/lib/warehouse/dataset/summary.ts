import { FORM_DUE_FROM } from '../../form/field';
import { GROUP_KINDS, type OrganGroup } from '../../report/organ';
import type { ViewDefaults } from '../../view/view';
import type { Catalog } from '../catalog';
import { compare, organsOf, type Dataset } from './dataset';

/** The view a data set opens with: from the first year of a national form, where the data reach back to it. */
export function defaultsOf({ id, reports }: Dataset): ViewDefaults {
	if (reports.length === 0) throw new Error(`the data set "${id}" has no reports`);
	const years = reports.map((report) => report.year);
	const span = [Math.min(...years), Math.max(...years)] as const;
	const from = Math.min(Math.max(span[0], FORM_DUE_FROM['2019']), span[1]);
	return { indicator: 'items_disclosed', years: [from, span[1]], span };
}

/** What the data set holds, in numbers. */
export function countsOf({
	reports
}: Dataset): Pick<Catalog, 'counts' | 'groups' | 'newest' | 'reportsByYear'> {
	const organs = organsOf(reports);
	const figures = reports.flatMap((report) => [...report.figures.values()]);
	const published = reports.flatMap(({ source }) => source.published ?? []);
	const byYear = new Map<number, number>();
	for (const { year } of reports) byYear.set(year, (byYear.get(year) ?? 0) + 1);
	const inGroup = (group: OrganGroup) => organs.filter((o) => GROUP_KINDS[group].includes(o.kind)).length;
	return {
		counts: {
			reports: reports.length,
			organs: organs.length,
			figures: figures.filter((figure) => figure.state === 'reported').length,
			provinces: new Set(organs.flatMap((organ) => organ.path.slice(0, 1))).size
		},
		groups: {
			townships: inGroup('townships'),
			towns: inGroup('towns'),
			rural_townships: inGroup('rural_townships'),
			street_offices: inGroup('street_offices'),
			departments: inGroup('departments'),
			governments: inGroup('governments'),
			all: inGroup('all')
		},
		newest: published.toSorted(compare).at(-1) ?? null,
		reportsByYear: [...byYear].sort(([a], [b]) => a - b)
	};
}
