import type { OrganReports } from '../../dataset';
import { localPoints } from '../points/local';
import { byRank } from '../points/point';
import { pooledPoints, poolsYears } from './pool';
import type { Ranking, RankingRequest } from './question';

/** A ranking of a group or an area is one of those with a report in the years asked for; of organs named, of all of them. */
export function localRanking(request: RankingRequest, organs: readonly OrganReports[]): Ranking {
	const points = localPoints(request, organs);
	const reported = new Set(points.flatMap(({ organ, report }) => (report === null ? [] : [organ])));
	const asked = request.organs.length > 0 ? points : points.filter(({ organ }) => reported.has(organ));
	const ranked = poolsYears(request) ? pooledPoints(asked) : asked;
	return { rows: ranked.toSorted(byRank), expected: organs.length };
}
