import { KEPT_ROSTER, type KeptRoster } from '$lib/own/roster';
import { objectStore } from '../storage/indexedDb';

export const ROSTER_STORE = objectStore<KeptRoster>('disclosure-lens-roster', 'roster', KEPT_ROSTER);

/** The roster of this machine; null where nobody gave one. */
export const keptRoster = async (): Promise<KeptRoster | null> => (await ROSTER_STORE.all())[0] ?? null;

/** Keeps a roster in the place of the one before it; null: none. Rejects where it cannot be kept. */
export async function keepRoster(roster: KeptRoster | null): Promise<void> {
	await ROSTER_STORE.update(['roster'], () => roster);
}
