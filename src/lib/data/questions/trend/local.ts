import { toFen } from '../../../form/fen';
import { indicatorOf } from '../../../form/indicators';
import type { OrganReports } from '../../dataset';
import { aggregate, stretchesOf } from '../points/aggregate';
import { localValues } from '../points/local';
import { isOfSameOrgans } from '../sameOrgans';
import { bitOf, longestStretch, type Presence } from './presence';
import type { OrganValue, Trend, TrendRequest, TrendRow } from './question';

/** Organs put together, from their values: what `sql.ts` answers in SQL. */

/** More values are no picture of organs any more: they are too many to be told apart, and to be sent. */
export const MOST_VALUES = 3_000;

/** How the organs of a request are put together. */
export interface Ways {
	readonly ratio: boolean;
	readonly median: boolean;
	/** Whether the values of single organs show more than what they come to: not of a sum, which they are parts of. */
	readonly showsOrgans: boolean;
}

export function waysOf({ indicator, aggregation }: Pick<TrendRequest, 'indicator' | 'aggregation'>): Ways {
	const ratio = indicatorOf(indicator)?.kind === 'ratio';
	const median = aggregation === 'median';
	return { ratio, median, showsOrgans: ratio || median };
}

/** The values of a request's organs, null for a rate over nothing, and what they are a part of. */
export interface Values {
	readonly values: readonly OrganValue[];
	/** Organs with a report in each year. */
	readonly reports: ReadonlyMap<number, number>;
	/** Organs asked about. */
	readonly expected: number;
}

/** Those of organs with a value in every year in which anybody has one. */
function inEveryYear(known: readonly OrganValue[]): readonly OrganValue[] {
	const years = new Set(known.map(({ year }) => year));
	const held = new Map<string, number>();
	for (const { organ } of known) held.set(organ, (held.get(organ) ?? 0) + 1);
	return known.filter(({ organ }) => held.get(organ) === years.size);
}

/** One of several by what it weighs, if that is more than half of all together; whoever is alone is one. Of what may be below 0 nothing is a share. */
function majority<T>(items: readonly T[], weigh: (item: T) => number): T | null {
	const [first] = items;
	if (!first) return null;
	if (items.length === 1) return first;
	if (items.some((item) => weigh(item) < 0)) return null;
	const heaviest = items.reduce((a, b) => (weigh(b) > weigh(a) ? b : a));
	const all = toFen(items.reduce((sum, item) => sum + weigh(item), 0));
	return weigh(heaviest) * 2 > all ? heaviest : null;
}

/** The organ that makes most of a row; of a median only one that is alone. */
function largestIn(own: readonly OrganValue[], { ratio, median }: Ways) {
	const weightOf = (each: OrganValue) => (ratio ? each.denominator : each.value);
	const largest = median && own.length > 1 ? null : majority(own, (each) => weightOf(each) ?? 0);
	return {
		largest: largest?.organ ?? null,
		largestName: largest?.name ?? null,
		largestValue: largest && weightOf(largest)
	};
}

/** What is known of the organs that have both this year and the one before. */
function matchedIn(own: readonly OrganValue[], before: ReadonlyMap<string, OrganValue>, ways: Ways) {
	const pairs = own.flatMap((now) => {
		const then = before.get(now.organ);
		return then && then.segment === now.segment ? [{ then, now }] : [];
	});
	const then = aggregate(
		pairs.map((pair) => pair.then),
		ways
	);
	const now = aggregate(
		pairs.map((pair) => pair.now),
		ways
	);
	const moves = pairs.map((pair) => ({
		...pair.now,
		by: toFen((pair.now.value ?? 0) - (pair.then.value ?? 0))
	}));
	const mover = ways.showsOrgans ? null : majority(moves, ({ by }) => Math.abs(by));
	return {
		matched: pairs.length,
		matchedBefore: then.value,
		matchedNow: now.value,
		casesBefore: ways.ratio ? then.denominator : null,
		casesNow: ways.ratio ? now.denominator : null,
		mover: mover?.organ ?? null,
		moverName: mover?.name ?? null,
		moved: mover?.by ?? null
	};
}

const byOrganAndYear = (a: OrganValue, b: OrganValue): number =>
	a.organ < b.organ ? -1 : a.organ > b.organ ? 1 : a.year - b.year;

function presenceOf(known: readonly OrganValue[], first: number): readonly Presence[] {
	const masks = new Map<string, number>();
	for (const { organ, year } of known) masks.set(organ, (masks.get(organ) ?? 0) + bitOf(year - first));
	return [...masks.values()].map((mask) => ({ mask, organs: 1 }));
}

/** Values put together, a row a year and stretch, and what can be said of the same organs. */
export function trendOf({ values, reports, expected }: Values, view: TrendRequest): Trend {
	const ways = waysOf(view);
	const [from, to] = view.years;
	const known = values.filter(({ year }) => year >= from && year <= to);
	const valued = known.filter(({ value }) => value !== null);
	const counted = view.matchedOrgans ? inEveryYear(valued) : valued;
	const byYear = new Map<number, OrganValue[]>();
	for (const value of counted) {
		const own = byYear.get(value.year);
		if (own) own.push(value);
		else byYear.set(value.year, [value]);
	}
	const rows = Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap((year) => {
		const ofYear = byYear.get(year) ?? [];
		const before = new Map((byYear.get(year - 1) ?? []).map((each) => [each.organ, each]));
		return stretchesOf(ofYear).map((segment): TrendRow => {
			const own = ofYear.filter((each) => each.segment === segment);
			return {
				year,
				segment,
				...aggregate(own, ways),
				reports: reports.get(year) ?? 0,
				expected,
				...matchedIn(own, before, ways),
				...largestIn(own, ways)
			};
		});
	});
	const presence = presenceOf(counted, from);
	const same = isOfSameOrgans(rows);
	const shown = !same && ways.showsOrgans && counted.length <= MOST_VALUES;
	return {
		rows,
		organs: presence.length,
		stretch: same ? null : longestStretch(presence, view.years),
		values: shown ? counted.toSorted(byOrganAndYear) : null,
		noCases: valued.length > 0 ? 0 : new Set(known.map(({ organ }) => organ)).size
	};
}

/** The values of organs, from their reports. */
export function valuesOf(
	asked: Pick<TrendRequest, 'indicator' | 'years'>,
	organs: readonly OrganReports[]
): Values {
	const [from, to] = asked.years;
	const reports = new Map<number, number>();
	for (const { reports: own } of organs)
		for (const { year } of own)
			if (year >= from && year <= to) reports.set(year, (reports.get(year) ?? 0) + 1);
	const values: OrganValue[] = [];
	for (const { organ, year, measured } of localValues(asked, organs)) {
		const { known, value, numerator, denominator, segment } = measured;
		if (known) values.push({ organ: organ.code, name: organ.name, year, segment, value, numerator, denominator });
	}
	return { values, reports, expected: organs.length };
}

export const localTrend = (view: TrendRequest, organs: readonly OrganReports[]): Trend =>
	trendOf(valuesOf(view, organs), view);
