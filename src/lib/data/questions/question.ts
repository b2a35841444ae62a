import type { Catalog } from '../catalog';
import type { OrganWithFindings } from '../dataset';
import type { Whom } from '../dataSource';
import type { Engine } from '../engines/engine';

/** Reads an answer written when the data set was built, by its path. */
export type ReadStored = (path: string) => Promise<unknown>;

/** A question as the engine is asked it: its answer from SQL. Rejects with an EngineError; an aborted signal stops the query. */
export interface EngineQuestion<Request, Answer> {
	answer(request: Request, engine: Engine, signal?: AbortSignal): Promise<Answer>;
}

/**
 * One question that can be asked of a data set, with every way to its answer. The ways give equal answers; `ways.test.ts`
 * holds them to it.
 */
export interface Question<Request, Answer> {
	readonly name: string;
	/** Equal for requests that have the same answer. */
	key(request: Request): string;
	whom(request: Request): Whom;
	/** The answer from the reports of exactly those it is about. */
	local(request: Request, organs: readonly OrganWithFindings[]): Answer;
	/** How the answer is read from what was written when the data set was built; null where nothing was written for it. */
	stored(request: Request, catalog: Catalog): ((read: ReadStored) => Promise<Answer>) | null;
	/** The same in SQL, fetched when it is needed: pages carry none. */
	sql(): Promise<EngineQuestion<Request, Answer>>;
	/** How many rows an answer has: long ones are not remembered. */
	size(answer: Answer): number;
}
