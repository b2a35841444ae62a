import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { STORED_REPORT } from '../../own/storedJson';
import { withCorrection, type StoredReport } from '../../own/storedReport';
import { storedDocument } from '../../own/testing';
import { objectStore } from './indexedDb';
import { StoredList, type Standing } from './storedList';

const [DATABASE, STORE] = ['disclosure-lens', 'reports'];
const report = storedDocument;

beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

const openStore = () => objectStore<StoredReport>(DATABASE, STORE, STORED_REPORT);

function page(): { list: StoredList<StoredReport>; shown: () => Standing<StoredReport> } {
	let standing: Standing<StoredReport> | null = null;
	const list = new StoredList(openStore(), (now) => {
		standing = now;
	});
	return { list, shown: () => standing! };
}
const keep = ({ list }: ReturnType<typeof page>, one: StoredReport) => list.change([one.key], () => one);

/** Puts records into the database as another program might have. */
async function put(...records: readonly object[]): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		const request = indexedDB.open(DATABASE);
		request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
		request.onerror = () => reject(request.error ?? new Error('not opened'));
		request.onsuccess = () => {
			const transaction = request.result.transaction(STORE, 'readwrite');
			for (const record of records) transaction.objectStore(STORE).put(record);
			transaction.oncomplete = () => {
				request.result.close();
				resolve();
			};
		};
	});
}

it('reads what an older program kept, sets aside what a newer one did and what is damaged', async () => {
	const newer = { key: 'n', version: 9, kept: {} };
	const damaged = { key: 'd', version: 1, kept: { key: 'd', file: 3 } };
	await put({ ...report('a') }, newer, damaged, { key: 'e' });
	const here = page();
	await here.list.open();
	expect([...here.shown().things!.values()]).toEqual([report('a')]);
	expect(here.shown().aside).toEqual([
		{ key: 'd', why: 'damaged', record: damaged },
		{ key: 'e', why: 'damaged', record: { key: 'e' } },
		{ key: 'n', why: 'newer', record: newer }
	]);
	await here.list.discard(['d', 'e']);
	expect(here.shown().aside).toMatchObject([{ key: 'n' }]);
});

it('overwrites nothing that it cannot read: it makes room, and is left alone by what only changes', async () => {
	const { key } = report('a');
	const newer = { key, version: 9, kept: 'of tomorrow' };
	await put(newer);
	const here = page();
	await here.list.open();
	await here.list.change(
		[key],
		(known) => known && withCorrection(known, 'granted__total', { state: 'blank' })
	);
	await here.list.refresh();
	expect(here.shown().aside).toEqual([{ key, why: 'newer', record: newer }]);
	await keep(here, report('a'));
	await here.list.refresh();
	expect(here.shown().things?.get(key)).toEqual(report('a'));
	expect(here.shown().aside).toMatchObject([{ why: 'newer', record: newer }]);
});

it('loses no record to one that the browser itself cannot read any more', async () => {
	const here = page();
	await keep(here, report('a'));
	await keep(here, report('b'));
	vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore) {
		return this.add({ noKey: true });
	} as never);
	await here.list.refresh();
	expect([...here.shown().things!.values()]).toEqual([report('a'), report('b')]);
});

it('has another revision after every change, also of what an older program kept, and none of nothing', async () => {
	const store = openStore();
	expect(await store.revision()).toBeNull();
	await put(report('a'));
	const revisions = [await store.revision()];
	expect(await store.revision()).toBe(revisions[0]);
	for (const contents of ['a', 'b']) {
		await store.update([report(contents).key], () => report(contents));
		revisions.push(await store.revision());
	}
	await store.discard([report('a').key]);
	revisions.push(await store.revision());
	expect(new Set(revisions).size).toBe(4);
	expect(revisions).not.toContain(null);
	expect((await store.all()).map(({ key }) => key)).toEqual([report('b').key]);
});

it('shows what cannot be kept, says so by name, and keeps it when it can, in order', async () => {
	const here = page();
	const { key } = report('a');
	await keep(here, report('b'));
	// What a browser does where there is no room, by the way the library itself ends a transaction.
	const { put: kept } = IDBObjectStore.prototype;
	const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
		this: IDBObjectStore,
		...asked: Parameters<typeof kept>
	) {
		if (this.name !== STORE) return kept.apply(this, asked);
		(this.transaction as unknown as { _abort(name: string): void })._abort('QuotaExceededError');
	} as never);
	expect(await keep(here, report('a'))).toMatchObject({ isKept: false });
	await here.list.change(
		[key],
		(known) => known && withCorrection(known, 'granted__total', { state: 'blank' })
	);
	expect(here.shown()).toMatchObject({ why: 'full', unkept: new Set([key]) });
	expect(here.shown().things?.get(key)?.corrections.size).toBe(1);

	full.mockRestore();
	expect(await keep(here, report('c'))).toMatchObject({ isKept: true });
	expect(here.shown()).toMatchObject({ why: null, unkept: new Set() });
	const again = page();
	await again.list.open();
	expect(again.shown().things?.get(key)?.corrections.size).toBe(1);
	expect(again.shown().things?.size).toBe(3);
});
