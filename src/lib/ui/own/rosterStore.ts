import type { BatchCounty } from '$lib/read/identity/county';
import type { ShortenedName, UnplacedName } from '$lib/read/roster/roster';
import type { Organ } from '$lib/report/organ';
import { objectStore } from '../indexedDb';

/** Who must report in a county, as it was typed or taken from a file. One a machine. */
export interface KeptRoster {
	readonly key: 'roster';
	readonly county: BatchCounty;
	readonly organs: readonly Organ[];
	/** Lines that stand for no organ of the county. */
	readonly unplaced: readonly UnplacedName[];
	/** Lines that stand for an organ by its short name; what an earlier version of the program kept has none. */
	readonly shortened?: readonly ShortenedName[];
	/** The townships of the division list were added. */
	readonly townshipsAdded: boolean;
}

export const ROSTER_STORE = objectStore<KeptRoster>('disclosure-lens-roster', 'roster');

/** The roster of this machine; null where nobody gave one. */
export const keptRoster = async (): Promise<KeptRoster | null> => (await ROSTER_STORE.all())[0] ?? null;
