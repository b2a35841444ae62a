import { isOwn, questionOf, type View } from '../view/view';
import { answerFromFiles } from './answers/read';
import { askerOf } from './asker';
import { byRank } from './parsed';
import type { Answer, Point } from './rows';
import type { AnswerSource } from './source';

export type { AnswerSource } from './source';

export type Answered = Answer & { readonly from: 'file' | 'engine' | 'own' };

/** The answer to a view of published organs: looks among the files, asks the engine when none holds it or it cannot be had. */
async function publishedAnswer(view: View, source: AnswerSource, signal?: AbortSignal): Promise<Answered> {
	// A file that is missing or damaged is no reason to show nothing while the engine knows the answer.
	const held = await answerFromFiles(view, source, signal).catch(() => null);
	signal?.throwIfAborted();
	if (held) return { ...held, from: 'file' };
	const { askEngine, engine } = await askerOf(source);
	return { ...(await askEngine(view, engine, signal)), from: 'engine' };
}

/** Points of the published organs of a view and of the reader's own, in the order the question asks for. */
async function answerBeside(view: View, source: AnswerSource, signal?: AbortSignal): Promise<Answered> {
	const organs = view.organs.filter((organ) => !isOwn(organ));
	const own = (await source.own?.({ ...view, organs: view.organs.filter(isOwn) })) ?? [];
	signal?.throwIfAborted();
	const published = organs.length > 0 ? await publishedAnswer({ ...view, organs }, source, signal) : null;
	const from = published?.from ?? 'own';
	const rows = [...(published && published.question !== 'trend' ? published.rows : []), ...own];
	if (questionOf(view) === 'ranking') {
		const asked = published?.question === 'ranking' ? published.expected : 0;
		const known = new Set(own.map((point) => point.organ)).size;
		return { question: 'ranking', rows: rows.toSorted(byRank), expected: asked + known, from };
	}
	const place = (point: Point) => view.organs.indexOf(point.organ);
	return { question: 'series', rows: rows.toSorted((a, b) => place(a) - place(b) || a.year - b.year), from };
}

/**
 * What a page calls: the rows that answer a view. Organs read on this machine are answered from there and stand beside
 * the published ones; trends never hold them. Rejects with an EngineError when neither a file nor the engine can answer,
 * and with AbortError when the signal is aborted.
 */
export async function answer(view: View, source: AnswerSource, signal?: AbortSignal): Promise<Answered> {
	signal?.throwIfAborted();
	const beside = view.organs.some(isOwn) && questionOf(view) !== 'trend';
	return beside ? answerBeside(view, source, signal) : publishedAnswer(view, source, signal);
}
