import { answer, type AnswerSource } from '$lib/warehouse/answer';
import { EngineError, type EngineFailure } from '$lib/warehouse/engine';
import type { Answer } from '$lib/warehouse/rows';
import { addressOf } from '$lib/view/address';
import type { View } from '$lib/view/view';

/** A view with its answer: what the page shows, always both of the same question. */
export interface Shown {
	readonly view: View;
	readonly answer: Answer;
	/** Whether the rows came with the page, from a file, from the engine, or from this machine alone. */
	readonly from: 'page' | 'file' | 'engine' | 'own';
}

/** Two views that differ only in their tab ask the same question. */
const questionKey = (view: View, source: AnswerSource): string =>
	addressOf({ ...view, tab: 'chart' }, source.catalog.defaults);

/**
 * Keeps what a page shows in step with what it is asked. Until an answer is there the last one stays, whole;
 * a newer question stops an older one; a failure leaves the last answer and says what failed.
 */
export class Answering {
	shown = $state.raw<Shown>() as Shown;
	pending = $state(false);
	failure = $state.raw<EngineFailure | null>(null);
	#running: AbortController | null = null;
	#asked: string;

	constructor(
		first: { view: View; answer: Answer },
		private readonly source: () => AnswerSource
	) {
		this.shown = { ...first, from: 'page' };
		this.#asked = '';
	}

	/** Asks for a view. Asking again for what is asked already, shown, or failed does nothing more. */
	async ask(view: View): Promise<void> {
		const source = this.source();
		const key = questionKey(view, source);
		if (key === questionKey(this.shown.view, source)) {
			this.#stop();
			this.#asked = key;
			this.failure = null;
			if (view.tab !== this.shown.view.tab) this.shown = { ...this.shown, view };
			return;
		}
		if (key === this.#asked) return;
		this.#stop();
		this.#asked = key;
		this.failure = null;
		this.pending = true;
		const running = (this.#running = new AbortController());
		try {
			const { from, ...rows } = await answer(view, source, running.signal);
			if (running.signal.aborted) return;
			this.shown = { view, answer: rows, from };
		} catch (error) {
			if (running.signal.aborted) return;
			this.failure = error instanceof EngineError ? error.failure : 'query_failed';
		}
		this.pending = false;
	}

	/** Asks again for what failed. */
	retry(view: View): Promise<void> {
		this.#asked = '';
		return this.ask(view);
	}

	#stop(): void {
		this.#running?.abort();
		this.#running = null;
		this.pending = false;
	}
}
