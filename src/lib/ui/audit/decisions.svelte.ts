import type { Finding } from '$lib/audit/audit';
import {
	changedDecision,
	mergedDecisions,
	type Decision,
	type DecisionChange,
	type Decisions
} from '$lib/audit/decisions';
import { decisionFrom, readDecisions, writeDecisions } from '$lib/audit/decisionsFile';
import { inTurn, objectStore } from '../indexedDb';
import { datasetHere } from './datasetHere';

const STORE = objectStore<Decision>('disclosure-lens-decisions', 'decisions');
/** Bytes of a file to import. */
const LARGEST = 20_000_000;

/** What came of a file to import. */
type Imported = { readonly imported: number; readonly refused: number } | 'not_ours' | 'newer' | 'too_large';

/** What was decided of findings before a step, by key; null where nothing was. */
export type Before = ReadonlyMap<string, Decision | null>;

/** What was decided of findings on this machine: one for every page. */
class DecisionBook {
	all = $state.raw<Decisions>(new Map());
	/** Whether the browser keeps them beyond this page. */
	persistent = $state(true);
	/** A decision is kept before it is shown: what the page shows is there after a reload. */
	readonly #change = inTurn();
	#opened: Promise<void> | null = null;

	/** Fetches what is kept, once. Decisions made meanwhile stay. */
	open(): Promise<void> {
		return (this.#opened ??= STORE.all().then(
			(stored) => {
				// What an earlier version of the program kept has no steps.
				this.all = mergedDecisions(
					stored.map(decisionFrom).filter((one) => one !== null),
					this.all.values()
				);
			},
			() => {
				this.persistent = false;
			}
		));
	}

	/**
	 * Decides findings, or changes what was decided of them: all in one step, or none. Gives what held before, to be put back by
	 * `restore`.
	 */
	async decide(findings: readonly Finding[], change: DecisionChange): Promise<Before> {
		let before: Before = new Map();
		await this.#change(async () => {
			before = this.#now(findings.map(({ key }) => key));
			const at = new Date().toISOString();
			const changed = findings.map((finding) =>
				changedDecision(finding, this.all.get(finding.key), change, at, datasetHere())
			);
			await this.#store(changed.filter((one) => one !== null));
			await this.#forget(findings.flatMap(({ key }, i) => (changed[i] || !this.all.has(key) ? [] : [key])));
		});
		return before;
	}

	async withdraw(keys: readonly string[]): Promise<Before> {
		let before: Before = new Map();
		await this.#change(async () => {
			before = this.#now(keys);
			await this.#forget(keys);
		});
		return before;
	}

	#now(keys: readonly string[]): Before {
		return new Map(keys.map((key) => [key, this.all.get(key) ?? null]));
	}

	/** Puts back what held before a step. */
	restore(before: Before): Promise<void> {
		return this.#change(async () => {
			const at = new Date().toISOString();
			await this.#store([...before.values()].flatMap((one) => (one ? [{ ...one, at }] : [])));
			await this.#forget([...before].flatMap(([key, one]) => (one ? [] : [key])));
		});
	}

	/** All of them as a file. */
	file(): Blob {
		return new Blob([writeDecisions(this.all)], { type: 'application/json' });
	}

	/** Takes in a file of decisions; of two about one finding the later holds. */
	async import(file: Blob): Promise<Imported> {
		if (file.size > LARGEST) return 'too_large';
		const read = readDecisions(await file.text().catch(() => ''));
		if (!read) return 'not_ours';
		if (read === 'newer') return 'newer';
		await this.open();
		await this.#change(() => this.#store(read.decisions));
		return { imported: read.decisions.length, refused: read.refused };
	}

	async #forget(keys: readonly string[]): Promise<void> {
		if (keys.length === 0) return;
		if (this.persistent) await STORE.forget(keys).catch(() => (this.persistent = false));
		const gone = new Set(keys);
		this.all = new Map([...this.all].filter(([key]) => !gone.has(key)));
	}

	async #store(decisions: readonly Decision[]): Promise<void> {
		if (decisions.length === 0) return;
		const all = mergedDecisions(this.all.values(), decisions);
		const stored = decisions.flatMap(({ key }) => all.get(key) ?? []);
		if (this.persistent) await STORE.store(stored).catch(() => (this.persistent = false));
		// What was kept before may have come meanwhile.
		this.all = mergedDecisions(this.all.values(), stored);
	}
}

export const book = new DecisionBook();
