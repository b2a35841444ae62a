import type { OwnLists } from '$lib/own/datasetAnswers';
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

interface MadeDataset {
	readonly lists: OwnLists;
	readonly reports: Promise<PackedOrgans>;
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('the browser keeps no data'));
	});

async function opened(): Promise<IDBDatabase> {
	const request = indexedDB.open(DATABASE, 1);
	request.onupgradeneeded = () => request.result.createObjectStore(STORE);
	return settled(request);
}

/** The data set under a mark; null where none is kept under it. Both records are read in one step, so that they are of one making. */
export async function madeUnder(mark: string): Promise<MadeDataset | null> {
	const db = await opened();
	const store = db.transaction(STORE).objectStore(STORE);
	const of = <T>(part: string) => settled(store.get(part) as IDBRequest<Part<T> | undefined>);
	const [lists, reports] = [of<OwnLists>('lists'), of<PackedOrgans>('reports')];
	reports.catch(() => undefined).finally(() => db.close());
	const first = await lists;
	if (first?.mark !== mark) return null;
	return {
		lists: first.part,
		reports: reports.then((told) => {
			if (told?.mark !== mark) throw new Error('a data set without its reports');
			return told.part;
		})
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
export const keepMade = (mark: string, lists: OwnLists, reports: PackedOrgans): Promise<void> =>
	replace({ lists: { mark, part: lists }, reports: { mark, part: reports } });

/** Nothing is left of reports that were removed. */
export const forgetMade = (): Promise<void> => replace(null);
