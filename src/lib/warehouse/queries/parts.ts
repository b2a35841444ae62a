import { indicatorOf } from '../../form/indicators';
import type { Topic } from '../../form/topics';
import type { View } from '../../view/view';
import type { Query, Row } from '../engine';
import { literal } from '../literal';
import type { PartRow } from '../rows';
import { measureOf } from './measure';
import { yearsSql } from './points';
import { scopeSql } from './scope';

/** What a view says of whom and when: all a topic asks. */
export type PartsAsked = Pick<View, 'organs' | 'group' | 'area' | 'years'>;

/** Sums of money are rounded to the fen, 0.000001 万元: binary fractions carry no more truth than that. */
const sumOf = (name: string) => `round(sum(${name}), 6)`;

/**
 * The parts of a topic over the organs of a view: a row for each year and part, in the order of the topic, and for a part
 * whose two forms must not be joined one for each form with a figure. Parts of a whole are added up over the organs that
 * report every one of them, so that they add up to it; parts that stand beside each other each over its own organs. A rate
 * is the ratio of sums over the organs that have both.
 */
export function parts(topic: Topic, view: PartsAsked): Query<PartRow> {
	const [from, to] = view.years;
	const measures = topic.parts.map((id) => ({
		id,
		ratio: indicatorOf(id)?.kind === 'ratio',
		...measureOf(id)
	}));
	const columns = measures.map(
		({ value, numerator, denominator, known, segment }, i) =>
			`${value} as v${i}, ${numerator} as n${i}, ${denominator} as d${i}, ${known} as k${i}, ${segment} as s${i}`
	);
	const whole = topic.together !== 'beside';
	const everyPart = measures.map((_, i) => `k${i}`).join(' and ');
	const valueOf = ({ ratio }: { ratio: boolean }, i: number) =>
		ratio ? `sum(n${i}) / nullif(sum(d${i}), 0)` : sumOf(`v${i}`);
	const sums = measures.map(
		(
			measure,
			i
		) => `select year, ${literal(i)} as place, ${literal(measure.id)} as indicator, s${i} as segment,
		${valueOf(measure, i)}::DOUBLE as value, sum(n${i})::DOUBLE as numerator, sum(d${i})::DOUBLE as denominator,
		count(*) as reporting
	from figures where ${whole ? everyPart : `k${i}`} group by year, s${i}`
	);
	const places = measures.map(({ id }, i) => `(${literal(i)}, ${literal(id)})`).join(', ');
	return {
		sql: `with scope as (${scopeSql(view)}),
years as (${yearsSql(view.years)}),
figures as (
	select r.organ, r.year, ${columns.join(', ')}
	from reports r where r.year between ${literal(from)} and ${literal(to)} and r.organ in (select code from scope)
),
sums as (${sums.join('\n	union all ')}),
published as (select year, count(*) as reports from figures group by year),
places as (select * from (values ${places}) as places(place, indicator))
select years.year::INTEGER as year, places.indicator, sums.segment, sums.value, sums.numerator, sums.denominator,
	coalesce(sums.reporting, 0)::INTEGER as reporting, coalesce(published.reports, 0)::INTEGER as reports,
	(select count(*) from scope)::INTEGER as expected
from years cross join places left join sums on sums.year = years.year and sums.place = places.place
	left join published on published.year = years.year
order by years.year, places.place, sums.segment`,
		row: partRowFrom
	};
}

/** A row of the parts from a row of the query, or from a row of the same columns out of a file. */
export function partRowFrom(row: Row): PartRow {
	const { segment } = row;
	const number = (name: string) => {
		const cell = row[name];
		return typeof cell === 'number' ? cell : null;
	};
	return {
		year: Number(row['year']),
		indicator: String(row['indicator']),
		segment: segment === '2019' || segment === '2021' ? segment : null,
		value: number('value'),
		numerator: number('numerator'),
		denominator: number('denominator'),
		reporting: Number(row['reporting']),
		reports: Number(row['reports']),
		expected: Number(row['expected']),
		point: null
	};
}
