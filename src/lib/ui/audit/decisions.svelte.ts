import type { Finding } from '$lib/audit/audit';
import {
	LONGEST_NOTE,
	placeOf,
	readDecisions,
	together,
	writeDecisions,
	type Decision,
	type Decisions
} from '$lib/audit/decisions';
import { inTurn, keptIn } from '../kept';

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
	/** A decision is kept before it is shown: what the page shows is there after a reload. */
	readonly #change = inTurn();
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

	/** Decides a finding, or changes what was decided of it; a note without a verdict is none. */
	decide(finding: Finding, change: Partial<Pick<Decision, 'verdict' | 'note'>>): Promise<void> {
		return this.#change(async () => {
			const { verdict, note } = { note: '', ...this.all.get(finding.key), ...change };
			const told = note.trim().slice(0, LONGEST_NOTE);
			const at = new Date().toISOString();
			if (verdict) await this.#keep([{ key: finding.key, place: placeOf(finding), verdict, note: told, at }]);
		});
	}

	withdraw(key: string): Promise<void> {
		return this.#change(async () => {
			if (this.kept) await KEPT.forget([key]).catch(() => (this.kept = false));
			this.all = new Map([...this.all].filter(([held]) => held !== key));
		});
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
		await this.#change(() => this.#keep(read.decisions));
		return { taken: read.decisions.length, refused: read.refused };
	}

	async #keep(decisions: readonly Decision[]): Promise<void> {
		const all = together(this.all.values(), decisions);
		const held = decisions.flatMap(({ key }) => all.get(key) ?? []);
		if (this.kept) await KEPT.keep(held).catch(() => (this.kept = false));
		// What was kept before may have come meanwhile.
		this.all = together(this.all.values(), held);
	}
}

export const book = new DecisionBook();
