import { ask } from '$lib/data/ask';
import type { DataSource } from '$lib/data/dataSource';
import { MOST_IN_A_FILE } from '$lib/data/findings';
import {
	findings,
	type FindingScope,
	type FindingsAnswer,
	type FindingWithOrgan
} from '$lib/data/questions/findings/question';
import { Answering } from '../figure/answering.svelte';

/** Findings of what a page asks for, the last answer kept until the next is there. */
export class FindingsShown {
	readonly #answering: Answering<FindingScope, FindingsAnswer>;

	constructor(source: DataSource) {
		this.#answering = new Answering({
			key: (scope) => JSON.stringify(scope),
			ask: (scope, signal, onProgress) =>
				ask(findings, { scope, most: MOST_IN_A_FILE }, source, signal, onProgress)
		});
	}

	/** Null before any answer. */
	get findings(): readonly FindingWithOrgan[] | null {
		return this.#answering.shown?.answer.findings ?? null;
	}

	/** How many there are, of which those found are the first. */
	get all(): number {
		return this.#answering.shown?.answer.all ?? 0;
	}

	get failed(): boolean {
		return this.#answering.failure !== null;
	}

	ask(scope: FindingScope): Promise<void> {
		return this.#answering.ask(scope);
	}

	retry(scope: FindingScope): Promise<void> {
		return this.#answering.retry(scope);
	}
}
