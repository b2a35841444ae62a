import { canComeBack, REMOVED_REPORT, type RemovedReport } from '$lib/own/removed';
import type { StoredReport } from '$lib/own/storedReport';
import { objectStore } from '../storage/indexedDb';

/** What was removed last. Losing it loses nothing that is kept, so that nothing here rejects. */
const STORE = objectStore<RemovedReport>('disclosure-lens-removed', 'reports', REMOVED_REPORT);

/** Forgets what was removed before. */
export async function forgetRemoved(): Promise<void> {
	try {
		const { things, aside } = await STORE.contents();
		const keys = [...things, ...aside].map(({ key }) => key);
		if (keys.length > 0) await STORE.discard(keys);
	} catch {
		// A browser that keeps nothing has nothing to forget.
	}
}

/** Reports removed now, in the place of those removed before. */
export async function keepRemoved(reports: readonly StoredReport[]): Promise<void> {
	await forgetRemoved();
	const at = Date.now();
	const removed = new Map(reports.map((report) => [report.key, { key: report.key, at, report }]));
	await STORE.update([...removed.keys()], (_, key) => removed.get(key) ?? null).catch(() => null);
}

/** Those that may still be put back; others are forgotten. */
export async function keptRemoved(): Promise<readonly StoredReport[]> {
	const removed = await STORE.all().catch(() => []);
	const now = Date.now();
	const back = removed.filter((one) => canComeBack(one, now));
	if (back.length < removed.length) await forgetRemoved();
	return back.length < removed.length ? [] : back.map(({ report }) => report);
}

/** Keys of all that is kept so. Rejects where nobody can say. */
export const removedKeys = (): Promise<readonly string[]> => STORE.keys();
