import type { FormVersion } from '../../../form/field';
import { indicatorOf } from '../../../form/indicators';
import { summands, type Topic } from '../../../form/topics';
import { typedRows, type Query } from '../../engines/engine';
import { literal } from '../../engines/literal';
import { seriesQuery } from '../series/sql';
import type { EngineQuestion } from '../question';
import { componentsOfOrgan } from './local';
import { componentRowFrom, type ComponentRow, type ComponentsRequest } from './question';
import { measureOf } from '../points/measure';
import { yearsSql } from '../points/sql';
import { reportsSql, scopeSql } from '../points/scope';
import { sumSql } from '../sumSql';


/** One of several, by the number of the stretch a row is about. */
const chosen = (names: readonly string[]) =>
	`case ${names.map((name, i) => `when stretch = ${i} then ${name}`).join(' ')} end`;

/** A part, or one form of a part whose two must not be joined. */
interface Stretch {
	readonly place: number;
	readonly ratio: boolean;
	readonly segment: FormVersion | null;
	/** Which of the `Counting`s tells what counts for it. */
	readonly counting: number;
}

/** What of the reports counts, and what of those an organ can have most of: for parts of a whole once for all of them. */
interface Counting {
	readonly condition: string;
	readonly amount: string;
}

function stretchesOf({ components, relation }: Topic): readonly Stretch[] {
	const all = components.flatMap((id, place) => {
		const indicator = indicatorOf(id);
		const segments = indicator?.atFormChange === 'separate' ? (['2019', '2021'] as const) : [null];
		return segments.map((segment) => ({ place, ratio: indicator?.kind === 'ratio', segment }));
	});
	return all.map((stretch, i) => ({ ...stretch, counting: relation === 'beside' ? i : 0 }));
}

function countingsOf(topic: Topic, stretches: readonly Stretch[]): readonly Counting[] {
	const { components, relation } = topic;
	if (relation !== 'beside') {
		const condition = components.map((_, i) => `k${i}`).join(' and ');
		const amount = summands(topic).map((id) => `v${components.indexOf(id)}`);
		return [{ condition, amount: amount.join(' + ') }];
	}
	return stretches.map(({ place, ratio, segment }) => ({
		condition: segment === null ? `k${place}` : `k${place} and s${place} = ${literal(segment)}`,
		amount: ratio ? 'null::DOUBLE' : `v${place}`
	}));
}

/**
 * The parts of a topic over the organs of a view: a row for each year and part, in the order of the topic, and for a part
 * whose two forms must not be joined one for each form with a figure. Parts of a whole are added up over the organs that
 * report every one of them, so that they add up to it; parts that stand beside each other each over its own organs. A rate
 * is the ratio of sums over the organs that have both.
 *
 * The reports become a row a year with a column for every sum; crossed with the list of stretches it becomes a row for each.
 */
