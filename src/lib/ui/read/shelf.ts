import type { HeldReport } from '$lib/warehouse/own/held';

/**
 * The reports a reader keeps on this machine, in IndexedDB, which holds maps as they are. All of it rejects where the
 * browser lets no page keep data (private windows, blocked cookies).
 */

const DATABASE = 'disclosure-lens';
const STORE = 'reports';

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('the browser keeps no data'));
	});

/** The database; null when there is none and none is to be made: nobody who reads nothing gets one. */
async function opened(make: boolean): Promise<IDBDatabase | null> {
	const request = indexedDB.open(DATABASE, 1);
	let none = false;
	request.onupgradeneeded = () => {
		none = !make;
		if (make) request.result.createObjectStore(STORE, { keyPath: 'key' });
		else request.transaction?.abort();
	};
	try {
		return await settled(request);
	} catch (error) {
		if (none) return null;
		throw error;
	}
}

async function change(how: (store: IDBObjectStore) => void): Promise<void> {
	const database = await opened(true);
	if (!database) return;
	try {
		const transaction = database.transaction(STORE, 'readwrite');
		how(transaction.objectStore(STORE));
		await new Promise<void>((resolve, reject) => {
			transaction.oncomplete = () => resolve();
			transaction.onabort = () => reject(transaction.error ?? new Error('the browser kept nothing'));
		});
	} finally {
		database.close();
	}
}

/** Everything kept, in the order of keys. */
export async function keptReports(): Promise<readonly HeldReport[]> {
	const database = await opened(false);
	if (!database) return [];
	try {
		const store = database.transaction(STORE).objectStore(STORE);
		return await settled(store.getAll() as IDBRequest<HeldReport[]>);
	} finally {
		database.close();
	}
}

/** Keeps reports; one of the same key is replaced. All or none. */
export const keep = (reports: readonly HeldReport[]): Promise<void> =>
	change((store) => reports.forEach((report) => store.put(report)));

export const forget = (keys: readonly string[]): Promise<void> =>
	change((store) => keys.forEach((key) => store.delete(key)));
