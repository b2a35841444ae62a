import type { FormVersion } from '../../../form/field';
import { indicatorOf } from '../../../form/indicators';
import type { Indicator } from '../../../form/indicator';
import { defaultAggregation, type View, type ViewDefaults } from '../../../view/view';
import { whomOf } from '../../dataSource';
import type { Row } from '../../engines/engine';
import { pack, unpack } from '../../files/columns';
import { answerPath, hasRankings, holdsYears } from '../../files/storedAnswers';
import { count, list, nullable, object, pair } from '../../files/validate';
import { aggregatedFrom } from '../points/aggregate';
import type { Question } from '../question';
import type { AggregatedYear } from '../sameOrgans';
import { localTrend, trendOf, type Values } from './local';
import type { Stretch } from './presence';

/** One indicator of organs put together, year by year. */
export type TrendRequest = Pick<
	View,
	'indicator' | 'organs' | 'group' | 'area' | 'years' | 'aggregation' | 'matchedOrgans'
>;

/** Several organs put together in one year. */
export interface TrendRow extends AggregatedYear {
	readonly year: number;
	/** Where the two forms give series that must not be joined: the form of this stretch; else null. */
	readonly segment: FormVersion | null;
	/** Median, sum, or ratio of sums; null when nobody has a value. */
	readonly value: number | null;
	/** Quartiles of the organs' values; null unless the view asks for the median. */
	readonly q1: number | null;
	readonly q3: number | null;
	/** Of a ratio: the two sums over the organs that have both. */
	readonly numerator: number | null;
	readonly denominator: number | null;
	/** Organs with a report, organs asked about. */
	readonly reports: number;
	readonly expected: number;
	/** What the organs matched come to in the year before and in this one; null where there are none. */
	readonly matchedBefore: number | null;
	readonly matchedNow: number | null;
	/** Of a ratio: the denominators of these two. */
	readonly casesBefore: number | null;
	readonly casesNow: number | null;
	/**
	 * The one organ the row is of, or that makes more than half of the sum, or of a ratio's denominator: its code, and what it has of
	 * it. Null where there is none.
	 */
	readonly largest: string | null;
	readonly largestName: string | null;
	readonly largestValue: number | null;
	/** The organ that makes more than half of all that the sum of the organs matched moved, up and down; and by how much it did. */
	readonly mover: string | null;
	readonly moverName: string | null;
	readonly moved: number | null;
}

/** An organ's value in one year, as a trend draws it where its years are of different organs. */
export interface OrganValue {
	readonly organ: string;
	readonly name: string;
	readonly year: number;
	readonly segment: FormVersion | null;
	readonly value: number | null;
	readonly numerator: number | null;
	readonly denominator: number | null;
}

export interface Trend {
	readonly rows: readonly TrendRow[];
	/** Organs with a value in any of the years. */
	readonly organs: number;
	/** Years that many of these organs have all of; null where every year is of the same ones, or no two are of three. */
	readonly stretch: Stretch | null;
	/**
	 * What each organ has, by organ and year, where the years are of different ones and a middle of them says little; null where
	 * they are the same, too many to draw, or added up.
	 */
	readonly values: readonly OrganValue[] | null;
	/** Organs that have both counts of a rate, and nothing it could be taken of; 0 as soon as anybody has a rate. */
	readonly noCases: number;
}

const ROW_KEYS = [
	'year',
	'segment',
	'value',
	'q1',
	'q3',
	'numerator',
	'denominator',
	'reporting',
	'matched',
	'reports',
	'expected',
	'matchedBefore',
	'matchedNow',
	'casesBefore',
	'casesNow',
	'largest',
	'largestName',
	'largestValue',
	'mover',
	'moverName',
	'moved'
] as const;
const VALUE_KEYS = ['organ', 'name', 'year', 'segment', 'value', 'numerator', 'denominator'] as const;

const numberIn = (row: Row, key: string): number | null => {
	const cell = row[key];
	return typeof cell === 'number' ? cell : null;
};
const textIn = (row: Row, key: string): string | null => {
	const cell = row[key];
	return typeof cell === 'string' && cell !== '' ? cell : null;
};

/** A row from a row of the query, or from a row of the same columns out of a file. */
export const trendRowFrom = (row: Row): TrendRow => ({
	...aggregatedFrom(row),
	q1: numberIn(row, 'q1'),
	q3: numberIn(row, 'q3'),
	matched: Number(row['matched']),
	matchedBefore: numberIn(row, 'matchedBefore'),
	matchedNow: numberIn(row, 'matchedNow'),
	casesBefore: numberIn(row, 'casesBefore'),
	casesNow: numberIn(row, 'casesNow'),
	largest: textIn(row, 'largest'),
	largestName: textIn(row, 'largestName'),
	largestValue: numberIn(row, 'largestValue'),
	mover: textIn(row, 'mover'),
	moverName: textIn(row, 'moverName'),
	moved: numberIn(row, 'moved')
});

