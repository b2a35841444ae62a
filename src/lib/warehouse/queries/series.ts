import type { View } from '../../view/view';
import type { Query } from '../engine';
import { literal } from '../literal';
import type { Point } from '../rows';
import { pointFrom } from '../parsed';
import { pointsSql } from './points';

/** Organs in the order chosen. */
export function chosenOrder(organs: readonly string[]): string {
	const places = organs.map((code, place) => `when organ = ${literal(code)} then ${literal(place)}`);
	return places.length === 0 ? 'organ' : `case ${places.join(' ')} end`;
}

/** What each organ reports: a point for every organ and every year, `no_report` included. */
export const series = (view: View): Query<Point> => ({
	sql: pointsSql(view, true, `${chosenOrder(view.organs)}, year`),
	row: pointFrom
});
