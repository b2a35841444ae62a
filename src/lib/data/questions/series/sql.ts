import { typedRows, type Query } from '../../engines/engine';
import { literal } from '../../engines/literal';
import { pointFrom, type Point } from '../points/point';
import type { EngineQuestion } from '../question';
import type { SeriesRequest } from './question';
import { pointsSql } from '../points/sql';

/** Organs in the order chosen. */
function chosenOrder(organs: readonly string[]): string {
	const places = organs.map((code, place) => `when organ = ${literal(code)} then ${literal(place)}`);
	return places.length === 0 ? 'organ' : `case ${places.join(' ')} end`;
}

/** What each organ reports: a point for every organ and every year, `no_report` included. */
export const seriesQuery = (view: SeriesRequest): Query<Point> => ({
	sql: pointsSql(view, true, `${chosenOrder(view.organs)}, year`),
	row: pointFrom
});

export const seriesInSql: EngineQuestion<SeriesRequest, readonly Point[]> = {
	answer: (request, engine, signal) => typedRows(engine, seriesQuery(request), signal)
};
