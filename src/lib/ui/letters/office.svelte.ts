import { NO_OFFICE, officeFrom, type Office, type OfficeField } from '$lib/letters/office';
import { columnsFrom } from '$lib/view/league';
import { inTurn, objectStore } from '../indexedDb';

/** Keys of what is kept: the lines of the letters, and the columns of the league table. */
const [OFFICE, LEAGUE] = ['office', 'league'];

interface Kept extends Readonly<Partial<Record<keyof Office, unknown>>> {
	readonly key: string;
	/** Of the league table. */
	readonly columns?: unknown;
}
const STORE = objectStore<Kept>('disclosure-lens-office', 'office');

/** What this machine's office puts on its letters, and how it lays out its league table: one for every page. */
class OfficeBook {
	office = $state.raw<Office>(NO_OFFICE);
	/** Columns of the league table; null while none were chosen. */
	columns = $state.raw<readonly string[] | null>(null);
	/** Whether the browser keeps it beyond this page. */
	persistent = $state(true);
	readonly #change = inTurn();
	#opened: Promise<void> | null = null;

	/** Fetches what is kept, once. What was typed meanwhile stays. */
	open(): Promise<void> {
		return (this.#opened ??= STORE.all().then(
			(all) => {
				const kept = (key: string) => all.find((one) => one.key === key);
				const [office, league] = [kept(OFFICE), kept(LEAGUE)?.columns];
				if (office && this.office === NO_OFFICE) this.office = officeFrom(office);
				if (Array.isArray(league)) this.columns ??= columnsFrom(league.map(String));
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
				await STORE.store([{ ...office, key: OFFICE }]).catch(() => (this.persistent = false));
			this.office = office;
		});
	}

	/** Keeps the columns of the league table; null takes the choice back. */
	putColumns(columns: readonly string[] | null): Promise<void> {
		return this.#change(async () => {
			await this.open();
			this.columns = columns;
			if (!this.persistent) return;
			const kept = columns ? STORE.store([{ key: LEAGUE, columns: [...columns] }]) : STORE.forget([LEAGUE]);
			await kept.catch(() => (this.persistent = false));
		});
	}
}

export const officeBook = new OfficeBook();
