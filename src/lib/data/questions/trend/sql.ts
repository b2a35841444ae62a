import { typedRows, type Engine, type Query } from '../../engines/engine';
import { literal } from '../../engines/literal';
import { measureOf } from '../points/measure';
import { reportsSql, scopeSql } from '../points/scope';
import { yearsSql } from '../points/sql';
import type { EngineQuestion } from '../question';
import { isOfSameOrgans } from '../sameOrgans';
import { sumSql } from '../sumSql';
import { MOST_VALUES, waysOf, type Ways } from './local';
import { longestStretch, type Presence } from './presence';
import { organValueFrom, trendRowFrom, type OrganValue, type Trend, type TrendRequest, type TrendRow } from './question';

/** Linear interpolation between closest ranks, type 7 of Hyndman and Fan (1996). */
const quantile = (value: string, share: number) => `quantile_cont(${value}, ${literal(share)})`;

/** What organs come to, by the names of their value, numerator and denominator. */
function valueSql({ ratio, median }: Ways, v: string, n: string, d: string): string {
	if (ratio) return `sum(${n}) / nullif(sum(${d}), 0)`;
	return median ? quantile(v, 0.5) : sumSql(v);
}

/** The organ of the greatest weight, if that is more than half of all; as `majority` in `local.ts`. */
const majoritySql = (weight: string, given: string): string =>
	`case when count(*) = 1 or (min(${weight}) >= 0 and max(${weight}) * 2 > ${sumSql(weight)}) then arg_max(${given}, ${weight}) end`;

/** Organs with a value in every year in which anybody has one. */
const IN_EVERY_YEAR = `organ in (
		select organ from figures where v is not null group by organ
		having count(distinct year) = (select count(distinct year) from figures where v is not null)
	)`;

/**
 * Tables of `with`: the organs asked about, the reports of the years of a view, what each organ has, and the same a year later.
 * An empty stretch stands for none, so that it can be joined.
 */
function tables(view: TrendRequest): string {
	const { numerator, denominator, value, known, segment } = measureOf(view.indicator);
	const [from, to] = view.years;
	return `with scope as (${scopeSql(view)}),
figures as (
	select r.organ, r.year, (r.year + 1)::INTEGER as next_year, ${numerator} as n, ${denominator} as d, ${value} as v, ${known} as known,
		coalesce(${segment}, '') as stretch
	from reports r where r.year between ${literal(from)} and ${literal(to)} and ${reportsSql(view)}
),
counted as (
	select organ, year, next_year, stretch, n, d, v from figures where v is not null${view.matchedOrgans ? ` and ${IN_EVERY_YEAR}` : ''}
)`;
}

/**
 * The organs of a view put together, one row a year, and in a year with figures of both forms that must not be joined
 * one row a form. Every year of the view has a row, also one without a value. `reports` and `expected` count the organs
 * of the scope whatever the form, also with `matchedOrgans`, which narrows the organs that are put together.
 */
