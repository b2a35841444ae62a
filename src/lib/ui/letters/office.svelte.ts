import { NO_OFFICE, officeFrom, type Office, type OfficeField } from '$lib/letters/office';
import { columnsFrom } from '$lib/view/league';
import { objectStore } from '../storage/indexedDb';
import { StoredList } from '../storage/storedList';
import type { WhyNot } from '../storage/whyNot';

/** Keys of what is kept: the lines of the letters, and the columns of the league table. */
const [OFFICE, LEAGUE] = ['office', 'league'] as const;

type Kept =
	| { readonly key: typeof OFFICE; readonly office: Office }
	| { readonly key: typeof LEAGUE; readonly columns: readonly string[] };

const keptOffice = (told: Parameters<typeof officeFrom>[0]): Kept => ({
	key: OFFICE,
	office: officeFrom(told)
});

function keptFrom(record: unknown): Kept | null {
	if (typeof record !== 'object' || record === null) return null;
	const { key, columns } = record as Readonly<Record<string, unknown>>;
	if (key === OFFICE) return keptOffice(record);
	return key === LEAGUE && Array.isArray(columns)
		? { key: LEAGUE, columns: columnsFrom(columns.map(String)) }
		: null;
}

const STORE = objectStore<Kept>('disclosure-lens-office', 'office', {
	version: 1,
	write: (kept) => (kept.key === OFFICE ? { ...kept.office, key: OFFICE } : kept),
	read: keptFrom
});

/** What this machine's office puts on its letters, and how it lays out its league table: one for every page. */
class OfficeBook {
	office = $state.raw<Office>(NO_OFFICE);
	/** Columns of the league table; null while none were chosen. */
	columns = $state.raw<readonly string[] | null>(null);
	/** Why the browser does not keep it beyond this page; null where it does. */
	why = $state<WhyNot | null>(null);
	readonly #list = new StoredList(STORE, ({ things, why }) => {
		const [office, league] = [things?.get(OFFICE), things?.get(LEAGUE)];
		this.office = office?.key === OFFICE ? office.office : NO_OFFICE;
		this.columns = league?.key === LEAGUE ? league.columns : null;
		this.why = why;
	});

	/** Fetches what is kept, and again whenever another page changes it. */
	open(): Promise<void> {
		return this.#list.open();
	}

	/** Fetches what is kept now. */
	refresh(): Promise<void> {
		return this.#list.refresh();
	}

	/** Keeps a line as it was typed; the others stay as they are kept, by whichever page. Gives whether it is kept. */
	put(field: OfficeField, text: string): Promise<boolean> {
		return this.#put(() => ({ [field]: text }));
	}

	/** Keeps the running numbers of letters by their keys; null gives one back to the series. */
	async giveNumbers(given: ReadonlyMap<string, number | null>): Promise<void> {
		await this.#put(({ numbers }) => ({ numbers: { ...numbers, ...Object.fromEntries(given) } }));
	}

	/** Keeps the columns of the league table; null takes the choice back. */
	async putColumns(columns: readonly string[] | null): Promise<void> {
		await this.#list.change([LEAGUE], () => columns && { key: LEAGUE, columns: [...columns] });
	}

	async #put(change: (known: Office) => Readonly<Partial<Record<keyof Office, unknown>>>): Promise<boolean> {
		const { isKept } = await this.#list.change([OFFICE], (known) => {
			const office = known?.key === OFFICE ? known.office : NO_OFFICE;
			return keptOffice({ ...office, ...change(office) });
		});
		return isKept;
	}
}

export const officeBook = new OfficeBook();
