import { typedRows, type Query } from '../../engines/engine';
import { literal } from '../../engines/literal';
import { pointFrom, type Point } from '../points/point';
import { expected } from '../points/scope';
import type { EngineQuestion } from '../question';
import type { Ranking, RankingRequest } from './question';
import { pointsParts, pointsSql } from '../points/sql';
import { BY_REASON, poolsYears } from './pool';

/** Several years of each organ as one point: what `pool.ts` makes of points at hand. */
function pooledSql(view: RankingRequest): string {
	const reasons = BY_REASON.map((state, i) => `when state = ${literal(state)} then ${BY_REASON.length - i}`);
	const reason = BY_REASON.map((state, i) => `when max(gravity) = ${BY_REASON.length - i} then ${literal(state)}`);
	const [, to] = view.years;
	const { tables, query } = pointsParts(view, view.organs.length > 0);
	return `with ${tables},
points as (${query}),
told as (
	select organ, name, path, numerator, denominator, state in ('reported', 'no_cases') as counts,
		case ${reasons.join(' ')} else 0 end as gravity
	from points
),
counted as (
	select organ, name, path, case when counts then numerator end as above, case when counts then denominator end as below,
		case when counts then 1 else 0 end as one, gravity
	from told
)
select organ, name, path, ${literal(to)}::INTEGER as year,
	case when sum(below) > 0 then 'reported' when sum(one) > 0 then 'no_cases' ${reason.join(' ')} end as state,
	(sum(above) / nullif(sum(below), 0))::DOUBLE as value, sum(above)::DOUBLE as numerator,
	sum(below)::DOUBLE as denominator, sum(one)::INTEGER as years
from counted group by organ, name, path
order by value desc nulls last, organ`;
}

/**
 * Organs by value, the highest first, those without a value last, then by code. Of a group: the organs with a report in
 * these years; of organs chosen by name: all of them.
 */
export const rankingQuery = (view: RankingRequest): Query<Point> =>
	poolsYears(view)
		? { sql: pooledSql(view), row: (row) => ({ ...pointFrom(row), years: Number(row['years']) }) }
		: {
				sql: pointsSql(view, view.organs.length > 0, 'value desc nulls last, organ'),
				row: pointFrom
			};

export const rankingInSql: EngineQuestion<RankingRequest, Ranking> = {
	async answer(request, engine, signal) {
		const [rows, [organs = 0]] = await Promise.all([
			typedRows(engine, rankingQuery(request), signal),
			typedRows(engine, expected(request), signal)
		]);
		return { rows, expected: organs };
	}
};
