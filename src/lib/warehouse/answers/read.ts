import { indicatorOf } from '../../form/indicators';
import { questionOf, type View } from '../../view/view';
import type { OrganEntry } from '../catalog';
import { organList } from '../lists';
import type { AnswerSource } from '../source';
import { pointFrom } from '../queries/points';
import { byRank } from '../queries/ranking';
import { trendRowFrom } from '../queries/trend';
import type { Answer, Point } from '../rows';
import { organsWithin } from '../within';
import { unpack } from './columns';
import { answerPath, heldIn, MOST_FILES, type SeriesFile } from './files';
import { FACTS, unpackPoints } from './points';
import { totalsOf } from './totals';

/** Reads a file of the version at hand. */
type Read = (path: string) => Promise<unknown>;

export const TREND_KEYS = [
	'year',
	'segment',
	'value',
	'q1',
	'q3',
	'numerator',
	'denominator',
	'reporting',
	'reports',
	'expected'
] as const;

const within = ([from, to]: View['years'], year: number): boolean => year >= from && year <= to;

async function trendFrom(view: View, read: Read): Promise<Answer> {
	const packed = await read(answerPath.trend(view.indicator));
	const rows = unpack(packed, TREND_KEYS).map(trendRowFrom);
	return { question: 'trend', rows: rows.filter((row) => within(view.years, row.year)) };
}

async function rankingFrom(view: View, read: Read, expected: number): Promise<Answer> {
	const [year] = view.years;
	const [reports, cells] = await Promise.all([
		read(answerPath.reports(year)),
		read(answerPath.ranking(view.indicator, year))
	]);
	const points = unpackPoints(view.indicator, unpack(reports, FACTS), cells);
	return { question: 'ranking', rows: points.toSorted(byRank), expected };
}

/** A point for every year of the view: where the organ has no report, one that says so. */
export function everyYear(
	{ years: [from, to] }: Pick<View, 'years'>,
	own: readonly Point[]
): readonly Point[] {
	const byYear = new Map(own.map((point) => [point.year, point]));
	const [first] = own;
	if (!first) throw new TypeError('a series without a report');
	const { organ, name, path } = first;
	return Array.from({ length: to - from + 1 }, (_, i) => {
		const year = from + i;
		return byYear.get(year) ?? pointFrom({ organ, name, path, year, state: 'no_report' });
	});
}

async function pointsFrom(view: View, organs: readonly string[], read: Read): Promise<readonly Point[]> {
	const series = organs.map(async (organ) => {
		const { facts, indicators } = (await read(answerPath.series(organ))) as SeriesFile;
		const points = unpackPoints(view.indicator, unpack(facts, FACTS), indicators[view.indicator]);
		return everyYear(view, points);
	});
	return (await Promise.all(series)).flat();
}

/** Points of organs as the question asks for them; null when they have to be added up and cannot be. */
function answerOf(view: View, rows: readonly Point[], organs: readonly string[]): Answer | null {
	const question = questionOf(view);
	if (question === 'series') return { question, rows };
	if (question === 'ranking') return { question, rows: rows.toSorted(byRank), expected: organs.length };
	const indicator = indicatorOf(view.indicator);
	const totals = indicator ? totalsOf(rows, indicator) : null;
	return totals && { question, rows: totals };
}

const organsFrom = async (view: View, read: Read): Promise<Answer | null> =>
	answerOf(view, await pointsFrom(view, view.organs, read), view.organs);

/** The organs of an area, each from its own file; null when they are too many, or none to add up. */
async function areaFrom(
	view: View,
	area: string,
	list: readonly OrganEntry[],
	read: Read
): Promise<Answer | null> {
	const organs = organsWithin(list, { group: view.group, area }).map(({ code }) => code);
	const adds = questionOf(view) === 'trend';
	if (organs.length > MOST_FILES || (adds && organs.length === 0)) return null;
	const rows = await pointsFrom(view, organs, read);
	// A ranking of an area is one of those with a report that year.
	const ranks = questionOf(view) === 'ranking';
	return answerOf(view, ranks ? rows.filter((point) => point.report !== null) : rows, organs);
}

/**
 * The answer to a view from the files computed at build time; null when none holds it. Rejects when a file that should
 * be there cannot be fetched or is damaged.
 */
export async function answerFromFiles(
	view: View,
	{ catalog, file }: Pick<AnswerSource, 'catalog' | 'file'>,
	signal?: AbortSignal
): Promise<Answer | null> {
	const read: Read = (path) => file(`${catalog.version}/${path}`, signal);
	switch (heldIn(view, catalog)) {
		case 'trend':
			return trendFrom(view, read);
		case 'organs':
			return organsFrom(view, read);
		case 'area':
			return view.area === null
				? null
				: areaFrom(view, view.area, await organList({ catalog, file }, view.area), read);
		case 'ranking':
			return rankingFrom(view, read, catalog.groups.townships);
		case null:
			return null;
	}
}
