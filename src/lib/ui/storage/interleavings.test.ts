import { AsyncLocalStorage } from 'node:async_hooks';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { mergedReport } from '../../own/handover/merge';
import { withSaid } from '../../own/said';
import { STORED_REPORT } from '../../own/storedJson';
import { readAgain, withCorrection, type StoredReport } from '../../own/storedReport';
import { storedDocument } from '../../own/testing';
import { objectStore } from './indexedDb';
import { StoredList, type Standing } from './storedList';

// Two pages of the site on one machine work on the same reports, and either may be killed at any moment. What a page was told is kept is
// there at the end, unless somebody who knew of it, or worked at the same time, put something else in its place.

/** A page: what it asks of the database runs in its name, so that a kill finds it. */
interface Tab {
	killed: boolean;
	/** Settles when it is killed. */
	readonly gone: Promise<void>;
	readonly die: () => void;
	readonly transactions: Set<IDBTransaction>;
	readonly list: StoredList<StoredReport>;
	standing: Standing<StoredReport> | null;
}

const inTab = new AsyncLocalStorage<Pick<Tab, 'killed' | 'transactions'>>();
const openStore = () => objectStore<StoredReport>('disclosure-lens', 'reports', STORED_REPORT);

/** The database of the machine; of a page that was killed it does nothing more. */
function machine(): IDBFactory {
	const factory = new IDBFactory();
	const open = factory.open.bind(factory);
	factory.open = (...asked) => {
		const tab = inTab.getStore();
		if (tab?.killed) throw new Error('the page is gone');
		const request = open(...asked);
		request.addEventListener('success', () => {
			const { result: db } = request;
			const begin = db.transaction.bind(db);
			db.transaction = (...of) => {
				if (tab?.killed) throw new Error('the page is gone');
				const transaction = begin(...of);
				tab?.transactions.add(transaction);
				return transaction;
			};
		});
		return request;
	};
	return factory;
}

function openTab(): Tab {
	let die = (): void => undefined;
	const gone = new Promise<void>((resolve) => (die = resolve));
	const tab: Tab = {
		killed: false,
		gone,
		die,
		transactions: new Set(),
		standing: null,
		list: new StoredList(openStore(), (standing) => (tab.standing = standing))
	};
	void inTab.run(tab, () => tab.list.open());
	return tab;
}

/** Its transactions are undone, or go on to be kept without anybody learning of it. */
function kill(tab: Tab, isUndone: boolean): void {
	tab.killed = true;
	tab.die();
	tab.list.close();
	if (!isUndone) return;
	for (const transaction of tab.transactions)
		try {
			transaction.abort();
		} catch {
			// It was kept already.
		}
}

const KEYS = ['a', 'b', 'c'] as const;
/** Values are written as years of reports where a year is said: the sixteenth write is of one that there is. */
const BEFORE_YEARS = 2007;
const FIELDS = ['granted__total', 'carried_in__total', 'penalty_decisions'] as const;

const read = storedDocument;
const keyOf = (contents: string): string => read(contents).key;

type Step =
	| { readonly does: 'correct'; readonly tab: 0 | 1; readonly of: string; readonly field: string }
	| { readonly does: 'say' | 'read' | 'bring'; readonly tab: 0 | 1; readonly of: string }
	| { readonly does: 'kill'; readonly tab: 0 | 1; readonly undone: boolean }
	| { readonly does: 'wait'; readonly turns: number };

const tab = fc.constantFrom(0 as const, 1 as const);
const of = fc.constantFrom(...KEYS);
const step: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({
			does: fc.constant('correct' as const),
			tab,
			of,
			field: fc.constantFrom(...FIELDS)
		})
	},
	{
		weight: 4,
		arbitrary: fc.record({
			does: fc.constantFrom('say' as const, 'read' as const, 'bring' as const),
			tab,
			of
		})
	},
	{ weight: 1, arbitrary: fc.record({ does: fc.constant('kill' as const), tab, undone: fc.boolean() }) },
	{ weight: 3, arbitrary: fc.record({ does: fc.constant('wait' as const), turns: fc.nat(8) }) }
);

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A write of a value to one place. When the page began it, and when it learned that it is kept, or was killed. */
interface Write {
	readonly tab: Tab;
	readonly place: string;
	readonly value: number;
	readonly begun: number;
	confirmed: boolean;
	ended: number;
}

