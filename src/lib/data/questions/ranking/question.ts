import type { View } from '../../../view/view';
import { whomOf } from '../../dataSource';
import { unpack } from '../../files/columns';
import { answerPath, hasRankings } from '../../files/storedAnswers';
import { FACTS, unpackPoints } from '../../files/storedPoints';
import { byRank, type Point } from '../points/point';
import type { Question } from '../question';
import { localRanking } from './local';

/** Organs of one year by their value; by a rate also of several years, which are pooled: their counts are added up for each organ. */
export type RankingRequest = Pick<View, 'indicator' | 'organs' | 'group' | 'area' | 'years'>;

export interface Ranking {
	/** A point for every organ with a report in these years, and for every organ asked for by name; the greatest value first. */
	readonly rows: readonly Point[];
	/** How many organs were asked about, those without a report too. */
	readonly expected: number;
}

/** Rankings of a year, as one file holds them: what every point of a report says again, and the points by indicator. */
interface StoredRankings {
	readonly facts?: unknown;
	readonly points?: Readonly<Record<string, unknown>>;
}

export const ranking: Question<RankingRequest, Ranking> = {
	name: 'ranking',
	key: ({ indicator, organs, group, area, years }) =>
		JSON.stringify([indicator, organs, group, area, years]),
	whom: whomOf,
	local: localRanking,
	/** Written for all townships and each year in which one of them has a value, while the data are small. */
	stored({ indicator, organs, group, area, years: [year, to] }, catalog) {
		if (year !== to || organs.length > 0 || area !== null || group !== 'townships') return null;
		const years = catalog.indicators[indicator]?.years ?? [];
		if (!hasRankings(catalog.counts.reports) || !years.some(([one]) => one === year)) return null;
		return async (read) => {
			const { facts, points } = (await read(answerPath.rankings(year))) as StoredRankings;
			const rows = unpackPoints(indicator, unpack(facts, FACTS), points?.[indicator]);
			return { rows: rows.toSorted(byRank), expected: catalog.groups.townships };
		};
	},
	sql: async () => (await import('./sql')).rankingInSql,
	size: ({ rows }) => rows.length
};
