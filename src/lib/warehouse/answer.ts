import { questionOf, type View } from '../view/view';
import { answerFromFiles } from './answers/read';
import type { Catalog } from './catalog';
import { ask, type Engine } from './engine';
import { ranking } from './queries/ranking';
import { expected } from './queries/scope';
import { series } from './queries/series';
import { trend } from './queries/trend';
import type { Answer } from './rows';

/** Where answers come from. */
export interface AnswerSource {
	readonly catalog: Catalog;
	/** A file of the data set as parsed JSON, by its path relative to the data set's folder. Rejects when it is not there. */
	file(path: string, signal?: AbortSignal): Promise<unknown>;
	/** The engine, started when first asked for. Rejects with an EngineError. */
	engine(): Promise<Engine>;
}

/** The answer to a view by the engine alone. */
export async function askEngine(view: View, engine: Engine, signal?: AbortSignal): Promise<Answer> {
	const question = questionOf(view);
	if (question === 'trend') return { question, rows: await ask(engine, trend(view), signal) };
	if (question === 'series') return { question, rows: await ask(engine, series(view), signal) };
	const [rows, organs] = await Promise.all([
		ask(engine, ranking(view), signal),
		ask(engine, expected(view), signal)
	]);
	return { question, rows, expected: organs[0] ?? 0 };
}

/**
 * What a page calls: the rows that answer a view. Looks among the files computed at build time; asks the engine when
 * none holds the view or the file cannot be had. Rejects with an EngineError when the engine cannot answer either,
 * and with AbortError when the signal is aborted.
 */
export async function answer(
	view: View,
	source: AnswerSource,
	signal?: AbortSignal
): Promise<Answer & { readonly from: 'file' | 'engine' }> {
	signal?.throwIfAborted();
	// A file that is missing or damaged is no reason to show nothing while the engine knows the answer.
	const held = await answerFromFiles(view, source, signal).catch(() => null);
	signal?.throwIfAborted();
	if (held) return { ...held, from: 'file' };
	return { ...(await askEngine(view, await source.engine(), signal)), from: 'engine' };
}
