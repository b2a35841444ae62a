import type { Draw, FirstDrawing } from '$lib/charts/drawing';
import type { OnProgress } from '$lib/data/dataSource';
import { allFindings, findingsWithoutEngine } from '$lib/data/findings';
import type { FindingWithOrgan } from '$lib/data/questions/findings/question';
import type { Point } from '$lib/data/questions/points/point';
import { scopeOfView } from '$lib/data/flags';
import { likelyNext } from '$lib/data/prefetch';
import type { FigureTable } from '$lib/text/table';
import { addressOf } from '$lib/view/address';
import type { View } from '$lib/view/view';
import { prefetch } from '../prefetch';
import { Answering, type Asking, type Shown } from './answering.svelte';
import type { FigurePage } from './page.svelte';

/** What a figure says while its answer is on its way: all of it known without rows. */
export interface AskedWords {
	/** In phrases, which may break between but not within. */
	readonly title: readonly string[];
	readonly sentence: string;
	readonly coverage: string;
	/** A view whose answer is there already, and what it is called; null where none is near. */
	readonly near: { readonly view: View; readonly label: string } | null;
}

/** What a figure shows, in words and numbers. */
export interface FigureWords {
	/** In phrases, which may break between but not within. */
	readonly title: readonly string[];
	/** What it shows, in one sentence; what it means; what it covers and where it comes from. */
	readonly sentence: string;
	readonly explain: string;
	readonly coverage: string;
	/** Accessible name of the chart. */
	readonly name: string;
	readonly caption: string;
	readonly table: FigureTable;
	/** Name of downloaded files, without the ending. */
	readonly file: string;
	/** Indicator of the rows, where they are all of one. */
	readonly indicator: string | null;
	/** What to say when there is nothing to show, with a year that has something, all organs, or whether to offer the view the page opens with. */
	readonly empty: {
		readonly text: string;
		readonly year: number | null;
		readonly back?: boolean;
		/** Nothing is left of the organs that have all the years: all organs are offered. */
		readonly unmatched?: boolean;
	} | null;
	/** There is nothing to draw, not even why each year has nothing. */
	readonly bare: boolean;
}

/** What a figure says of the findings of the audit. */
interface Audited {
	/** Whether an engine may be asked for them: flags at figures are worth it, a list under what is put together is not. */
	readonly engine: boolean;
	/** Those that are listed under figures that are put together; null where each figure stands by itself, and is marked. */
	readonly listed: ((findings: readonly FindingWithOrgan[]) => readonly FindingWithOrgan[]) | null;
}

/** One kind of figure: what it asks, and how its answer is told. Everything is asked of it anew when what it reads changes. */
interface FigureKind<Answer> extends Asking<View, Answer> {
	/** Unique on the page: names its heading. */
	readonly id: string;
	ask(
		view: View,
		signal: AbortSignal,
		onProgress: OnProgress
	): Promise<{ readonly answer: Answer; readonly from: Shown<View, Answer>['from'] }>;
	words(shown: Shown<View, Answer>): FigureWords;
	asked(view: View): AskedWords;
	/** Null where the audit says nothing of it: a median is hardly moved by one figure. */
	audited(shown: Shown<View, Answer>): Audited | null;
	/** What is found of a figure that it shows by itself. */
	readonly found: (point: Point, indicator: string) => readonly FindingWithOrgan[];
	/** Fetches what draws it; what it draws follows what is shown. */
	readonly drawing: () => Promise<Draw>;
	/** Whether the drawing the page came with is one of what is shown. */
	isFirst(shown: Shown<View, Answer>): boolean;
	/** What tests and styles know it by, beside what all figures have. */
	facts(shown: Shown<View, Answer>): Readonly<Record<`data-${string}`, string>>;
}

/** Answers that are there within this time replace the last ones in place; above it the figure says what it waits for. */
const PATIENCE_MS = 400;

/** A request for the findings of a view. */
interface FindingsOfView extends Pick<Audited, 'engine'> {
	readonly view: View;
}

/**
 * A figure of a page: what it shows and asks, what the audit finds of it, and what it waits for. One for each figure, made while
 * its component is.
 */
