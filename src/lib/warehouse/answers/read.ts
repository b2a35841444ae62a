import { questionOf, type View } from '../../view/view';
import { pointsAtHand } from '../at-hand/points';
import { trendAtHand } from '../at-hand/trend';
import { organsAsked, type HeldOrgan } from '../counties';
import { byRank, trendRowFrom } from '../parsed';
import type { Answer } from '../rows';
import type { AnswerSource } from '../source';
import { unpack } from './columns';
import { answerPath, heldIn } from './files';
import { FACTS, unpackPoints } from './points';

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

/** The answer to a view from the reports of the organs it asks about. */
function atHand(view: View, organs: readonly HeldOrgan[]): Answer {
	const question = questionOf(view);
	if (question === 'trend') return { question, rows: trendAtHand(view, organs) };
	const rows = pointsAtHand(view, organs);
	if (question === 'series') return { question, rows };
	// A ranking of an area is one of those with a report that year.
	const ranked = view.organs.length > 0 ? rows : rows.filter((point) => point.report !== null);
	return { question, rows: ranked.toSorted(byRank), expected: organs.length };
}

/**
 * The answer to a view from files: those of the counties of the organs it asks about, else those of likely answers; null when
 * none holds it. Rejects when a file that should be there cannot be fetched or is damaged.
 */
export async function answerFromFiles(
	view: View,
	source: Pick<AnswerSource, 'catalog' | 'file'>,
	signal?: AbortSignal
): Promise<Answer | null> {
	const organs = await organsAsked(view, source);
	if (organs) return atHand(view, organs);
	const { catalog, file } = source;
	const read: Read = (path) => file(`${catalog.version}/${path}`, signal);
	switch (heldIn(view, catalog)) {
		case 'trend':
			return trendFrom(view, read);
		case 'ranking':
			return rankingFrom(view, read, catalog.groups.townships);
		case null:
			return null;
	}
}
