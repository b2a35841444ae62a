import type { Topic } from '../form/topics';
import { questionOf, type View } from '../view/view';
import { partsOfOrgan, pointsOf } from './answers/parts';
import { ask, type Engine } from './engine';
import { foundAmong, foundCount, type FindingScope, type FoundWithin } from './queries/findings';
import { parts } from './queries/parts';
import { ranking } from './queries/ranking';
import { expected } from './queries/scope';
import { series } from './queries/series';
import { trend } from './queries/trend';
import type { Answer, PartRow } from './rows';

/**
 * What the engine is asked. Pages that answer from files are sent no SQL: it comes with the engine, by
 * `asker.ts`; import it where an engine is at hand.
 */

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

/** The parts by the engine alone. */
export async function askParts(
	topic: Topic,
	view: View,
	engine: Engine,
	signal?: AbortSignal
): Promise<readonly PartRow[]> {
	if (view.organs.length !== 1) return ask(engine, parts(topic, view), signal);
	return partsOfOrgan(
		topic,
		await pointsOf(topic, (indicator) => ask(engine, series({ ...view, indicator }), signal))
	);
}

/** The first findings of a scope, or all (null), and how many there are, by the engine alone. */
export async function askFound(
	scope: FindingScope,
	most: number | null,
	engine: Engine,
	signal?: AbortSignal
): Promise<FoundWithin> {
	const findings = await ask(engine, foundAmong(scope, most), signal);
	if (most === null || findings.length < most) return { findings, all: findings.length };
	const [all = findings.length] = await ask(engine, foundCount(scope), signal);
	return { findings, all };
}