export const trendQuery = (view: TrendRequest): Query<TrendRow> => {
	const ways = waysOf(view);
	const quartile = (share: number) => (ways.median && !ways.ratio ? quantile('v', share) : 'null');
	const weight = ways.ratio ? 'd' : 'v';
	const alone = (given: string) => `case when count(*) = 1 then min(${given}) end`;
	const largest = (given: string) =>
		ways.median && !ways.ratio ? alone(given) : majoritySql(weight, given);
	const mover = (given: string) => (ways.showsOrgans ? 'null' : majoritySql('movement', given));
	const cases = (d: string) => (ways.ratio ? `sum(${d})` : 'null');
	return {
		sql: `${tables(view)},
years as (${yearsSql(view.years)}),
together as (
	select year, stretch, count(*) as reporting, ${valueSql(ways, 'v', 'n', 'd')}::DOUBLE as value,
		${quartile(0.25)}::DOUBLE as q1, ${quartile(0.75)}::DOUBLE as q3, sum(n)::DOUBLE as numerator, sum(d)::DOUBLE as denominator,
		${largest('organ')}::VARCHAR as largest, ${largest(weight)}::DOUBLE as largest_value
	from counted group by year, stretch
),
earlier as (
	select organ, next_year as year, stretch, n as n_before, d as d_before, v as v_before from counted
),
both_years as (
	select year, stretch, organ, n, d, v, n_before, d_before, v_before from counted join earlier using (organ, year, stretch)
),
moves as (
	select year, stretch, organ, n, d, v, n_before, d_before, v_before, round(v - v_before, 6) as difference,
		abs(round(v - v_before, 6)) as movement
	from both_years
),
alike as (
	select year, stretch, count(*) as matched, ${valueSql(ways, 'v_before', 'n_before', 'd_before')}::DOUBLE as matched_before,
		${valueSql(ways, 'v', 'n', 'd')}::DOUBLE as matched_now, ${cases('d_before')}::DOUBLE as cases_before,
		${cases('d')}::DOUBLE as cases_now, ${mover('organ')}::VARCHAR as mover, ${mover('difference')}::DOUBLE as moved
	from moves group by year, stretch
),
compared as (
	select year, stretch, reporting, value, q1, q3, numerator, denominator, largest, largest_value, matched, matched_before,
		matched_now, cases_before, cases_now, mover, moved
	from together left join alike using (year, stretch)
),
published as (select year, count(*) as reports from figures group by year),
dated as (
	select year, stretch, reporting, value, q1, q3, numerator, denominator, largest, largest_value, matched, matched_before,
		matched_now, cases_before, cases_now, mover, moved
	from years left join compared using (year)
)
select year, nullif(stretch, '') as segment, value, q1, q3, numerator, denominator, coalesce(reporting, 0)::INTEGER as reporting,
	coalesce(reports, 0)::INTEGER as reports, (select count(*) from scope)::INTEGER as expected,
	coalesce(matched, 0)::INTEGER as matched, matched_before as "matchedBefore", matched_now as "matchedNow",
	cases_before as "casesBefore", cases_now as "casesNow", largest, largest_value as "largestValue", mover, moved
from dated left join published using (year)
order by year, segment`,
		row: trendRowFrom
	};
};

/** How many organs have a value in the same years. */
const presenceQuery = (view: TrendRequest): Query<Presence> => ({
	sql: `${tables(view)},
masks as (select organ, sum(pow(2, year - ${literal(view.years[0])})) as mask from counted group by organ)
select mask::DOUBLE as mask, count(*)::INTEGER as organs from masks group by mask order by mask`,
	row: (row) => ({ mask: Number(row['mask']), organs: Number(row['organs']) })
});

/** How many organs have both counts of a rate, and nothing it could be taken of. */
const noCasesQuery = (view: TrendRequest): Query<number> => ({
	sql: `${tables(view)} select count(distinct organ)::INTEGER as organs from figures
where known and v is null and (select count(v) from figures) = 0`,
	row: (row) => Number(row['organs'])
});

/** What each organ has, by organ and year. */
const valuesQuery = (view: TrendRequest): Query<OrganValue> => ({
	sql: `${tables(view)}
select organ, name, year, nullif(stretch, '') as segment, v::DOUBLE as value, n::DOUBLE as numerator, d::DOUBLE as denominator
from counted join scope using (organ) order by organ, year`,
	row: organValueFrom
});

/** Names of organs, by code. */
async function namesOf(codes: readonly string[], engine: Engine, signal?: AbortSignal) {
	if (codes.length === 0) return new Map<string, string>();
	const query: Query<readonly [string, string]> = {
		sql: `select code, name from organs where code in ${literal(codes)}`,
		row: (row) => [String(row['code']), String(row['name'])]
	};
	return new Map(await typedRows(engine, query, signal));
}

export const trendInSql: EngineQuestion<TrendRequest, Trend> = {
	async answer(view, engine, signal) {
		const found = await typedRows(engine, trendQuery(view), signal);
		const codes = new Set(found.flatMap(({ largest, mover }) => [largest, mover]).filter((code) => code !== null));
		const names = await namesOf([...codes], engine, signal);
		const rows = found.map((row) => ({
			...row,
			largestName: row.largest === null ? null : (names.get(row.largest) ?? null),
			moverName: row.mover === null ? null : (names.get(row.mover) ?? null)
		}));
		const presence = await typedRows(engine, presenceQuery(view), signal);
		const same = isOfSameOrgans(rows);
		const values = rows.reduce((sum, { reporting }) => sum + reporting, 0);
		const { ratio, showsOrgans } = waysOf(view);
		const shown = !same && showsOrgans && values <= MOST_VALUES;
		const nobody = ratio && presence.length === 0;
		const [noCases = 0] = nobody ? await typedRows(engine, noCasesQuery(view), signal) : [];
		return {
			rows,
			organs: presence.reduce((sum, { organs }) => sum + organs, 0),
			stretch: same ? null : longestStretch(presence, view.years),
			values: shown ? await typedRows(engine, valuesQuery(view), signal) : null,
			noCases
		};
	}
};
