import type { View } from '../../view/view';
import type { Query } from '../engine';
import { pointFrom } from '../parsed';
import type { Point } from '../rows';
import { pointsSql } from './points';

/**
 * Organs of one year by value, the highest first, those without a value last, then by code. Of a group: the organs with
 * a report that year; of organs chosen by name: all of them. A view of several years gives one ranking after the other.
 */
export const ranking = (view: View): Query<Point> => ({
	sql: pointsSql(view, view.organs.length > 0, 'year, value desc nulls last, organ'),
	row: pointFrom
});
