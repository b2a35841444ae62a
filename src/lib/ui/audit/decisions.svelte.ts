import type { Finding } from '$lib/audit/audit';
import {
	LONGEST_NOTE,
	placeOf,
	readDecisions,
	together,
	writeDecisions,
	type Decision,
	type Decisions,
	type Verdict
} from '$lib/audit/decisions';
import { keptIn } from '../kept';

const KEPT = keptIn<Decision>('disclosure-lens-decisions', 'decisions');
/** Bytes of a file to import. */
const LARGEST = 20_000_000;

/** What came of a file to import. */
export type Imported = { readonly taken: number; readonly refused: number } | 'not_ours' | 'too_large';

/** What was decided of findings on this machine: one for every page. */
class DecisionBook {
	all = $state.raw<Decisions>(new Map());
	/** Whether the browser keeps them beyond this page. */
	kept = $state(true);
	#opened: Promise<void> | null = null;

	/** Fetches what is kept, once. Decisions made meanwhile stay. */
	open(): Promise<void> {
		return (this.#opened ??= KEPT.all().then(
			(held) => {
				this.all = together(held, this.all.values());
			},
			() => {
				this.kept = false;
			}
		));
	}

	decide(finding: Finding, verdict: Verdict, note: string): Promise<void> {
		const at = new Date().toISOString();
		const told = note.trim().slice(0, LONGEST_NOTE);
		return this.#keep([{ key: finding.key, place: placeOf(finding), verdict, note: told, at }]);
	}

	async withdraw(key: string): Promise<void> {
		this.all = new Map([...this.all].filter(([held]) => held !== key));
		if (this.kept) await KEPT.forget([key]).catch(() => (this.kept = false));
	}

	/** All of them as a file. */
	file(): Blob {
		return new Blob([writeDecisions(this.all)], { type: 'application/json' });
	}

	/** Takes in a file of decisions; of two about one finding the later holds. */
	async take(file: Blob): Promise<Imported> {
		if (file.size > LARGEST) return 'too_large';
		const read = readDecisions(await file.text().catch(() => ''));
		if (!read) return 'not_ours';
		await this.open();
		await this.#keep(read.decisions);
		return { taken: read.decisions.length, refused: read.refused };
	}

	async #keep(decisions: readonly Decision[]): Promise<void> {
		this.all = together(this.all.values(), decisions);
		const held = decisions.flatMap(({ key }) => this.all.get(key) ?? []);
		if (this.kept) await KEPT.keep(held).catch(() => (this.kept = false));
	}
}

export const book = new DecisionBook();
