import type { View } from '../../../view/view';
import { whomOf } from '../../dataSource';
import { localPoints } from '../points/local';
import type { Point } from '../points/point';
import type { Question } from '../question';

/** What each organ reports of one indicator, year by year. */
export type SeriesRequest = Pick<View, 'indicator' | 'organs' | 'group' | 'area' | 'years'>;

/** A point for every organ, in the order asked for, and every year, `no_report` included. */
export const series: Question<SeriesRequest, readonly Point[]> = {
	name: 'series',
	key: ({ indicator, organs, group, area, years }) =>
		JSON.stringify([indicator, organs, group, area, years]),
	whom: whomOf,
	local: localPoints,
	stored: () => null,
	sql: async () => (await import('./sql')).seriesInSql,
	size: (points) => points.length
};
