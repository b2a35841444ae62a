import { NO_OFFICE, officeFrom, type Office, type OfficeField } from '$lib/letters/office';
import { inTurn, objectStore } from '../indexedDb';

const KEY = 'office';
const STORE = objectStore<Office & { readonly key: string }>('disclosure-lens-office', 'office');

/** What this machine's office puts on its letters: one for every page. */
class OfficeBook {
	office = $state.raw<Office>(NO_OFFICE);
	/** Whether the browser keeps it beyond this page. */
	persistent = $state(true);
	readonly #change = inTurn();
	#opened: Promise<void> | null = null;

	/** Fetches what is kept, once. What was typed meanwhile stays. */
	open(): Promise<void> {
		return (this.#opened ??= STORE.all().then(
			([kept]) => {
				if (kept && this.office === NO_OFFICE) this.office = officeFrom(kept);
			},
			() => {
				this.persistent = false;
			}
		));
	}

	/** Keeps a line as it was typed. */
	put(field: OfficeField, text: string): Promise<void> {
		return this.#put(() => ({ [field]: text }));
	}

	/** Keeps the running numbers of letters by their keys; null gives one back to the series. */
	giveNumbers(given: ReadonlyMap<string, number | null>): Promise<void> {
		return this.#put(() => ({ numbers: { ...this.office.numbers, ...Object.fromEntries(given) } }));
	}

	#put(change: () => Readonly<Partial<Record<keyof Office, unknown>>>): Promise<void> {
		return this.#change(async () => {
			await this.open();
			const office = officeFrom({ ...this.office, ...change() });
			if (this.persistent)
				await STORE.store([{ ...office, key: KEY }]).catch(() => (this.persistent = false));
			this.office = office;
		});
	}
}

export const officeBook = new OfficeBook();
