import { questionOf, type View } from '../../view/view';
import type { AnswerSource } from '../answer';
import { pointFrom } from '../queries/points';
import { byRank } from '../queries/ranking';
import { trendRowFrom } from '../queries/trend';
import type { Answer, Point } from '../rows';
import { unpack } from './columns';
import { answerPath, heldIn, type SeriesFile } from './files';
import { FACTS, unpackPoints } from './points';

type Files = Pick<AnswerSource, 'catalog' | 'file'>;

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

async function trendFrom(view: View, { catalog, file }: Files, signal?: AbortSignal): Promise<Answer> {
	const packed = await file(answerPath.trend(catalog.version, view.indicator), signal);
	const rows = unpack(packed, TREND_KEYS).map(trendRowFrom);
	return { question: 'trend', rows: rows.filter((row) => within(view.years, row.year)) };
}

async function rankingFrom(view: View, { catalog, file }: Files, signal?: AbortSignal): Promise<Answer> {
	const [year] = view.years;
	const [reports, cells] = await Promise.all([
		file(answerPath.reports(catalog.version, year), signal),
		file(answerPath.ranking(catalog.version, view.indicator, year), signal)
	]);
	const points = unpackPoints(view.indicator, unpack(reports, FACTS), cells);
	return { question: 'ranking', rows: points.toSorted(byRank), expected: catalog.groups.townships };
}

/** A point for every year of the view: where the organ has no report, one that says so. */
function everyYear({ years: [from, to] }: View, own: readonly Point[]): readonly Point[] {
	const byYear = new Map(own.map((point) => [point.year, point]));
	const [first] = own;
	if (!first) throw new TypeError('a series without a report');
	const { organ, name, path } = first;
	return Array.from({ length: to - from + 1 }, (_, i) => {
		const year = from + i;
		return byYear.get(year) ?? pointFrom({ organ, name, path, year, state: 'no_report' });
	});
}

async function organsFrom(view: View, { catalog, file }: Files, signal?: AbortSignal): Promise<Answer> {
	const series = view.organs.map(async (organ) => {
		const read = (await file(answerPath.series(catalog.version, organ), signal)) as SeriesFile;
		const points = unpackPoints(view.indicator, unpack(read.facts, FACTS), read.indicators[view.indicator]);
		return everyYear(view, points);
	});
	const rows = (await Promise.all(series)).flat();
	return questionOf(view) === 'series'
		? { question: 'series', rows }
		: { question: 'ranking', rows: rows.toSorted(byRank), expected: view.organs.length };
}

/**
 * The answer to a view from the files computed at build time; null when none holds it. Rejects when a file that should
 * be there cannot be fetched or is damaged.
 */
export async function answerFromFiles(
	view: View,
	files: Files,
	signal?: AbortSignal
): Promise<Answer | null> {
	switch (heldIn(view, files.catalog)) {
		case 'trend':
			return trendFrom(view, files, signal);
		case 'organs':
			return organsFrom(view, files, signal);
		case 'ranking':
			return rankingFrom(view, files, signal);
		case null:
			return null;
	}
}
