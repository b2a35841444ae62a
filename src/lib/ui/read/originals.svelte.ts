import type { Original } from '$lib/own/original';
import { NONE } from '../storage/storedList';
import { whyNot, type WhyNot } from '../storage/whyNot';
import { keysOf, ORIGINAL_STORE, originalsKept, originalsNeeded, type Keys } from './originalStore';

/** Of the room the browser gives this site, what documents may fill: the rest is for what a person says. */
const SHARE = 0.8;

/** Whether a document may take room. A browser that does not say how much there is finds out itself. */
async function hasRoomFor(bytes: number): Promise<boolean> {
	const storage = (navigator as { storage?: StorageManager }).storage;
	const { quota, usage } = (await storage?.estimate().catch(() => null)) ?? {};
	return quota === undefined || usage === undefined || usage + bytes <= quota * SHARE;
}

/** The documents kept beside the reports read from them, as a page knows them. Not one of them may cost a report. */
export class Originals {
	/** Keys of those kept. */
	kept = $state.raw<Keys>(NONE);
	/** Keys of those that could not be kept in this visit, and why. */
	lost = $state.raw<Keys>(NONE);
	why = $state<WhyNot | null>(null);
	#unwatch: (() => void) | null = null;

	async open(): Promise<void> {
		this.#unwatch ??= ORIGINAL_STORE.watch((where) => {
			if (where === 'elsewhere') void this.#given();
		});
		await this.#refresh();
	}

	close(): void {
		this.#unwatch?.();
		this.#unwatch = null;
	}

	/** Keeps a document beside its report, which is kept already. Whether it could be. */
	async keep(original: Original): Promise<boolean> {
		const { key, bytes } = original;
		if (this.kept.has(key)) return true;
		try {
			if (!(await hasRoomFor(bytes.length))) throw new DOMException('', 'QuotaExceededError');
			await ORIGINAL_STORE.update([key], () => original);
			this.kept = keysOf([...this.kept, key]);
			this.lost = keysOf([...this.lost].filter((one) => one !== key));
			return true;
		} catch (error) {
			this.#lose([key], whyNot(error));
			return false;
		}
	}

	/** Removes those whose report is gone and cannot come back. */
	async sweep(): Promise<void> {
		try {
			// In this order: a document is kept after its report.
			const kept = await ORIGINAL_STORE.keys();
			if (kept.length === 0) return;
			const needed = await originalsNeeded({ removed: true });
			const gone = kept.filter((key) => !needed.has(key));
			if (gone.length > 0) await ORIGINAL_STORE.discard(gone);
			await this.#refresh();
		} catch {
			// They are looked for again when the page is opened next.
		}
	}

	#lose(keys: readonly string[], why: WhyNot): void {
		this.lost = keysOf([...this.lost, ...keys]);
		this.why = why;
	}

	/** They may have been given up for something else. */
	async #given(): Promise<void> {
		const before = this.kept;
		await this.#refresh();
		const needed = await originalsNeeded({ removed: false }).catch(() => NONE);
		const gone = [...before].filter((key) => !this.kept.has(key) && needed.has(key));
		if (gone.length > 0) this.#lose(gone, 'full');
	}

	async #refresh(): Promise<void> {
		this.kept = await originalsKept();
	}
}
