import { GROUP_KINDS, type OrganGroup } from '../../report/organ';
import { complete } from '../../view/view';
import { askWithoutEngine } from '../../data/ask';
import { trend } from '../../data/questions/trend/question';
import { listOf } from '../../data/lists';
import { areasAround, HEADLINES } from '../organ/loadOrganPage';
import type { AreaPage, AreaTotal } from '../../data/pageData';
import type { DataSource } from '../../data/dataSource';
import { organsWithin } from '../../data/within';

/** What an indicator comes to over a group of an area in the last year in which anybody has it; null where only an engine knows. The sum, or the median of what does not add up. */
async function totalOf(
	indicator: string,
	area: string,
	group: OrganGroup,
	source: DataSource
): Promise<AreaTotal | null> {
	const { defaults } = source.catalog;
	const view = complete(
		{ indicator, area, group, years: defaults.span, aggregation: 'sum', matchedOrgans: false },
		defaults
	);
	const known = await askWithoutEngine(trend, view, source);
	const last = known?.answer.rows.findLast(({ reporting }) => reporting > 0);
	if (!last) return null;
	const { year, value, numerator, denominator, reporting, expected, largestName, largestValue } = last;
	return {
		indicator,
		aggregation: view.aggregation,
		year,
		value,
		numerator,
		denominator,
		reporting,
		expected,
		largestName,
		largestValue
	};
}

/** Everything the page of an area shows; null when the data set has no organ in such an area. */
export async function loadAreaPage(code: string, source: DataSource): Promise<AreaPage | null> {
	const areas = await source.areas();
	const area = areas.find((each) => each.code === code && each.level !== 'township');
	if (!area) return null;
	const [all, reports] = await Promise.all([listOf(source.organs, code), listOf(source.reports, code)]);
	const organs = organsWithin(all, { group: 'all', area: code });
	const codes = new Set(organs.map((organ) => organ.code));
	const count = (group: OrganGroup) => organs.filter(({ kind }) => GROUP_KINDS[group].includes(kind)).length;
	const groups: readonly OrganGroup[] = ['townships', 'departments', 'governments', 'other_bodies'];
	const group = groups.find((each) => count(each) > 0) ?? 'all';
	const totals =
		count(group) > 1 ? await Promise.all(HEADLINES.map((id) => totalOf(id, code, group, source))) : [];
	return {
		area,
		around: areasAround(area.parent, areas),
		inside: areas.filter(({ parent, level }) => parent === code && level !== 'township'),
		organs,
		reports: reports.filter(({ organ }) => codes.has(organ)),
		group,
		totals: totals.filter((total) => total !== null)
	};
}
