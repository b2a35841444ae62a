import type { MadeDataset, PackedLists } from '$lib/own/madeDataset';
import type { PackedOrgans } from '$lib/own/packed';

/**
 * The data set as it was made last, so that a page need not make it again. Nothing but a copy: it may be lost or refused at any time, and is
 * taken only under the mark of what it was made from.
 */

const DATABASE = 'disclosure-lens-made';
const STORE = 'made';

/** Two records of one making: pages that list wait for no figures. */
interface Part<T> {
	readonly mark: string;
	readonly part: T;
}

/** A data set as it is kept: lists at once, reports unpacked when they are asked for. */
interface KeptDataset {
	readonly lists: PackedLists;
	readonly reports: () => Promise<PackedOrgans>;
}

const done = (request: IDBRequest): Promise<void> =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve();
		request.onerror = () => reject(request.error ?? new Error('the browser keeps no data'));
	});

async function opened(): Promise<IDBDatabase> {
	const request = indexedDB.open(DATABASE, 1);
	request.onupgradeneeded = () => request.result.createObjectStore(STORE);
	await done(request);
	return request.result;
}

/**
 * The data set under a mark; null where none is kept under it. Both records are read in one step, so that they are of one making; a browser
 * unpacks a record when its result is looked at, so that of a page without figures those stay packed.
 */
export async function madeUnder(mark: string): Promise<KeptDataset | null> {
	const db = await opened();
	const store = db.transaction(STORE).objectStore(STORE);
	const lists = store.get('lists') as IDBRequest<Part<PackedLists> | undefined>;
	const reports = store.get('reports') as IDBRequest<Part<PackedOrgans> | undefined>;
	const there = done(reports);
	there.catch(() => undefined).finally(() => db.close());
	await done(lists);
	const first = lists.result;
	if (first?.mark !== mark) return null;
	return {
		lists: first.part,
		reports: async () => {
			await there;
			const second = reports.result;
			if (second?.mark !== mark) throw new Error('a data set without its reports');
			return second.part;
		}
	};
}

/** Puts the two records in the place of those before them; null: leaves none. */
async function replace(made: Readonly<Record<'lists' | 'reports', Part<unknown>>> | null): Promise<void> {
	const db = await opened();
	try {
		const transaction = db.transaction(STORE, 'readwrite');
		const store = transaction.objectStore(STORE);
		store.clear();
		for (const [part, record] of Object.entries(made ?? {})) store.put(record, part);
		await new Promise<void>((resolve, reject) => {
			transaction.oncomplete = () => resolve();
			transaction.onabort = () => reject(transaction.error ?? new Error('the browser kept nothing'));
		});
	} finally {
		db.close();
	}
}

/** Keeps a data set in the place of the one before it. */
export const keepMade = (mark: string, { lists, reports }: MadeDataset): Promise<void> =>
	replace({ lists: { mark, part: lists }, reports: { mark, part: reports } });

/** Nothing is left of reports that were removed. */
export const forgetMade = (): Promise<void> => replace(null);