export class FigureModel<Answer> {
	readonly #answering: Answering<View, Answer>;
	readonly #findings: Answering<FindingsOfView, readonly FindingWithOrgan[] | null>;
	readonly #first: Shown<View, Answer>;
	readonly shown: Shown<View, Answer>;
	readonly words: FigureWords;
	/** What it waits for; null while it shows what it is asked for, or the last answer for a moment longer. */
	readonly waiting: AskedWords | null;
	readonly #audited: Audited | null;
	/** Findings of what is put together; null where only an engine knows them. */
	readonly doubts: readonly FindingWithOrgan[] | null;
	/** Findings of the view that is shown; none before they are known. */
	readonly findings: readonly FindingWithOrgan[];
	/** Whether it is known what the audit finds, as far as it is asked. */
	readonly checked: boolean;

	constructor(
		readonly page: FigurePage,
		first: { readonly answer: Answer; readonly svg: FirstDrawing | null },
		readonly kind: FigureKind<Answer>
	) {
		const { viewing } = page;
		this.#first = { request: page.first, answer: first.answer, from: 'page' };
		this.#answering = new Answering(kind);
		this.#answering.shown = this.#first;
		this.#findings = new Answering({
			key: ({ view, engine }) => `${engine} ${addressOf({ ...view, tab: 'chart' }, page.defaults)}`,
			ask: async ({ view, engine }, signal) => {
				const ask = engine ? allFindings : findingsWithoutEngine;
				return { answer: await ask(scopeOfView(view), page.source, signal), from: 'local' };
			}
		});
		// Variables: inside its constructor Svelte reads a private field of a class without following it.
		/** Whether there is an answer to what the address asks for, or the reason why there is none. */
		let arrived = $state(!page.isElsewhere);
		let late = $state(false);
		this.shown = $derived(this.#answering.shown ?? this.#first);
		this.words = $derived(kind.words(this.shown));
		const waits = $derived(this.#answering.pending && (!arrived || late));
		this.waiting = $derived(waits ? kind.asked(page.wanted) : null);
		this.#audited = $derived(viewing.alive ? kind.audited(this.shown) : null);
		const known = $derived(
			this.#audited !== null && this.#findings.shown?.request.view === this.shown.request
				? this.#findings.shown.answer
				: undefined
		);
		const unknown = $derived(this.#findings.failure !== null);
		this.findings = $derived(known ?? []);
		this.doubts = $derived.by(() => {
			const listed = this.#audited?.listed ?? null;
			if (!listed || (known === undefined && !unknown)) return [];
			return known ? listed(known) : null;
		});
		this.checked = $derived(viewing.alive && (this.#audited === null || known !== undefined || unknown));

		$effect(() => {
			if (!viewing.alive) return;
			const asked = this.#answering.ask(page.wanted);
			void asked.then(() => {
				if (!this.#answering.pending) arrived = true;
			});
		});
		$effect(() => {
			if (!this.#answering.pending) {
				late = false;
				return;
			}
			const timer = setTimeout(() => (late = true), PATIENCE_MS);
			return () => clearTimeout(timer);
		});
		$effect(() => {
			if (this.#audited) void this.#findings.ask({ view: this.shown.request, engine: this.#audited.engine });
			else this.#findings.stop();
		});
		$effect(() => {
			if (!viewing.alive || this.pending) return;
			return prefetch(likelyNext(this.shown.request, page.catalog), page.source);
		});
	}

	get pending(): boolean {
		return this.#answering.pending;
	}

	get progress() {
		return this.#answering.progress;
	}

	get failure() {
		return this.#answering.failure;
	}

	get facts(): Readonly<Record<`data-${string}`, string | boolean>> {
		const { shown, page, kind } = this;
		return {
			'data-first': '',
			'data-view': addressOf(shown.request, page.defaults),
			'data-from': shown.from,
			'data-alive': page.viewing.alive,
			...kind.facts(shown)
		};
	}

	/** Asks again for what failed. */
	retry = (): void => {
		void this.#answering.retry(this.page.wanted);
	};
}
