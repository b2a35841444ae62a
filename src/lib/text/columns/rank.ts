import type { Indicator } from '../../form/indicator';
import type { Point } from '../../data/questions/points/point';
import { isOfFew } from '../numbers';
import { placeFigures, placesOf } from '../places';
import type { Column } from '../table';
import { column, fileColumn, type Context } from './shared';

/** The order and the places of a table of organs. */

/** Rates of few cases come after those that have a place, before what has no value. */
export const fewLast = (points: readonly Point[], indicator: Indicator): readonly Point[] => {
	const order = (point: Point) => (point.value === null ? 2 : isOfFew(point, indicator) ? 1 : 0);
	return points.toSorted((a, b) => order(a) - order(b));
};

/** The place of each organ: a range on the screen, its two ends in the file. */
export function rankColumns(points: readonly Point[], { indicator, language }: Context): Column<Point>[] {
	const places = placesOf(points, indicator);
	return [
		column<Point>(
			'rank',
			language,
			({ organ }) => {
				const place = places.get(organ);
				if (!place) return { file: null };
				return { file: place.best, text: placeFigures(place, language), order: place.best };
			},
			{ numeric: true }
		),
		fileColumn<Point>('rank_worst', language, ({ organ }) => places.get(organ)?.worst ?? null)
	];
}
