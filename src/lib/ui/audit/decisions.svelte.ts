import type { Finding } from '$lib/audit/audit';
import { withBrought, type DecisionConflict } from '$lib/audit/broughtDecisions';
import {
	changedDecision,
	isOfDataset,
	mergedDecisions,
	movedDecision,
	type Decision,
	type DecisionChange,
	type Decisions
} from '$lib/audit/decisions';
import { KEPT_DECISION, readDecisions, writeDecisions } from '$lib/audit/decisionsFile';
import { objectStore } from '../storage/indexedDb';
import type { SetAside } from '../storage/record';
import { byKey, NONE, StoredList } from '../storage/storedList';
import type { WhyNot } from '../storage/whyNot';
import { datasetHere } from './datasetHere';

const STORE = objectStore<Decision>('disclosure-lens-decisions', 'decisions', KEPT_DECISION);
/** Bytes of a file to import. */
const LARGEST = 20_000_000;

/** What came of a file to import. */
type Imported =
	| { readonly imported: number; readonly refused: number; readonly conflicts: readonly DecisionConflict[] }
	| 'not_ours'
	| 'newer'
	| 'too_large';

/** What was decided of findings before a step, by key; null where nothing was. */
export type Before = ReadonlyMap<string, Decision | null>;

/** What was decided of findings on this machine: one for every page. */
class DecisionBook {
	all = $state.raw<Decisions>(new Map());
	/** Keys of those that stand in this page alone, and why the browser keeps nothing. */
	unkept = $state.raw<ReadonlySet<string>>(NONE);
	why = $state<WhyNot | null>(null);
	/** Records that cannot be read. */
	aside = $state.raw<readonly SetAside[]>([]);
	/** A decision is kept before it is shown: what the page shows is there after a reload, unless it says otherwise. */
	readonly #list = new StoredList(STORE, ({ things, unkept, why, aside }) => {
		this.all = things ?? new Map();
		this.unkept = unkept;
		this.why = why;
		this.aside = aside;
	});

	/** Fetches what is kept, and again whenever another page decides. */
	open(): Promise<void> {
		return this.#list.open();
	}

	/** Fetches what is kept now, before it is exported. */
	refresh(): Promise<void> {
		return this.#list.refresh();
	}

	/** Tries again to keep what could not be kept. */
	again(): Promise<void> {
		return this.#list.again();
	}

	/** Removes records that cannot be read. */
	discard(keys: readonly string[]): Promise<void> {
		return this.#list.discard(keys);
	}

	/**
	 * Decides findings, or changes what was decided of them: all in one step, or none. Gives what held before, to be put back by
	 * `restore`.
	 */
	async decide(findings: readonly Finding[], change: DecisionChange): Promise<Before> {
		const decided = byKey(findings);
		const at = new Date().toISOString();
		const dataset = datasetHere();
		const { before } = await this.#list.change([...decided.keys()], (known, key) => {
			const finding = decided.get(key);
			return finding ? changedDecision(finding, known ?? undefined, change, at, dataset) : known;
		});
		return before;
	}

	async withdraw(keys: readonly string[]): Promise<Before> {
		const { before } = await this.#list.change(keys, () => null);
		return before;
	}

	/** Puts back what held before a step. */
	async restore(before: Before): Promise<void> {
		const at = new Date().toISOString();
		await this.#list.change([...before.keys()], (_, key) => {
			const one = before.get(key);
			return one ? { ...one, at } : null;
		});
	}

	/** Lets decisions follow reports of this machine that have other ids now. `ids`: new ids by old ones. */
	async follow(ids: ReadonlyMap<string, string>): Promise<void> {
		await this.open();
		const followed = [...this.all.values()].flatMap((known) => {
			const decision = isOfDataset(known, 'my') ? movedDecision(known, ids) : known;
			return decision.key === known.key ? [] : [{ from: known.key, decision }];
		});
		if (followed.length === 0) return;
		const gone = new Set(followed.map(({ from }) => from));
		const there = byKey(followed.map(({ decision }) => decision));
		await this.#list.change([...gone, ...there.keys()], (known, key) => {
			const decision = there.get(key);
			if (!decision) return gone.has(key) ? null : known;
			return known && !gone.has(key) && known.at > decision.at ? known : decision;
		});
	}

	/** All of them as a file: of what is kept now, by whichever page. */
	async file(): Promise<Blob> {
		await this.refresh();
		return new Blob([writeDecisions(this.all)], { type: 'application/json' });
	}

	/** Takes in a file of decisions, and says where it decides otherwise than this machine. */
	async import(file: Blob): Promise<Imported> {
		if (file.size > LARGEST) return 'too_large';
		const read = readDecisions(await file.text().catch(() => ''));
		if (!read) return 'not_ours';
		if (read === 'newer') return 'newer';
		const conflicts = await this.bring(read.decisions);
		return { imported: read.decisions.length, refused: read.refused, conflicts };
	}

	/** Puts decisions of another machine together with those of this one. Gives where the two differ. */
	async bring(decisions: readonly Decision[]): Promise<readonly DecisionConflict[]> {
		const brought = mergedDecisions(decisions);
		const now = new Date().toISOString();
		const { before } = await this.#list.change([...brought.keys()], (known, key) => {
			const one = brought.get(key);
			return one ? withBrought(known, one, now).decision : known;
		});
		return [...brought.values()].flatMap(
			(one) => withBrought(before.get(one.key) ?? null, one, now).conflict ?? []
		);
	}
}

export const book = new DecisionBook();
