import { askPersistence } from './persistence';
import { movedAside, recordOf, thingOf, type RecordFormat, type SetAside } from './record';
import { giveUpSpare, SPARE } from './spare';
import { whyNot } from './whyNot';

/** What is kept, and what of it cannot be read. */
interface Contents<T> {
	readonly things: readonly T[];
	readonly aside: readonly SetAside[];
}

/** What a thing is made into; null: there is none, and there is to be none. It may be asked more than once. */
export type Making<T> = (known: T | null, key: string) => T | null;

/**
 * What a reader keeps on this machine, in IndexedDB. All of it rejects where the browser lets no page keep data (private windows,
 * blocked cookies) or has no room (`whyNot`).
 */
export interface ObjectStore<T> {
	readonly contents: () => Promise<Contents<T>>;
	/** The things of it, in the order of keys. */
	readonly all: () => Promise<readonly T[]>;
	/** The keys of all records, of those that cannot be read too. */
	readonly keys: () => Promise<readonly string[]>;
	/** One thing; null where there is none that can be read. */
	readonly one: (key: string) => Promise<T | null>;
	/**
	 * Changes what is kept under keys, in one step that no other page comes between: `how` is given what is kept now. All or none. Gives
	 * what it made. A record that cannot be read is nothing to it, and stays: it makes room for what is kept in its place.
	 */
	readonly update: (keys: readonly string[], how: Making<T>) => Promise<ReadonlyMap<string, T | null>>;
	/** Removes records, those that cannot be read too. */
	readonly discard: (keys: readonly string[]) => Promise<void>;
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

type Entry = readonly [key: string, record: unknown];

/** Every record. One that the browser cannot read any more (its file is gone) does not take the others with it. */
async function entriesIn(store: IDBObjectStore): Promise<readonly Entry[]> {
	const [keys, records] = await Promise.all([
		settled(store.getAllKeys() as IDBRequest<string[]>),
		settled<unknown[]>(store.getAll()).catch(() => null)
	]);
	if (records) return keys.map((key, i) => [key, records[i]]);
	const { transaction, name } = store;
	const entries: Entry[] = [];
	for (const key of keys) {
		const again = transaction.db.transaction(name).objectStore(name);
		entries.push([key, await settled<unknown>(again.get(key)).catch(() => null)]);
	}
	return entries;
}

/** Beside what is kept: the one record of this store changes with it, in the same step. */
const REVISION = 'revision';

/** Of what was kept before there were revisions, until it is changed. */
const UNCHANGED = 'unchanged';

/** Not `randomUUID`, which browsers give only to addresses with https. */
const nextRevision = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

/** A database of one store, whose things are known by their `key`. It is made when the first of them is kept. */
export function objectStore<T extends { readonly key: string }>(
	database: string,
	store: string,
	format: RecordFormat<T>
): ObjectStore<T> {
	const watching = new Set<(where: 'here' | 'elsewhere') => void>();
	let channel: BroadcastChannel | null = null;

	/** The pages of this site on this machine hear of each other's changes. */
	const telling = () => new BroadcastChannel(`${database}/${store}`);

	function listen(): BroadcastChannel {
		const listening = telling();
		listening.onmessage = () => watching.forEach((changed) => changed('elsewhere'));
		return listening;
	}

	/** A page that listens does not hear itself. */
	function tellOthers(): void {
		const through = channel ?? telling();
		through.postMessage('changed');
		if (through !== channel) through.close();
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
			request.result.createObjectStore(REVISION);
		};
		try {
			return await settled(request);
		} catch (error) {
			if (none) return null;
			throw error;
		}
	}

	async function contents(): Promise<Contents<T>> {
		const db = await opened(false);
		if (!db) return { things: [], aside: [] };
		try {
			const entries = await entriesIn(db.transaction(store).objectStore(store));
			const read = entries.map(([key, record]) => thingOf(key, record, format));
			return {
				things: read.flatMap((each) => ('thing' in each ? [each.thing] : [])),
				aside: read.flatMap((each) => ('aside' in each ? [each.aside] : []))
			};
		} finally {
			db.close();
		}
	}

