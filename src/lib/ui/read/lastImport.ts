import { beforeImport, type BeforeImport } from '$lib/own/lastImport';
import type { StoredReport } from '$lib/own/storedReport';
import { objectStore } from '../storage/indexedDb';

/** What this machine had before files were last read. */
const BEFORE_STORE = objectStore<BeforeImport>('disclosure-lens-import', 'before', {
	version: 1,
	write: (before) => before,
	// What was before is only compared with, and never becomes data: nothing of it is worth setting aside.
	read: (kept) => kept as BeforeImport
});

/**
 * Keeps what is kept now, before the first report of a batch joins it: a page that is closed in between then finds nothing changed, which is
 * so. Where it cannot be kept there is none, rather than one of an earlier batch.
 */
export async function keepBeforeImport(stored: readonly StoredReport[]): Promise<void> {
	try {
		await BEFORE_STORE.update(['before'], () => beforeImport(stored, Date.now()));
	} catch {
		await BEFORE_STORE.discard(['before']).catch(() => undefined);
	}
}

/** What was kept so; null where nothing is known. */
export const keptBeforeImport = async (): Promise<BeforeImport | null> =>
	(await BEFORE_STORE.all().catch(() => []))[0] ?? null;
