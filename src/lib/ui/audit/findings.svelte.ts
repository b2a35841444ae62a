import type { Catalog } from '$lib/warehouse/catalog';
import type { Language } from '$lib/form/words';
import { answerFound, type FindingScope, type Found } from '$lib/warehouse/findings';
import type { AnswerSource } from '$lib/warehouse/source';
import { sourceOf } from '../source';

/** Findings of what a page asks for, the last answer kept until the next is there. */
export class FindingsShown {
	found = $state.raw<readonly Found[] | null>(null);
	/** How many there are, of which those found are the first. */
	all = $state(0);
	failed = $state(false);
	readonly #source: AnswerSource;
	#asked: AbortController | null = null;

	constructor(catalog: Catalog, language: Language) {
		this.#source = sourceOf(catalog, language);
	}

	async ask(scope: FindingScope): Promise<void> {
		this.#asked?.abort();
		const asked = new AbortController();
		this.#asked = asked;
		this.failed = false;
		try {
			const { findings, all } = await answerFound(scope, this.#source, asked.signal);
			if (asked.signal.aborted) return;
			this.found = findings;
			this.all = all;
		} catch {
			this.failed = !asked.signal.aborted;
		}
	}
}
