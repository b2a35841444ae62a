import { isOwn } from '../view/view';
import type { DataSource, OnProgress, Whom } from './dataSource';
import { EngineError } from './engines/engine';
import type { Question } from './questions/question';

/** Which way an answer came: from reports at hand, from what was written when the data set was built, from the engine. */
export type Way = 'local' | 'stored' | 'engine';

interface Answered<Answer> {
	readonly answer: Answer;
	readonly from: Way;
}

/** Answers that are kept, the least recently used going first: a reader goes back and forth among a few dozen views. */
const MOST_ANSWERS = 60;
/** Rows of an answer that is kept: a ranking of a country has forty thousand, of which a few would fill a tab. */
const MOST_ROWS = 5_000;

/** By the source: a data set never changes under one address, so the same question has the same answer. */
const remembered = new WeakMap<DataSource, Map<string, unknown>>();

function memoryOf(source: DataSource): Map<string, unknown> {
	const known = remembered.get(source) ?? new Map<string, unknown>();
	remembered.set(source, known);
	return known;
}

function remember(memory: Map<string, unknown>, key: string, answer: unknown): void {
	memory.delete(key);
	memory.set(key, answer);
	for (const [oldest] of memory) {
		if (memory.size <= MOST_ANSWERS) break;
		memory.delete(oldest);
	}
}

const keyOf = <Request, Answer>(question: Question<Request, Answer>, request: Request): string =>
	`${question.name} ${question.key(request)}`;

/** The answer of who has all reports at hand, asked once however many want it; undefined where nobody has. */
function askHolder<Request, Answer>(
	question: Question<Request, Answer>,
	request: Request,
	source: DataSource
): Promise<Answer> | undefined {
	const memory = memoryOf(source);
	const key = keyOf(question, request);
	const known = memory.get(key) as Promise<Answer> | undefined;
	const answering = source.answer && (known ?? source.answer(question, request));
	if (!answering) return undefined;
	remember(memory, key, answering);
	const forget = () => {
		if (memory.get(key) === answering) memory.delete(key);
	};
	answering.then((told) => {
		if (question.size(told) > MOST_ROWS) forget();
	}, forget);
	return answering;
}

/** Whether only this machine knows one of those asked about. */
const namesOwn = (whom: Whom): boolean => 'organs' in whom && whom.organs.some(isOwn);

/** What is missing or damaged is no reason to show nothing while something else knows the answer. */
const orNull = <T>(promise: Promise<T>): Promise<T | null> => promise.catch(() => null);

/**
 * The answer as far as it is to be had without an engine: from the reports at hand, else from what was written when the data set
 * was built. Null where only an engine knows it. Rejects when an organ read on this machine is asked about beside
 * others that cannot be had.
 */
export async function askWithoutEngine<Request, Answer>(
	question: Question<Request, Answer>,
	request: Request,
	source: DataSource,
	signal?: AbortSignal
): Promise<Answered<Answer> | null> {
	signal?.throwIfAborted();
	const holder = askHolder(question, request, source);
	if (holder) {
		const answer = await holder;
		signal?.throwIfAborted();
		return { answer, from: 'local' };
	}
	const whom = question.whom(request);
	const found = source.organsWithReports(whom);
	const organs = await (namesOwn(whom) ? found : orNull(found));
	signal?.throwIfAborted();
	if (organs) return { answer: question.local(request, organs), from: 'local' };
	const read = question.stored(request, source.catalog);
	const stored = read && (await orNull(read((path) => source.stored(path, signal))));
	signal?.throwIfAborted();
	return stored && { answer: stored, from: 'stored' };
}

async function askEngine<Request, Answer>(
	question: Question<Request, Answer>,
	request: Request,
	source: DataSource,
	signal?: AbortSignal,
	onProgress?: OnProgress
): Promise<Answer> {
	const memory = memoryOf(source);
	const key = keyOf(question, request);
	if (memory.has(key)) {
		const known = memory.get(key) as Answer;
		remember(memory, key, known);
		return known;
	}
	const [sql, engine] = await Promise.all([
		// Of another version of the site than the page, or cut off on its way.
		question.sql().catch((error: unknown) => {
			throw new EngineError('engine_missing', String(error));
		}),
		source.engine(signal, onProgress)
	]);
	const answer = await sql.answer(request, engine, signal);
	if (question.size(answer) <= MOST_ROWS) remember(memory, key, answer);
	return answer;
}

/**
 * The answer to a question: from the reports at hand, else from what was written when the data set was built, else from the
 * engine, whose start `onProgress` is told of. Rejects with an EngineError when none can answer, and with AbortError
 * when the signal is aborted.
 */
export async function ask<Request, Answer>(
	question: Question<Request, Answer>,
	request: Request,
	source: DataSource,
	signal?: AbortSignal,
	onProgress?: OnProgress
): Promise<Answered<Answer>> {
	const known = await askWithoutEngine(question, request, source, signal);
	if (known) return known;
	const answer = await askEngine(question, request, source, signal, onProgress);
	signal?.throwIfAborted();
	return { answer, from: 'engine' };
}
