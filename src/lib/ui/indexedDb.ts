/**
 * What a reader keeps on this machine, in IndexedDB, which holds maps as they are. All of it rejects where the browser lets
 * no page keep data (private windows, blocked cookies).
 */
interface ObjectStore<T> {
	/** Everything kept, in the order of keys. */
	readonly all: () => Promise<readonly T[]>;
	/** Keeps things; one of the same key is replaced. All or none. */
	readonly store: (things: readonly T[]) => Promise<void>;
	/**
	 * Changes what is kept under keys, in one step that no other page comes between: `how` is given what is kept now. Gives what it
	 * made; what is not kept any more stays so.
	 */
	readonly update: (keys: readonly string[], how: (known: T) => T) => Promise<readonly T[]>;
	readonly forget: (keys: readonly string[]) => Promise<void>;
	/**
	 * Another after every change that is kept, by whichever page, and never one that was before; null where nothing was ever kept. What is
	 * made of everything kept is of now where the revision, read before it was made, still stands.
	 */
	readonly revision: () => Promise<string | null>;
	/** Tells of every change that is kept, by this page or by another of the site. Gives a way to call it off. */
	readonly watch: (changed: (where: 'here' | 'elsewhere') => void) => () => void;
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('the browser keeps no data'));
	});

/** Runs changes one after the other, so that each starts from what the one before it left. */
export function inTurn(): (change: () => Promise<void>) => Promise<void> {
	let last = Promise.resolve();
	return (change) => (last = last.then(change, change));
}

/** Beside what is kept: the one record of this store changes with it, in the same step. */
const REVISION = 'revision';

/** Not `randomUUID`, which browsers give only to addresses with https. */
const nextRevision = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

/** A database of one store, whose things are known by their `key`. It is made when the first of them is kept. */
export function objectStore<T extends { readonly key: string }>(
	database: string,
	store: string
): ObjectStore<T> {
	const watching = new Set<(where: 'here' | 'elsewhere') => void>();
	let channel: BroadcastChannel | null = null;

	/** The pages of this site on this machine. A page that only tells need not listen. */
	function others(): BroadcastChannel {
		if (channel) return channel;
		channel = new BroadcastChannel(`${database}/${store}`);
		channel.onmessage = () => watching.forEach((changed) => changed('elsewhere'));
		return channel;
	}

	/** The database; null when there is none and none is to be made: nobody who keeps nothing gets one. */
	async function opened(make: boolean): Promise<IDBDatabase | null> {
		const request = indexedDB.open(database, 2);
		let none = false as boolean;
		request.onupgradeneeded = ({ oldVersion }) => {
			none = !make && oldVersion === 0;
			if (none) return request.transaction?.abort();
			if (oldVersion === 0) request.result.createObjectStore(store, { keyPath: 'key' });
			// Version 1 had no revisions.
			request.result.createObjectStore(REVISION).put(nextRevision(), REVISION);
		};
		try {
			return await settled(request);
		} catch (error) {
			if (none) return null;
			throw error;
		}
	}

	async function change(how: (store: IDBObjectStore) => void): Promise<void> {
		const db = await opened(true);
		if (!db) return;
		try {
			const transaction = db.transaction([store, REVISION], 'readwrite');
			transaction.objectStore(REVISION).put(nextRevision(), REVISION);
			how(transaction.objectStore(store));
			await new Promise<void>((resolve, reject) => {
				transaction.oncomplete = () => resolve();
				transaction.onabort = () => reject(transaction.error ?? new Error('the browser kept nothing'));
			});
			others().postMessage('changed');
			watching.forEach((changed) => changed('here'));
		} finally {
			db.close();
		}
	}

	return {
		revision: async () => {
			const db = await opened(false);
			if (!db) return null;
			try {
				const at = db.transaction(REVISION).objectStore(REVISION);
				return await settled(at.get(REVISION) as IDBRequest<string>);
			} finally {
				db.close();
			}
		},
		all: async () => {
			const db = await opened(false);
			if (!db) return [];
			try {
				return await settled(db.transaction(store).objectStore(store).getAll() as IDBRequest<T[]>);
			} finally {
				db.close();
			}
		},
		store: (things) => change((at) => things.forEach((thing) => at.put(thing))),
		update: async (keys, how) => {
			const made: T[] = [];
			await change((at) => {
				for (const key of keys) {
					const request = at.get(key) as IDBRequest<T | undefined>;
					request.onsuccess = () => {
						if (!request.result) return;
						const changed = how(request.result);
						made.push(changed);
						at.put(changed);
					};
				}
			});
			return made;
		},
		forget: (keys) => change((at) => keys.forEach((key) => at.delete(key))),
		watch: (changed) => {
			others();
			watching.add(changed);
			return () => watching.delete(changed);
		}
	};
}