/** What may stand in a place: values that no write took away which began when they had ended, and was confirmed. */
const possible = (writes: readonly Write[]): readonly number[] =>
	writes
		.filter(({ ended }) => !writes.some((other) => other.confirmed && other.begun > ended))
		.map(({ value }) => value);

afterEach(() => void vi.unstubAllGlobals());

it('two tabs and kills, in 1,000 random orders, lose none of what was confirmed', async () => {
	const counts = { writes: 0, confirmed: 0, kills: 0, unlearned: 0 };
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (steps) => {
			vi.stubGlobal('indexedDB', machine());
			const tabs = [openTab(), openTab()];
			const writes: Write[] = [];
			const waiting: Promise<unknown>[] = [];
			let clock = 0;
			const change = (
				at: Tab,
				place: string,
				key: string,
				how: (known: StoredReport | null) => StoredReport | null
			) => {
				const write: Write = {
					tab: at,
					place,
					value: writes.length + 1,
					begun: ++clock,
					confirmed: false,
					ended: Infinity
				};
				writes.push(write);
				const done = inTab
					.run(at, () => at.list.change([key], how))
					.then(({ isKept }) => {
						if (!isKept || at.killed) return;
						write.confirmed = true;
						write.ended = ++clock;
					});
				waiting.push(Promise.race([done, at.gone]));
			};
			for (const each of KEYS)
				await tabs[0]!.list.change([keyOf(each)], (known) => readAgain(known, read(each)));
			for (const each of steps) {
				if (each.does === 'wait') {
					for (let i = 0; i < each.turns; i++) await turn();
					continue;
				}
				const at = tabs[each.tab]!;
				if (each.does === 'kill') {
					kill(at, each.undone);
					const now = ++clock;
					for (const write of writes) if (write.tab === at && !write.confirmed) write.ended = now;
					counts.kills++;
					tabs[each.tab] = openTab();
					continue;
				}
				const key = keyOf(each.of);
				const value = writes.length + 1;
				if (each.does === 'correct')
					change(
						at,
						`${key} ${each.field}`,
						key,
						(known) => known && withCorrection(known, each.field, { state: 'reported', value })
					);
				else if (each.does === 'say')
					change(
						at,
						`${key} said`,
						key,
						(known) => known && { ...known, said: withSaid(known.said ?? {}, { year: BEFORE_YEARS + value }) }
					);
				// A document read again, or brought by an archive that says nothing of it, leaves what was corrected and said.
				else
					waiting.push(
						Promise.race([
							inTab.run(at, () =>
								at.list.change([key], (known) =>
									each.does === 'read' || !known
										? readAgain(known, read(each.of))
										: mergedReport(known, read(each.of)).report
								)
							),
							at.gone
						])
					);
			}
			await Promise.all(waiting);
			const kept = await inTab.run({ killed: false, transactions: new Set() }, () => openStore().all());
			expect(kept.map(({ key }) => key)).toEqual(KEYS.map(keyOf));
			for (const place of new Set(writes.map((write) => write.place))) {
				const [key, part = ''] = place.split(' ');
				const report = kept.find((one) => one.key === key)!;
				const correction = report.corrections.get(part);
				const value =
					part === 'said'
						? report.said?.year && report.said.year - BEFORE_YEARS
						: correction?.state === 'reported'
							? correction.value
							: undefined;
				const there = writes.filter((write) => write.place === place);
				if (value === undefined) expect(there.every(({ confirmed }) => !confirmed)).toBe(true);
				else expect(possible(there)).toContain(value);
				counts.unlearned += there.filter((one) => one.value === value && !one.confirmed).length;
			}
			// Both pages show what is kept, once they have heard of it.
			for (const at of tabs) {
				await at.list.refresh();
				expect([...(at.standing?.things?.values() ?? [])]).toEqual(kept);
				at.list.close();
			}
			counts.writes += writes.length;
			counts.confirmed += writes.filter(({ confirmed }) => confirmed).length;
		}),
		{ numRuns: 1_000 }
	);
	// The orders met what they are for.
	expect(counts.kills).toBeGreaterThan(500);
	expect(counts.confirmed).toBeGreaterThan(3_000);
	expect(counts.writes - counts.confirmed).toBeGreaterThan(300);
	expect(counts.unlearned).toBeGreaterThan(20);
});
