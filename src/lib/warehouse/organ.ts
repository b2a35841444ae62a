import { FORM_DUE_FROM } from '../form/field';
import { indicatorOf } from '../form/indicators';
import { GROUP_KINDS, type OrganGroup, type OrganKind } from '../report/organ';
import { complete, type View, type ViewDefaults } from '../view/view';
import { answer } from './answer';
import type { AreaEntry, OrganEntry, ReportEntry } from './catalog';
import { areaList, organList, organOf, reportsOf } from './lists';
import type { Point } from './rows';
import type { AnswerSource } from './source';
import { organsWithin } from './within';

/** What an organ's page opens with, of those it has a figure of: one of each part of the form, as people ask. */
export const HEADLINES: readonly string[] = [
	'items_disclosed',
	'new_requests__total',
	'disclosure_rate',
	'penalty_decisions',
	'licensing_decisions',
	'reconsideration_total'
];

/** One indicator of an organ: its points over all years, and of the last year with a value those of its peers, itself among them. */
export interface Headline {
	readonly indicator: string;
	readonly points: readonly Point[];
	readonly latest: Point;
	readonly peers: readonly Point[];
}

export interface OrganDossier {
	readonly organ: OrganEntry;
	/** Areas it lies in, widest first. */
	readonly around: readonly AreaEntry[];
	/** Its reports in the order of years. */
	readonly reports: readonly ReportEntry[];
	/** The organs of its group in its county, itself among them; empty when it lies in no county. */
	readonly peers: readonly string[];
	readonly headlines: readonly Headline[];
	/** The view its figure opens with. */
	readonly view: View;
}

/** The group an organ is compared with by default. */
export function groupOf(kind: OrganKind): OrganGroup {
	const groups: readonly OrganGroup[] = ['townships', 'departments'];
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
export async function organDossier(code: string, source: AnswerSource): Promise<OrganDossier | null> {
	const organ = await organOf(code, source);
	if (!organ) return null;
	const [areas, reports] = await Promise.all([areaList(source), reportsOf(organ, source)]);
	const around = areasAround(organ.area, areas);
	const county = around.find(({ level }) => level === 'county');
	const group = groupOf(organ.kind);
	const beside = county ? await organList(source, county.code) : [];
	const peers = county ? organsWithin(beside, { group, area: county.code }) : [];
	const { defaults } = source.catalog;
	const years = yearsOf(defaults, reports);
	const pointsOf = async (part: Partial<View>): Promise<readonly Point[]> => {
		const answered = await answer(complete(part, defaults), source);
		return answered.question === 'trend' ? [] : answered.rows;
	};
	const headline = async (indicator: string): Promise<Headline | null> => {
		const points = await pointsOf({ indicator, organs: [code], years });
		const latest = points.findLast(({ state }) => state === 'reported');
		if (!latest || !indicatorOf(indicator)) return null;
		const at: [number, number] = [latest.year, latest.year];
		const theirs =
			county && peers.length > 1 ? await pointsOf({ indicator, group, area: county.code, years: at }) : [];
		return { indicator, points, latest, peers: theirs.filter(({ value }) => value !== null) };
	};
	const headlines = (await Promise.all(HEADLINES.map(headline))).flatMap((one) => one ?? []);
	const view = complete(
		{ organs: [code], indicator: headlines[0]?.indicator ?? defaults.indicator, years },
		defaults
	);
	return { organ, around, reports, peers: peers.map((peer) => peer.code), headlines, view };
}
