import type { View } from '../../view/view';
import type { Query } from '../engine';
import type { Point } from '../rows';
import { pointFrom, pointsSql } from './points';

/**
 * Organs of one year by value, the highest first, those without a value last, then by code. Of a group: the organs with
 * a report that year; of organs chosen by name: all of them. A view of several years gives one ranking after the other.
 */
export const ranking = (view: View): Query<Point> => ({
	sql: pointsSql(view, view.organs.length > 0, 'year, value desc nulls last, organ'),
	row: pointFrom
});

/** The same order, for points that are at hand. */
export function byRank(a: Point, b: Point): number {
	if (a.year !== b.year) return a.year - b.year;
	if (a.value !== b.value) return a.value === null ? 1 : b.value === null ? -1 : b.value - a.value;
	return a.organ < b.organ ? -1 : a.organ > b.organ ? 1 : 0;
}
