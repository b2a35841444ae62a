import { untrack } from 'svelte';
import { EngineError, type EngineFailure } from '$lib/data/engines/engine';
import type { Way } from '$lib/data/ask';
import type { OnProgress } from '$lib/data/dataSource';

/** Where rows come from: with the page, or one of the ways of `ask`. */
type From = 'page' | Way;

/** A request with its answer: what a page shows, always both of the same question. */
export interface Shown<Request, Answer> {
	readonly request: Request;
	readonly answer: Answer;
	readonly from: From;
}

/** What tells two questions apart, and who answers. */
export interface Asking<Request, Answer> {
	/** Equal for requests that have the same answer, however a page shows it. */
	key(request: Request): string;
	ask(
		request: Request,
		signal: AbortSignal,
		onProgress: OnProgress
	): Promise<{ readonly answer: Answer; readonly from: From }>;
}

/** How far the start of the engine is, in bytes. */
export interface Progress {
	readonly loaded: number;
	readonly total: number;
}

/**
 * Keeps what a page shows in step with what it is asked. Until an answer is there the last one stays, whole; a newer question stops
 * an older one, whose answer never replaces the newer one's; a failure leaves the last answer and says what failed.
 */
export class Answering<Request, Answer> {
	shown = $state.raw<Shown<Request, Answer> | null>(null);
	pending = $state(false);
	/** Of an engine that is on its way; null when none is. */
	progress = $state.raw<Progress | null>(null);
	failure = $state.raw<EngineFailure | null>(null);
	/** What is being asked, in the words it was last asked in. */
	#running: { request: Request; readonly stopping: AbortController } | null = null;
	#asked: string | null = null;

	constructor(private readonly asking: Asking<Request, Answer>) {}

	/** Asks. Asking again for what is asked already, shown, or failed does nothing more. An effect that asks follows only what it read itself. */
	ask(request: Request): Promise<void> {
		return untrack(() => this.#ask(request));
	}

	async #ask(request: Request): Promise<void> {
		const { asking, shown } = this;
		const key = asking.key(request);
		if (shown && key === asking.key(shown.request)) {
			this.stop();
			this.#asked = key;
			if (request !== shown.request) this.shown = { ...shown, request };
			return;
		}
		if (key === this.#asked) {
			if (this.#running) this.#running.request = request;
			return;
		}
		this.stop();
		this.#asked = key;
		this.pending = true;
		const running = (this.#running = { request, stopping: new AbortController() });
		const { signal } = running.stopping;
		try {
			const answered = await asking.ask(request, signal, (loaded, total) => {
				if (!signal.aborted) this.progress = { loaded, total };
			});
			if (signal.aborted) return;
			this.shown = { request: running.request, ...answered };
		} catch (error) {
			if (signal.aborted) return;
			this.failure = error instanceof EngineError ? error.failure : 'query_failed';
		}
		this.#running = null;
		this.pending = false;
		this.progress = null;
	}

	/** Asks again for what failed. */
	retry(request: Request): Promise<void> {
		this.#asked = null;
		return this.ask(request);
	}

	/** Asks for nothing any more. */
	stop(): void {
		this.#running?.stopping.abort();
		this.#running = null;
		this.#asked = null;
		this.pending = false;
		this.progress = null;
		this.failure = null;
	}
}
