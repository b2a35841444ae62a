import { inTurn, type Making, type ObjectStore } from './indexedDb';
import type { SetAside } from './record';
import { whyNot, type WhyNot } from './whyNot';

/** A change of what is kept. */
interface Change<T> {
	readonly keys: readonly string[];
	readonly how: Making<T>;
}

/** What a page knows of what is kept. */
export interface Standing<T> {
	/** By key, with the changes that are not kept; null until what is kept is there. */
	readonly things: ReadonlyMap<string, T> | null;
	/** Keys of what stands in this page alone and goes with it. */
	readonly unkept: ReadonlySet<string>;
	/** Why; null where nothing of the kind was met. */
	readonly why: WhyNot | null;
	readonly aside: readonly SetAside[];
}

/** What came of a change. */
interface Changed<T> {
	/** If not, it stands in this page alone. */
	readonly isKept: boolean;
	/** What held before it, by key. */
	readonly before: ReadonlyMap<string, T | null>;
}

/** Keys of nothing. */
export const NONE: ReadonlySet<string> = new Set();

export const byKey = <T extends { readonly key: string }>(things: readonly T[]): ReadonlyMap<string, T> =>
	new Map(things.map((each) => [each.key, each]));

/** What is made of things by a change. */
function apply<T>(things: Map<string, T>, { keys, how }: Change<T>): void {
	for (const key of keys) {
		const made = how(things.get(key) ?? null, key);
		if (made) things.set(key, made);
		else things.delete(key);
	}
}

/**
 * What is kept of one kind, as a page shows it. A change is kept before it is shown, and made of what is kept then, by whichever page: none
 * overwrites what it has not read. One that cannot be kept is shown all the same, marked, and tried again behind the next that can.
 */
export class StoredList<T extends { readonly key: string }> {
	#kept: ReadonlyMap<string, T> = new Map();
	#aside: readonly SetAside[] = [];
	/** In their order; each may rest on the one before it. */
	#pending: readonly Change<T>[] = [];
	#why: WhyNot | null = null;
	#isThere = false;
	#opened: Promise<void> | null = null;
	#unwatch: (() => void) | null = null;
	readonly #inTurn = inTurn();

	constructor(
		private readonly store: ObjectStore<T>,
		private readonly shown: (standing: Standing<T>) => void
	) {}

	/** Fetches what is kept, and again whenever another page changes it. */
	open(): Promise<void> {
		this.#unwatch ??= this.store.watch((where) => {
			if (where === 'elsewhere') void this.refresh();
		});
		return (this.#opened ??= this.refresh());
	}

	/** Fetches what is kept now: before it is exported, which must not be what this page remembers. */
	refresh(): Promise<void> {
		return this.#inTurn(async () => {
			try {
				const { things, aside } = await this.store.contents();
				this.#kept = byKey(things);
				this.#aside = aside;
				if (this.#pending.length === 0) this.#why = null;
			} catch (error) {
				this.#why = whyNot(error);
			}
			this.#isThere = true;
			this.#show();
		});
	}

	/** Changes what is kept; where it cannot be, what stands in this page. */
	async change(keys: readonly string[], how: Making<T>): Promise<Changed<T>> {
		const before = new Map<string, T | null>();
		const change = {
			keys,
			how: (known: T | null, key: string) => {
				// It may be asked again where it could not be kept at once.
				if (!before.has(key)) before.set(key, known);
				return how(known, key);
			}
		};
		await this.#inTurn(async () => {
			if (restsOn(change, this.#pending) || !(await this.#keep(change)))
				this.#pending = [...this.#pending, change];
			else await this.#keepPending();
			this.#show();
		});
		return { isKept: !this.#pending.includes(change), before };
	}

	/** Tries again what could not be kept. */
	again(): Promise<void> {
		return this.#inTurn(async () => {
			await this.#keepPending();
			this.#show();
		});
	}

	/** Removes records that cannot be read. */
	async discard(keys: readonly string[]): Promise<void> {
		await this.store.discard(keys);
		await this.refresh();
	}

	close(): void {
		this.#unwatch?.();
		this.#unwatch = null;
	}

	async #keepPending(): Promise<void> {
		const left: Change<T>[] = [];
		for (const change of this.#pending)
			if (restsOn(change, left) || !(await this.#keep(change))) left.push(change);
		this.#pending = left;
	}

	async #keep({ keys, how }: Change<T>): Promise<boolean> {
		try {
			const made = await this.store.update(keys, how);
			const kept = new Map(this.#kept);
			apply(kept, { keys, how: (_, key) => made.get(key) ?? null });
			this.#kept = kept;
			this.#why = null;
			return true;
		} catch (error) {
			this.#why = whyNot(error);
			return false;
		}
	}

	#show(): void {
		const things = new Map(this.#kept);
		for (const change of this.#pending) apply(things, change);
		this.shown({
			things: this.#isThere || this.#pending.length > 0 ? things : null,
			unkept: new Set(this.#pending.flatMap(({ keys }) => keys)),
			why: this.#why,
			aside: this.#aside
		});
	}
}

const restsOn = <T>({ keys }: Change<T>, before: readonly Change<T>[]): boolean =>
	before.some((one) => one.keys.some((key) => keys.includes(key)));