/** An organ's value from a row of the query, or from a row of the same columns out of a file. */
export const organValueFrom = (row: Row): OrganValue => {
	const { segment } = row;
	return {
		organ: String(row['organ']),
		name: String(row['name']),
		year: Number(row['year']),
		segment: segment === '2019' || segment === '2021' ? segment : null,
		value: numberIn(row, 'value'),
		numerator: numberIn(row, 'numerator'),
		denominator: numberIn(row, 'denominator')
	};
};

/** The values of the organs of a small data set, of which every trend of them is made. */
interface StoredValues {
	readonly values: unknown;
	readonly reports: readonly (readonly [year: number, reports: number])[];
	readonly expected: number;
}

export const packValues = ({ values, reports, expected }: Values): StoredValues => ({
	values: pack(values, VALUE_KEYS),
	reports: [...reports],
	expected
});

/** A trend as a file or a page holds it. */
export interface PackedTrend {
	readonly rows: unknown;
	readonly organs: number;
	readonly stretch: Stretch | null;
	readonly noCases: number;
	/** What each organ has; null where a trend has no such values. */
	readonly each: unknown;
}

export const packTrend = ({ rows, organs, stretch, noCases, values }: Trend): PackedTrend => ({
	rows: pack(rows, ROW_KEYS),
	organs,
	stretch,
	noCases,
	each: values && pack(values, VALUE_KEYS)
});

const anything = (value: unknown): unknown => value;
const storedValues = object<StoredValues>({
	values: anything,
	reports: list(pair(count, count)),
	expected: count
});
const packedTrend = object<PackedTrend>({
	rows: anything,
	organs: count,
	stretch: nullable(object<Stretch>({ from: count, to: count, organs: count })),
	noCases: count,
	each: anything
});

/** The trend again. Throws on anything but what `packTrend` writes. */
export function unpackTrend(packed: unknown): Trend {
	const { rows, organs, stretch, noCases, each } = packedTrend(packed, 'a packed trend');
	return {
		rows: unpack(rows, ROW_KEYS).map(trendRowFrom),
		organs,
		stretch,
		noCases,
		values: each === null ? null : unpack(each, VALUE_KEYS).map(organValueFrom)
	};
}

/** The trend of a request, of what was written for its indicator. Throws on anything but what is written. */
function fromStored(packed: unknown, request: TrendRequest): Trend {
	if (typeof packed === 'object' && packed !== null && 'values' in packed) {
		const { values, reports, expected } = storedValues(packed, 'stored values');
		const own = unpack(values, VALUE_KEYS).map(organValueFrom);
		return trendOf({ values: own, reports: new Map(reports), expected }, request);
	}
	return unpackTrend(packed);
}

/** Trends by indicator, as one file holds those of a group of indicators. */
type StoredTrends = Readonly<Record<string, unknown>>;

export const trend: Question<TrendRequest, Trend> = {
	name: 'trend',
	key: ({ indicator, organs, group, area, years, aggregation, matchedOrgans }) =>
		JSON.stringify([indicator, organs, group, area, years, aggregation, matchedOrgans]),
	whom: whomOf,
	local: localTrend,
	/**
	 * Written for each indicator of all townships: the values of a small data set, of which any trend is made; of a large one what a
	 * page opens with.
	 */
	stored(request, { defaults, counts }) {
		const { indicator: id, organs, group, area, years } = request;
		const indicator = indicatorOf(id);
		if (!indicator || organs.length > 0 || area !== null || group !== 'townships') return null;
		if (hasRankings(counts.reports) ? !holdsYears(years, { defaults }) : !isOpening(request, indicator, defaults))
			return null;
		return async (read) => {
			const trends = (await read(answerPath.trends(indicator.group))) as StoredTrends;
			return fromStored(trends[id], request);
		};
	},
	sql: async () => (await import('./sql')).trendInSql,
	size: ({ rows, values }) => rows.length + (values?.length ?? 0)
};

/** Whether a trend of all townships is put together as a page opens, over its years. */
const isOpening = (
	{ aggregation, matchedOrgans, years }: TrendRequest,
	indicator: Indicator,
	defaults: ViewDefaults
): boolean =>
	aggregation === defaultAggregation(indicator, 0) &&
	matchedOrgans === (defaults.matchedOrgans ?? false) &&
	years.join() === defaults.years.join();
