/**
 * Whether the browser promises not to clear what is kept when its disk fills. It gives no such promise to pages without https, nor to
 * sites it hardly knows.
 */

const manager = (): StorageManager | undefined =>
	(globalThis.navigator as { storage?: StorageManager } | undefined)?.storage;

let asked: Promise<boolean> | null = null;

/** Asks for the promise, once a page: when something is first kept. */
export function askPersistence(): void {
	asked ??= (async () => (await manager()?.persist()) ?? false)().catch(() => false);
}

/** Whether it was given, now or on an earlier visit. */
export async function isPersisted(): Promise<boolean> {
	if (await asked) return true;
	return (await manager()?.persisted()) ?? false;
}
