import { FORM_DUE_FROM } from '../../form/field';
import { indicatorOf } from '../../form/indicators';
import { GROUP_KINDS, type OrganGroup, type OrganKind } from '../../report/organ';
import { complete, type ViewDefaults } from '../../view/view';
import { ask } from '../../data/ask';
import type { AreaEntry, ReportEntry } from '../../data/catalog';
import { organOf, reportsOf } from '../../data/lists';
import { listOf } from '../../data/lists';
import { allFindings } from '../../data/findings';
import type { Point } from '../../data/questions/points/point';
import { ranking } from '../../data/questions/ranking/question';
import { series } from '../../data/questions/series/question';
import type { Headline, OrganPage } from '../../data/pageData';
import type { DataSource } from '../../data/dataSource';
import { organsWithin } from '../../data/within';
import { heldFigures, heldIndicators } from './heldFigures';
import { neighboursOf } from './neighbours';

/** What an organ's page opens with, of those it has a figure of: one of each part of the form, as people ask. */
export const HEADLINES: readonly string[] = [
	'items_disclosed',
	'new_requests__total',
	'disclosure_rate',
	'penalty_decisions',
	'licensing_decisions',
	'reconsideration_total'
];

/** An organ that has fewer of these opens with others of its figures too. */
const LEAST = 4;

/** A headline with everybody's points of its year, those without a value too. */
interface Loaded extends Headline {
	readonly rows: readonly Point[];
}

/** Whether there is more than a dot to draw. */
const isTrend = ({ points }: Headline): boolean =>
	points.filter(({ state }) => state === 'reported').length > 1;

/** The group an organ is compared with by default. */
export function groupOf(kind: OrganKind): OrganGroup {
	const groups: readonly OrganGroup[] = ['townships', 'departments', 'other_bodies'];
	return groups.find((group) => GROUP_KINDS[group].includes(kind)) ?? 'governments';
}

/** Lengths of the codes of a county, a city and a province: each begins with that of the area around it. */
const LENGTHS = [6, 4, 2];

/** The innermost area of the list that an area is or lies in: the list has no townships. */
function innermost(area: string, byCode: ReadonlyMap<string, AreaEntry>): AreaEntry | undefined {
	const codes = [area, ...LENGTHS.filter((length) => length < area.length).map((n) => area.slice(0, n))];
	return codes.map((code) => byCode.get(code)).find((found) => found !== undefined);
}

/** The areas around an area, widest first, itself among them; a township is none of them. */
export function areasAround(area: string | null, areas: readonly AreaEntry[]): readonly AreaEntry[] {
	const byCode = new Map(areas.map((each) => [each.code, each]));
	const around: AreaEntry[] = [];
	for (let at = innermost(area ?? '', byCode); at; at = byCode.get(at.parent ?? '')) around.unshift(at);
	return around;
}

/** Years a page of these reports opens with: from the first national form, and back to the first report. */
export const yearsOf = (
	{ years, span }: ViewDefaults,
	reports: readonly Pick<ReportEntry, 'year'>[]
): readonly [number, number] => [
	Math.max(span[0], Math.min(years[0], FORM_DUE_FROM['2019'], ...reports.map(({ year }) => year))),
	years[1]
];

/** Everything the page of an organ shows, from files alone; null when the data set has no such organ. */
export async function loadOrganPage(code: string, source: DataSource): Promise<OrganPage | null> {
	const organ = await organOf(code, source);
	if (!organ) return null;
	const [areas, reports] = await Promise.all([source.areas(), reportsOf(organ, source)]);
	const around = areasAround(organ.area, areas);
	const county = around.find(({ level }) => level === 'county');
	const group = groupOf(organ.kind);
	const beside = county ? await listOf(source.organs, county.code) : [];
	const peers = county ? organsWithin(beside, { group, area: county.code }) : [];
	const { defaults } = source.catalog;
	const years = yearsOf(defaults, reports);
	const headline = async (indicator: string): Promise<Loaded | null> => {
		const own = complete({ indicator, organs: [code], years }, defaults);
		const { answer: points } = await ask(series, own, source);
		const latest = points.findLast(({ state }) => state === 'reported');
		if (!latest || !indicatorOf(indicator)) return null;
		if (!county || peers.length < 2) return { indicator, points, latest, peers: [], rows: [] };
		const theirs = complete(
			{ indicator, group, area: county.code, years: [latest.year, latest.year] },
			defaults
		);
		const { rows } = (await ask(ranking, theirs, source)).answer;
		return { indicator, points, latest, peers: rows.filter(({ value }) => value !== null), rows };
	};
	const headlines = async (indicators: readonly string[]) =>
		(await Promise.all(indicators.map(headline))).flatMap((one) => one ?? []);
	const [main, whole, findings] = await Promise.all([
		headlines(HEADLINES),
		source.organsWithReports({ organs: [code] }),
		allFindings({ organs: [code] }, source)
	]);
	const held = heldFigures(whole?.[0]?.reports ?? []);
	const others = heldIndicators(held).filter((id) => !HEADLINES.includes(id));
	const room = Math.max(LEAST - main.length, main.some(isTrend) ? 0 : 1);
	const all = [...main, ...(await headlines(others.slice(0, room)))];
	const drawn = all.find(isTrend);
	const opens = drawn ?? all[0];
	const ofYear = all.filter(({ latest }) => latest.year === opens?.latest.year);
	return {
		organ,
		around,
		reports,
		peers: peers.map((peer) => peer.code),
		headlines: all.map(({ rows: _rows, ...one }) => one),
		view: complete({ organs: [code], indicator: opens?.indicator ?? defaults.indicator, years }, defaults),
		isTrend: drawn !== undefined,
		neighbours: drawn || !opens ? null : neighboursOf(code, opens.latest.year, ofYear),
		held,
		findings
	};
}
