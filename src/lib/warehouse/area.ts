import { indicatorOf } from '../form/indicators';
import { GROUP_KINDS, type OrganGroup } from '../report/organ';
import { complete } from '../view/view';
import { answer } from './answer';
import { isOfFewFiles } from './counties';
import type { AreaEntry, OrganEntry, ReportEntry } from './catalog';
import { areaList, organList, reportList } from './lists';
import { areasAround, HEADLINES } from './organ';
import type { Point } from './rows';
import type { AnswerSource } from './source';
import { organsWithin } from './within';

/** Several organs added up in one year: the value, and how many of those asked about it is made of. */
export interface RollUp {
	readonly indicator: string;
	readonly year: number;
	readonly value: number | null;
	/** Of a ratio: the two sums, over the organs that have both. */
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly reporting: number;
	readonly expected: number;
}

export interface AreaDossier {
	readonly area: AreaEntry;
	/** Areas it lies in, widest first. */
	readonly around: readonly AreaEntry[];
	/** Areas directly in it that are more than one organ. */
	readonly inside: readonly AreaEntry[];
	readonly organs: readonly OrganEntry[];
	readonly reports: readonly ReportEntry[];
	/** The group that is added up. */
	readonly group: OrganGroup;
	/** Empty where so many organs lie in it that only the engine could add them up. */
	readonly rollUps: readonly RollUp[];
}

const exactly = (sum: number): number => Math.round(sum * 1e6) / 1e6;

/** The points of one year added up; a point without a value is no zero, and says so in `reporting`. */
export function rollUp(indicator: string, year: number, points: readonly Point[], expected: number): RollUp {
	const known = points.filter((point) => point.year === year && point.state === 'reported');
	const total = (of: (point: Point) => number | null): number | null => {
		const values = known.flatMap((point) => of(point) ?? []);
		return values.length === 0 ? null : exactly(values.reduce((sum, value) => sum + value, 0));
	};
	const shared = { indicator, year, reporting: known.length, expected };
	if (indicatorOf(indicator)?.kind !== 'ratio')
		return { ...shared, value: total(({ value }) => value), numerator: null, denominator: null };
	const numerator = total((point) => point.numerator);
	const denominator = total((point) => point.denominator);
	const value = numerator === null || !denominator ? null : numerator / denominator;
	return { ...shared, value, numerator, denominator };
}

/** The last year in which anybody has the indicator. */
const lastYear = (points: readonly Point[]): number | null =>
	points.reduce<number | null>(
		(last, { state, year }) => (state === 'reported' && (last === null || year > last) ? year : last),
		null
	);

async function rollUps(
	area: AreaEntry,
	group: OrganGroup,
	expected: number,
	source: AnswerSource
): Promise<readonly RollUp[]> {
	const { defaults } = source.catalog;
	const of = async (indicator: string): Promise<readonly RollUp[]> => {
		const view = complete(
			{ indicator, area: area.code, group, years: defaults.span, together: 'each' },
			defaults
		);
		const answered = await answer(view, source);
		const points = answered.question === 'trend' ? [] : answered.rows;
		const year = lastYear(points);
		return year === null ? [] : [rollUp(indicator, year, points, expected)];
	};
	return (await Promise.all(HEADLINES.map(of))).flat();
}

/** Everything the page of an area shows; null when the data set has no organ in such an area. */
export async function areaDossier(code: string, source: AnswerSource): Promise<AreaDossier | null> {
	const areas = await areaList(source);
	const area = areas.find((each) => each.code === code && each.level !== 'township');
	if (!area) return null;
	const [all, reports] = await Promise.all([organList(source, code), reportList(source, code)]);
	const organs = organsWithin(all, { group: 'all', area: code });
	const codes = new Set(organs.map((organ) => organ.code));
	const count = (group: OrganGroup) => organs.filter(({ kind }) => GROUP_KINDS[group].includes(kind)).length;
	const groups: readonly OrganGroup[] = ['townships', 'departments', 'governments'];
	const group = groups.find((each) => count(each) > 0) ?? 'all';
	const few = count(group) > 1 && isOfFewFiles(code, source.catalog);
	return {
		area,
		around: areasAround(area.parent, areas),
		inside: areas.filter(({ parent, level }) => parent === code && level !== 'township'),
		organs,
		reports: reports.filter(({ organ }) => codes.has(organ)),
		group,
		rollUps: few ? await rollUps(area, group, count(group), source) : []
	};
}
