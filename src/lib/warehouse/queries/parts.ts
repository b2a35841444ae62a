import { indicatorOf } from '../../form/indicators';
import type { Topic } from '../../form/topics';
import type { View } from '../../view/view';
import type { Query } from '../engine';
import { literal } from '../literal';
import { partRowFrom } from '../parsed';
import type { PartRow } from '../rows';
import { measureOf } from './measure';
import { yearsSql } from './points';
import { reportsSql, scopeSql } from './scope';

/** What a view says of whom and when: all a topic asks. */
export type PartsAsked = Pick<View, 'organs' | 'group' | 'area' | 'years'>;

/** Sums of money are rounded to the fen, 0.000001 万元: binary fractions carry no more truth than that. */
const sumOf = (summed: string) => `round(sum(${summed}), 6)`;

/** One of several, by the number of the stretch a row is about. */
const chosen = (names: readonly string[]) =>
	`case ${names.map((name, i) => `when stretch = ${i} then ${name}`).join(' ')} end`;

/**
 * The parts of a topic over the organs of a view: a row for each year and part, in the order of the topic, and for a part
 * whose two forms must not be joined one for each form with a figure. Parts of a whole are added up over the organs that
 * report every one of them, so that they add up to it; parts that stand beside each other each over its own organs. A rate
 * is the ratio of sums over the organs that have both.
 *
 * The reports are read once, into a row a year with a column for every sum; crossed with the list of stretches (a part, or
 * one form of it) it becomes a row for each.
 */
export function parts(topic: Topic, view: PartsAsked): Query<PartRow> {
	const [from, to] = view.years;
	const measures = topic.parts.map((id) => ({
		id,
		ratio: indicatorOf(id)?.kind === 'ratio',
		separate: indicatorOf(id)?.atFormChange === 'separate',
		...measureOf(id)
	}));
	const columns = measures.map(
		({ value, numerator, denominator, known, segment }, i) =>
			`${value} as v${i}, ${numerator} as n${i}, ${denominator} as d${i}, ${known} as k${i}, ${segment} as s${i}`
	);
	const whole = topic.together !== 'beside';
	const everyPart = measures.map((_, i) => `k${i}`).join(' and ');
	const stretches = measures.flatMap(({ ratio, separate }, place) =>
		(separate ? (['2019', '2021'] as const) : [null]).map((segment) => ({ place, ratio, segment }))
	);
	const summed = stretches.map(({ place, ratio, segment }, i) => {
		const known = whole ? 'every_part' : `k${place}`;
		const counts = segment === null ? known : `${known} and s${place} = ${literal(segment)}`;
		const of = (name: string) => `case when ${counts} then ${name}${place} end`;
		const value = ratio ? `sum(${of('n')}) / nullif(sum(${of('d')}), 0)` : sumOf(of('v'));
		return `${value} as value${i}, sum(${of('n')}) as above${i}, sum(${of('d')}) as below${i},
		sum(case when ${counts} then 1 else 0 end) as reporting${i}`;
	});
	const each = (name: string) => chosen(stretches.map((_, i) => `${name}${i}`));
	const listed = stretches.map(
		({ place, segment }, i) =>
			`select ${i}::INTEGER as stretch, ${place}::INTEGER as place, ${literal(segment)}::VARCHAR as segment`
	);
	const places = measures.map(({ id }, i) => `select ${i}::INTEGER as place, ${literal(id)} as indicator`);
	return {
		sql: `with scope as (${scopeSql(view)}),
years as (${yearsSql(view.years)}),
places as (${places.join(' union all ')}),
stretches as (${listed.join(' union all ')}),
figures as (
	select r.year, ${columns.join(', ')}
	from reports r where r.year between ${literal(from)} and ${literal(to)} and ${reportsSql(view)}
),
marked as (select *, ${everyPart} as every_part from figures),
summed as (select year, ${summed.join(',\n\t')} from marked group by year),
told as (
	select year, place, segment, ${each('value')}::DOUBLE as value, ${each('above')}::DOUBLE as numerator,
		${each('below')}::DOUBLE as denominator, ${each('reporting')}::INTEGER as reporting
	from summed cross join stretches
),
sums as (select year, place, segment, value, numerator, denominator, reporting from told where reporting > 0),
published as (select year, count(*) as reports from figures group by year),
slots as (select year, place, indicator from years cross join places),
dated as (
	select year, place, indicator, segment, value, numerator, denominator, reporting
	from slots left join sums using (year, place)
)
select year, indicator, segment, value, numerator, denominator, coalesce(reporting, 0)::INTEGER as reporting,
	coalesce(reports, 0)::INTEGER as reports, (select count(*) from scope)::INTEGER as expected
from dated left join published using (year)
order by year, place, segment`,
		row: partRowFrom
	};
}
