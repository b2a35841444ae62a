import type { View } from '../../view/view';
import { indicatorOf } from '../../form/indicators';
import type { Query } from '../engine';
import { literal } from '../literal';
import { trendRowFrom } from '../parsed';
import type { TrendRow } from '../rows';
import { measureOf } from './measure';
import { yearsSql } from './points';
import { reportsSql, scopeSql } from './scope';

/** Sums of money are rounded to the fen, 0.000001 万元: binary fractions carry no more truth than that. */
const sumOf = (name: string) => `round(sum(${name}), 6)`;
/** Linear interpolation between closest ranks, type 7 of Hyndman and Fan (1996). */
const quantile = (share: number) => `quantile_cont(v, ${literal(share)})`;

function summary(view: View): string {
	const ratio = indicatorOf(view.indicator)?.kind === 'ratio';
	const median = view.together === 'median';
	const value = ratio ? 'sum(n) / nullif(sum(d), 0)' : median ? quantile(0.5) : sumOf('v');
	const quartile = (share: number) => (median && !ratio ? quantile(share) : 'null');
	return `${value}::DOUBLE as value, ${quartile(0.25)}::DOUBLE as q1, ${quartile(0.75)}::DOUBLE as q3,
		sum(n)::DOUBLE as numerator, sum(d)::DOUBLE as denominator`;
}

/** Organs with a value in every year in which anybody has one. */
const ALIKE = `organ in (
		select organ from figures where known group by organ
		having count(distinct year) = (select count(distinct year) from figures where known)
	)`;

/**
 * The organs of a view put together, one row a year, and in a year with figures of both forms that must not be joined
 * one row a form. Every year of the view has a row, also one without a value. `reports` and `expected` count the organs
 * of the scope whatever the form, also with `likeForLike`, which narrows the organs that are put together.
 */
export const trend = (view: View): Query<TrendRow> => {
	const { numerator, denominator, value, known, segment } = measureOf(view.indicator);
	const [from, to] = view.years;
	return {
		sql: `with scope as (${scopeSql(view)}),
years as (${yearsSql(view.years)}),
figures as (
	select ${view.likeForLike ? 'r.organ, ' : ''}r.year, ${numerator} as n, ${denominator} as d, ${value} as v, ${known} as known, ${segment} as segment
	from reports r where r.year between ${literal(from)} and ${literal(to)} and ${reportsSql(view)}
),
together as (
	select year, segment, count(*) as reporting, ${summary(view)}
	from figures where known${view.likeForLike ? ` and ${ALIKE}` : ''} group by year, segment
),
published as (select year, count(*) as reports from figures group by year),
dated as (
	select year, segment, value, q1, q3, numerator, denominator, reporting from years left join together using (year)
)
select year, segment, value, q1, q3, numerator, denominator, coalesce(reporting, 0)::INTEGER as reporting,
	coalesce(reports, 0)::INTEGER as reports, (select count(*) from scope)::INTEGER as expected
from dated left join published using (year)
order by year, segment`,
		row: trendRowFrom
	};
};
