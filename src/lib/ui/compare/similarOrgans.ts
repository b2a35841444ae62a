import { COUNTY_DIGITS, GROUP_KINDS } from '../../report/organ';
import { complete, type View } from '../../view/view';
import { ask } from '../../data/ask';
import { ranking } from '../../data/questions/ranking/question';
import { series } from '../../data/questions/series/question';
import type { OrganEntry } from '../../data/catalog';
import type { Similar } from '../../data/pageData';
import type { Point } from '../../data/questions/points/point';
import type { DataSource } from '../../data/dataSource';

/** What size is told by: no report says how many people an organ serves, nearly all say how many items it disclosed. */
const SIZE = 'items_disclosed';
const MOST_SIMILAR = 5;
/** Groups of which a county has several organs. */
const GROUPS = ['townships', 'departments', 'other_bodies'] as const;

/**
 * The codes of those nearest to an organ by the ratio of their values: 20 and 40 are as near as 200 and 400. Whoever has no
 * value, or 0, is near nobody. Of those equally near the order given is kept.
 */
export function nearest(organ: string, points: readonly Point[], most = MOST_SIMILAR): readonly string[] {
	const size = points.find((point) => point.organ === organ)?.value ?? 0;
	if (size <= 0) return [];
	return points
		.flatMap(({ organ: code, value }) =>
			code !== organ && value !== null && value > 0 ? [{ code, apart: Math.abs(Math.log(value / size)) }] : []
		)
		.sort((a, b) => a.apart - b.apart)
		.slice(0, most)
		.map(({ code }) => code);
}

/**
 * The organs of its county and group nearest in size to an organ, in the last year for which its size is known; null where
 * it never is, or nobody is near. Rejects as `ask` does.
 */
export async function similarTo(
	{ code, kind, area }: OrganEntry,
	source: DataSource,
	signal?: AbortSignal
): Promise<Similar | null> {
	const { defaults } = source.catalog;
	const view = (part: Partial<View>) => complete({ indicator: SIZE, ...part }, defaults);
	const county = area?.slice(0, COUNTY_DIGITS);
	if (county?.length !== COUNTY_DIGITS) return null;
	const { answer: own } = await ask(series, view({ organs: [code], years: defaults.span }), source, signal);
	const year = Math.max(...own.filter(({ value }) => (value ?? 0) > 0).map((point) => point.year));
	if (!Number.isFinite(year)) return null;
	const group = GROUPS.find((each) => GROUP_KINDS[each].includes(kind));
	if (group === undefined) return null;
	const ofYear = view({ area: county, group, years: [year, year] });
	const organs = nearest(code, (await ask(ranking, ofYear, source, signal)).answer.rows);
	return organs.length > 0 ? { year, organs } : null;
}
