import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { ORIGINAL, type Original } from '../../own/original';
import { STORED_REPORT } from '../../own/storedJson';
import type { StoredReport } from '../../own/storedReport';
import { storedDocument } from '../../own/testing';
import { contentsKey } from '../../read/contentsKey';
import { objectStore } from './indexedDb';
import { SPARE } from './spare';

// A browser without room: what is spare makes room for what a person confirmed, and never the other way round.

const bytes = new TextEncoder().encode('原件');
const original: Original = { key: contentsKey(bytes), bytes };
const report: StoredReport = storedDocument('a.txt');

let room: number;
/** A machine whose disk takes no more databases than there is room for. */
beforeEach(() => {
	const factory = new IDBFactory();
	const there = new Set<string>();
	const open = factory.open.bind(factory);
	const remove = factory.deleteDatabase.bind(factory);
	factory.open = (...asked) => {
		const request = open(...asked);
		request.addEventListener('success', () => {
			const { result: db } = request;
			const begin = db.transaction.bind(db);
			db.transaction = (...of) => {
				const transaction = begin(...of);
				if (of[1] !== 'readwrite') return transaction;
				const [name] = asked;
				if (there.has(name) || there.size < room) there.add(name);
				else {
					Object.defineProperty(transaction, 'error', { value: new DOMException('', 'QuotaExceededError') });
					queueMicrotask(() => transaction.abort());
				}
				return transaction;
			};
		});
		return request;
	};
	factory.deleteDatabase = (name) => {
		there.delete(name);
		return remove(name);
	};
	vi.stubGlobal('indexedDB', factory);
	room = 1;
});

const stores = () => ({
	reports: objectStore<StoredReport>('disclosure-lens', 'reports', STORED_REPORT),
	originals: objectStore<Original>(SPARE.database, SPARE.store, ORIGINAL)
});

it('gives up documents for a report, and tells the pages that show them', async () => {
	const { reports, originals } = stores();
	await originals.update([original.key], () => original);
	expect(await originals.one(original.key)).toEqual(original);
	const told = vi.fn();
	const stop = originals.watch(told);
	await reports.update([report.key], () => report);
	expect(await reports.one(report.key)).toEqual(report);
	expect(await originals.keys()).toEqual([]);
	await vi.waitFor(() => expect(told).toHaveBeenCalledWith('elsewhere'));
	stop();
});

it('gives up no report for a document', async () => {
	const { reports, originals } = stores();
	await reports.update([report.key], () => report);
	await expect(originals.update([original.key], () => original)).rejects.toMatchObject({
		name: 'QuotaExceededError'
	});
	expect(await reports.one(report.key)).toEqual(report);
});

it('has nothing to give up where there are no documents, and says that it is full', async () => {
	room = 0;
	await expect(stores().reports.update([report.key], () => report)).rejects.toMatchObject({
		name: 'QuotaExceededError'
	});
});
