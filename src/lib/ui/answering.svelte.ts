import { EngineError, type EngineFailure } from '$lib/warehouse/engine';
import type { View } from '$lib/view/view';

/** Where rows come from: with the page, from a file, from the engine, or from this machine alone. */
export type From = 'page' | 'file' | 'engine' | 'own';

/** A view with its answer: what a page shows, always both of the same question. */
export interface Shown<A> {
	readonly view: View;
	readonly answer: A;
	readonly from: From;
}

/** How a page asks: what tells two questions apart, and who answers. */
export interface Asking<A> {
	/** Equal for views that ask the same question, however they show its answer. */
	key(view: View): string;
	answer(view: View, signal: AbortSignal): Promise<{ readonly answer: A; readonly from: From }>;
}

/**
 * Keeps what a page shows in step with what it is asked. Until an answer is there the last one stays, whole;
 * a newer question stops an older one; a failure leaves the last answer and says what failed.
 */
export class Answering<A> {
	shown = $state.raw<Shown<A>>() as Shown<A>;
	pending = $state(false);
	failure = $state.raw<EngineFailure | null>(null);
	#running: AbortController | null = null;
	#asked: string;

	constructor(
		first: { view: View; answer: A },
		private readonly asking: () => Asking<A>
	) {
		this.shown = { ...first, from: 'page' };
		this.#asked = '';
	}

	/** Asks for a view. Asking again for what is asked already, shown, or failed does nothing more. */
	async ask(view: View): Promise<void> {
		const asking = this.asking();
		const key = asking.key(view);
		if (key === asking.key(this.shown.view)) {
			this.#stop();
			this.#asked = key;
			this.failure = null;
			if (view !== this.shown.view) this.shown = { ...this.shown, view };
			return;
		}
		if (key === this.#asked) return;
		this.#stop();
		this.#asked = key;
		this.failure = null;
		this.pending = true;
		const running = (this.#running = new AbortController());
		try {
			const { answer, from } = await asking.answer(view, running.signal);
			if (running.signal.aborted) return;
			this.shown = { view, answer, from };
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