	/** Puts what `how` makes of a record in its place. */
	function remade(at: IDBObjectStore, key: string, record: unknown, how: Making<T>): T | null {
		const read = record === undefined ? null : thingOf(key, record, format);
		const known = read && 'thing' in read ? read.thing : null;
		const thing = how(known, key);
		const isUnreadable = read !== null && 'aside' in read;
		if (thing && isUnreadable) at.put(movedAside(key, record, Date.now()));
		if (thing) at.put(recordOf(thing, format));
		else if (!isUnreadable) at.delete(key);
		return thing;
	}

	/** Asks the store one thing; null where there is no database. */
	async function asked<A>(question: (at: IDBObjectStore) => IDBRequest<A>): Promise<A | null> {
		const db = await opened(false);
		if (!db) return null;
		try {
			return await settled(question(db.transaction(store).objectStore(store)));
		} finally {
			db.close();
		}
	}

	async function one(key: string): Promise<T | null> {
		const record = await asked((at) => at.get(key) as IDBRequest<unknown>);
		const read = record === null || record === undefined ? null : thingOf(key, record, format);
		return read && 'thing' in read ? read.thing : null;
	}

	/** One step on the database, kept when it settles; all of it or none. What is spare makes room for it. */
	async function change(step: (at: IDBObjectStore) => void): Promise<void> {
		try {
			await taken(step);
		} catch (error) {
			if (database === SPARE.database || whyNot(error) !== 'full') throw error;
			if (!(await giveUpSpare().catch(() => false))) throw error;
			await taken(step);
		}
		tellOthers();
		watching.forEach((changed) => changed('here'));
		askPersistence();
	}

	async function taken(step: (at: IDBObjectStore) => void): Promise<void> {
		const db = await opened(true);
		if (!db) throw new Error('the browser made no database');
		try {
			// Said to be kept only when it is on the disk, not on its way there.
			const durability = database === SPARE.database ? 'relaxed' : 'strict';
			const transaction = db.transaction([store, REVISION], 'readwrite', { durability });
			transaction.objectStore(REVISION).put(nextRevision(), REVISION);
			const at = transaction.objectStore(store);
			const done = new Promise<void>((resolve, reject) => {
				transaction.oncomplete = () => resolve();
				transaction.onabort = () => reject(transaction.error ?? new Error('the browser kept nothing'));
			});
			step(at);
			await done;
		} finally {
			db.close();
		}
	}

	async function update(keys: readonly string[], how: Making<T>): Promise<ReadonlyMap<string, T | null>> {
		const made = new Map<string, T | null>();
		await change((at) => {
			for (const key of new Set(keys)) {
				const request = at.get(key) as IDBRequest<unknown>;
				request.onsuccess = () => made.set(key, remade(at, key, request.result, how));
			}
		});
		return made;
	}

	async function revision(): Promise<string | null> {
		const db = await opened(false);
		if (!db) return null;
		try {
			const at = db.transaction(REVISION).objectStore(REVISION);
			return (await settled(at.get(REVISION) as IDBRequest<string | undefined>)) ?? UNCHANGED;
		} finally {
			db.close();
		}
	}

	return {
		contents,
		revision,
		all: async () => (await contents()).things,
		keys: async () => (await asked((at) => at.getAllKeys() as IDBRequest<string[]>)) ?? [],
		one,
		update,
		discard: (keys) => change((at) => keys.forEach((key) => at.delete(key))),
		watch: (changed) => {
			channel ??= listen();
			watching.add(changed);
			return () => {
				watching.delete(changed);
				if (watching.size > 0) return;
				channel?.close();
				channel = null;
			};
		}
	};
}
