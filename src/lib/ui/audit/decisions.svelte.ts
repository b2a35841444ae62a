import type { Finding } from '$lib/audit/audit';
import {
	LONGEST_NOTE,
	placeOf,
	readDecisions,
	mergedDecisions,
	writeDecisions,
	type Decision,
	type Decisions
} from '$lib/audit/decisions';
import { inTurn, objectStore } from '../indexedDb';

const STORE = objectStore<Decision>('disclosure-lens-decisions', 'decisions');
/** Bytes of a file to import. */
const LARGEST = 20_000_000;

/** What came of a file to import. */
type Imported = { readonly imported: number; readonly refused: number } | 'not_ours' | 'too_large';

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
				this.all = mergedDecisions(stored, this.all.values());
			},
			() => {
				this.persistent = false;
			}
		));
	}

	/** Decides a finding, or changes what was decided of it; a note without a verdict is none. */
	decide(finding: Finding, change: Partial<Pick<Decision, 'verdict' | 'note'>>): Promise<void> {
		return this.#change(async () => {
			const { verdict, note } = { note: '', ...this.all.get(finding.key), ...change };
			const written = note.trim().slice(0, LONGEST_NOTE);
			const at = new Date().toISOString();
			if (verdict)
				await this.#store([{ key: finding.key, place: placeOf(finding), verdict, note: written, at }]);
		});
	}

	withdraw(key: string): Promise<void> {
		return this.#change(async () => {
			if (this.persistent) await STORE.forget([key]).catch(() => (this.persistent = false));
			this.all = new Map([...this.all].filter(([stored]) => stored !== key));
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
		await this.open();
		await this.#change(() => this.#store(read.decisions));
		return { imported: read.decisions.length, refused: read.refused };
	}

	async #store(decisions: readonly Decision[]): Promise<void> {
		const all = mergedDecisions(this.all.values(), decisions);
		const stored = decisions.flatMap(({ key }) => all.get(key) ?? []);
		if (this.persistent) await STORE.store(stored).catch(() => (this.persistent = false));
		// What was kept before may have come meanwhile.
		this.all = mergedDecisions(this.all.values(), stored);
	}
}

export const book = new DecisionBook();