export function componentsQuery({ topic, ...view }: ComponentsRequest): Query<ComponentRow> {
	const [from, to] = view.years;
	const measures = topic.components.map((id) => ({ ...measureOf(id), ratio: indicatorOf(id)?.kind === 'ratio' }));
	// A rate over nothing has both counts and no value.
	const columns = measures.map(({ value, numerator, denominator, ratio, segment }, i) => {
		const amounts = ratio ? `${numerator} as n${i}, ${denominator} as d${i}` : `${value} as v${i}`;
		return `${amounts}, (${value}) is not null as k${i}, ${segment} as s${i}`;
	});
	const amounts = measures.map(({ ratio }, i) => (ratio ? `n${i}, d${i}` : `v${i}`));
	const stretches = stretchesOf(topic);
	const countings = countingsOf(topic, stretches);
	const ofCountings = (column: (i: number, counting: Counting) => string) =>
		countings.map((counting, i) => column(i, counting)).join(', ');
	const summed = stretches.map(({ place, ratio, counting }, i) => {
		const of = (name: string) => `case when c${counting} = 1 then ${name}${place} end`;
		if (!ratio) return `${sumSql(of('v'))} as value${i}, null::DOUBLE as above${i}, null::DOUBLE as below${i}`;
		const [above, below] = [`sum(${of('n')})`, `sum(${of('d')})`];
		return `${above} / nullif(${below}, 0) as value${i}, ${above} as above${i}, ${below} as below${i}`;
	});
	const sums = stretches.map((_, i) => `value${i}, above${i}, below${i}`).join(', ');
	const counts = ofCountings((i) => `reporting${i}, most${i}`);
	const each = (name: string) => chosen(stretches.map((_, i) => `${name}${i}`));
	const eachCounting = (name: string) => chosen(stretches.map(({ counting }) => `${name}${counting}`));
	const listed = stretches.map(
		({ place, segment }, i) =>
			`select ${i}::INTEGER as stretch, ${place}::INTEGER as place, ${literal(segment)}::VARCHAR as segment`
	);
	const places = topic.components.map((id, i) => `select ${i}::INTEGER as place, ${literal(id)} as indicator`);
	const row = 'year, place, indicator, segment, value, numerator, denominator, reporting, matched, leader, most';
	return {
		sql: `with scope as (${scopeSql(view)}),
names as (select organ as leader, name as leader_name from scope),
years as (${yearsSql(view.years)}),
places as (${places.join(' union all ')}),
stretches as (${listed.join(' union all ')}),
figures as (
	select r.organ, r.year, ${columns.join(', ')}
	from reports r where r.year between ${literal(from)} and ${literal(to)} and ${reportsSql(view)}
),
marked as (
	select organ, year, ${amounts.join(', ')},
	${ofCountings((i, { condition, amount }) => `case when ${condition} then 1 else 0 end as c${i}, ${amount} as a${i}`)}
	from figures
),
summed as (
	select year, ${summed.join(',\n\t')},
	${ofCountings((i) => `sum(c${i}) as reporting${i}, max(case when c${i} = 1 then a${i} end) as most${i}`)}
	from marked group by year
),
later as (select organ, (year + 1)::INTEGER as next_year, ${ofCountings((i) => `c${i} as b${i}`)} from marked),
before as (select organ, next_year as year, ${ofCountings((i) => `b${i}`)} from later),
same as (select year, ${ofCountings((i) => `sum(c${i} * b${i}) as matched${i}`)} from marked join before using (organ, year) group by year),
leaders as (
	select year, ${ofCountings((i) => `min(case when c${i} = 1 and (reporting${i} = 1 or (most${i} > 0 and a${i} = most${i})) then organ end) as leader${i}`)}
	from marked join summed using (year) group by year
),
led as (select year, ${sums}, ${counts}, ${ofCountings((i) => `leader${i}`)} from summed join leaders using (year)),
compared as (
	select year, ${sums}, ${counts}, ${ofCountings((i) => `leader${i}, matched${i}`)} from led left join same using (year)
),
told as (
	select year, place, segment, ${each('value')}::DOUBLE as value, ${each('above')}::DOUBLE as numerator,
		${each('below')}::DOUBLE as denominator, ${eachCounting('reporting')}::INTEGER as reporting,
		${eachCounting('matched')}::INTEGER as matched, ${eachCounting('leader')} as leader, ${eachCounting('most')}::DOUBLE as most
	from compared cross join stretches
),
counted as (
	select year, place, segment, value, numerator, denominator, reporting, matched, leader, most from told where reporting > 0
),
slots as (select year, place, indicator from years cross join places),
published as (select year, count(*) as reports from marked group by year),
dated as (select ${row} from slots left join counted using (year, place)),
covered as (select ${row}, reports from dated left join published using (year))
select year, indicator, segment, value, numerator, denominator, coalesce(reporting, 0)::INTEGER as reporting,
	coalesce(matched, 0)::INTEGER as matched, coalesce(reports, 0)::INTEGER as reports,
	(select count(*) from scope)::INTEGER as expected, leader, leader_name as "leaderName",
	case when reporting > 1 and most > 0 then most end as largest
from covered left join names using (leader)
order by year, place, segment`,
		row: componentRowFrom
	};
}

export const componentsInSql: EngineQuestion<ComponentsRequest, readonly ComponentRow[]> = {
	async answer(request, engine, signal) {
		if (request.organs.length !== 1) return typedRows(engine, componentsQuery(request), signal);
		const { topic } = request;
		const pointsOf = (indicator: string) =>
			typedRows(engine, seriesQuery({ ...request, indicator }), signal);
		const points = topic.components.map(async (indicator) => [indicator, await pointsOf(indicator)] as const);
		return componentsOfOrgan(topic, new Map(await Promise.all(points)));
	}
};
