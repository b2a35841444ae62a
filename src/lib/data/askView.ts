import { questionOf, type View } from '../view/view';
import { ask, type Way } from './ask';
import type { DataSource, OnProgress } from './dataSource';
import type { Point } from './questions/points/point';
import { ranking } from './questions/ranking/question';
import { series } from './questions/series/question';
import { packTrend, trend, unpackTrend, type PackedTrend, type Trend } from './questions/trend/question';

/** The answer to a view of one indicator, with the question it asks. */
export type Answer =
	| ({ readonly question: 'trend' } & Trend)
	| { readonly question: 'series'; readonly rows: readonly Point[] }
	| { readonly question: 'ranking'; readonly rows: readonly Point[]; readonly expected: number };

/** An answer as a page comes with it: a trend of many organs is packed. */
export type PackedAnswer =
	| Exclude<Answer, { question: 'trend' }>
	| { readonly question: 'trend'; readonly packed: PackedTrend };

export const packAnswer = (answer: Answer): PackedAnswer =>
	answer.question === 'trend' ? { question: 'trend', packed: packTrend(answer) } : answer;

/** The answer again, or as it is where it was not packed. */
export const unpackAnswer = (answer: Answer | PackedAnswer): Answer =>
	'packed' in answer ? { question: 'trend', ...unpackTrend(answer.packed) } : answer;

interface AnsweredView {
	readonly answer: Answer;
	readonly from: Way;
}

/** What a figure calls: the rows that answer a view, by the question it asks. Rejects as `ask` does. */
export async function askView(
	view: View,
	source: DataSource,
	signal?: AbortSignal,
	onProgress?: OnProgress
): Promise<AnsweredView> {
	const question = questionOf(view);
	if (question === 'trend') {
		const { answer, from } = await ask(trend, view, source, signal, onProgress);
		return { answer: { question, ...answer }, from };
	}
	if (question === 'series') {
		const { answer: rows, from } = await ask(series, view, source, signal, onProgress);
		return { answer: { question, rows }, from };
	}
	const { answer, from } = await ask(ranking, view, source, signal, onProgress);
	return { answer: { question, ...answer }, from };
}
