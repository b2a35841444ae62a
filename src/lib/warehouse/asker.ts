import { EngineError } from './engine';
import type { AnswerSource } from './source';

/** The engine, and with it what it is asked by (`asking.ts`). Rejects with an EngineError when either cannot be had. */
export async function askerOf(source: Pick<AnswerSource, 'engine'>) {
	const [questions, engine] = await Promise.all([
		// Of another version of the site than the page, or cut off on its way.
		import('./asking').catch((error: unknown) => {
			throw new EngineError('engine_missing', String(error));
		}),
		source.engine()
	]);
	return { ...questions, engine };
}
