import { ORIGINAL, originalUnder, type Original } from '$lib/own/original';
import { objectStore } from '../storage/indexedDb';
import { SPARE } from '../storage/spare';
import { removedKeys } from './removedStore';
import { REPORT_STORE } from './reportStore';

/** The documents of the reports kept on this machine. They give way to everything else. */
export const ORIGINAL_STORE = objectStore<Original>(SPARE.database, SPARE.store, ORIGINAL);

export type Keys = ReadonlySet<string>;

export const keysOf = (keys: Iterable<string>): Keys => new Set(keys);

/** Keys of those kept; none where the browser keeps nothing. */
export const originalsKept = async (): Promise<Keys> => keysOf(await ORIGINAL_STORE.keys().catch(() => []));

/** Keys of those whose report is kept; `removed`: or may come back. Rejects where nobody can say. */
export async function originalsNeeded({ removed }: { readonly removed: boolean }): Promise<Keys> {
	const reports = await REPORT_STORE.keys();
	return keysOf([...reports, ...(removed ? await removedKeys() : [])].map(originalUnder));
}
