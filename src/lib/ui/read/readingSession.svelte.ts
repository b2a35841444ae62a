import {
	storedFrom,
	storedFromListed,
	readAgain,
	withCorrection,
	type StoredReport
} from '$lib/own/storedReport';
import { mergedReport } from '$lib/own/handover/merge';
import { idsMoved, ownReports } from '$lib/own/reports';
import { withSaid, type SaidChange } from '$lib/own/said';
import type { Correction } from '$lib/report/correction';
import type { Problem } from '$lib/report/problem';
import type { Making } from '../storage/indexedDb';
import type { SetAside } from '../storage/record';
import { byKey, NONE, StoredList } from '../storage/storedList';
import type { WhyNot } from '../storage/whyNot';
import { book } from '../audit/decisions.svelte';
import { openedArchives } from './files';
import type { FileToRead, Outcome, Reader } from './reader';
import { keepBeforeImport } from './lastImport';
import { Originals } from './originals.svelte';
import { forgetRemoved, keepRemoved, keptRemoved } from './removedStore';
import { REPORT_STORE } from './reportStore';

/** A file of this visit, and how far it is. */
export interface FileProgress {
	readonly id: number;
	readonly path: string;
	readonly state: 'waiting' | 'working' | 'read' | 'refused' | 'stopped';
	readonly reports: number;
	readonly problems: readonly Problem[];
}

function storedOf(outcome: Outcome): readonly StoredReport[] {
	const { reading, contents } = outcome;
	if (contents === null) return [];
	if (outcome.listed) return storedFromListed(outcome.listed, reading.file, Date.now());
	return storedFrom(reading, contents, Date.now());
}

/** What the page works with: files being read, one after the other, and the reports kept on this machine. */
export class ReadingSession {
	files = $state.raw<readonly FileProgress[]>([]);
	/** Null until the kept ones are there. */
	stored = $state.raw<readonly StoredReport[] | null>(null);
	/** Keys of those that stand in this page alone, changed or whole, and why the browser keeps nothing. */
	unkept = $state.raw<ReadonlySet<string>>(NONE);
	why = $state<WhyNot | null>(null);
	/** Records that cannot be read. */
	aside = $state.raw<readonly SetAside[]>([]);
	busy = $state(false);
	/** What was removed last, here or before a reload. */
	removed = $state.raw<readonly StoredReport[]>([]);
	/** The first report read in this visit. */
	first = $state<string | null>(null);
	readonly own = $derived(ownReports(this.stored ?? []));
	/** The documents they were read from. */
	readonly originals = new Originals();
	/** A change is kept before it is shown: what the page shows is there after a reload, unless it says otherwise. */
	readonly #list = new StoredList(REPORT_STORE, ({ things, unkept, why, aside }) => {
		this.stored = things && [...things.values()];
		this.unkept = unkept;
		this.why = why;
		this.aside = aside;
	});
	#reader: Reader | null = null;
	#queue: { id: number; file: FileToRead }[] = [];
	#last = 0;
	#keeping: Promise<unknown> = Promise.resolve();
	/** Nothing of the files being read is kept yet. */
	#isBatchNew = false;

	constructor(private readonly start: () => Promise<Reader>) {}

	/** Fetches what is kept, and again whenever another page changes it. */
	async open(): Promise<void> {
		await this.#list.open();
		const removed = await keptRemoved();
		if (this.removed.length === 0)
			this.removed = removed.filter(({ key }) => !this.stored?.some((each) => each.key === key));
		await this.originals.open();
		await this.originals.sweep();
	}

	/** Fetches what is kept now, before it is exported. */
	refresh(): Promise<void> {
		return this.#list.refresh();
	}

	/** Tries again to keep what could not be kept. */
	again(): Promise<void> {
		return this.#list.again();
	}

	/** Removes records that cannot be read. */
	discard(keys: readonly string[]): Promise<void> {
		return this.#list.discard(keys);
	}

	/** Reads files behind those that are waiting, those in archives one by one. */
	async add(files: readonly FileToRead[]): Promise<void> {
		const queued = (await openedArchives(files)).map((file) => ({ id: this.#last++, file }));
		this.#queue.push(...queued);
		const waiting = queued.map(({ id, file }): FileProgress => ({
			id,
			path: file.path,
			state: 'waiting',
			reports: 0,
			problems: []
		}));
		this.files = [...this.files, ...waiting];
		if (this.busy) return;
		this.busy = true;
		this.#isBatchNew = true;
		for (let next = this.#queue.shift(); next; next = this.#queue.shift())
			await this.#read(next.id, next.file);
		await this.#keeping;
		this.busy = false;
	}

	/** Leaves the files that wait unread; the one being read is finished. */
	stop(): void {
		this.#queue = [];
		this.files = this.files.map((file) => (file.state === 'waiting' ? { ...file, state: 'stopped' } : file));
	}

	/** Clears the list of files; their reports stay. */
	clear(): void {
		if (!this.busy) this.files = [];
	}

	close(): void {
		this.stop();
		this.#list.close();
		this.originals.close();
		this.#reader?.close();
	}

	/** Corrects a cell by hand, or with null takes the correction back. */
	correct(key: string, field: string, correction: Correction | null): Promise<void> {
		return this.change([key], (stored) => stored && withCorrection(stored, field, correction));
	}

	/** Says something of reports, of each its own; a part that is undefined is taken back. */
	say(keys: readonly string[], change: (key: string) => SaidChange): Promise<void> {
		return this.change(
			keys,
			(stored, key) => stored && { ...stored, said: withSaid(stored.said ?? {}, change(key)) }
		);
	}

	/** Reports are about to be added: what is kept before stays known. */
	async begin(): Promise<void> {
		if (this.why === null) await keepBeforeImport(this.stored ?? (await REPORT_STORE.all().catch(() => [])));
	}

	/** Makes reports of what is kept of them then, by whichever page. Where it cannot be kept it stands in this page, which says so. */
	async change(keys: readonly string[], how: Making<StoredReport>): Promise<void> {
		const before = this.own;
		await this.#list.change(keys, how);
		// What was decided of a report goes with it where somebody says who reports, or for which year.
		const ids = idsMoved(before, this.own);
		if (ids.size > 0) await book.follow(ids);
	}

	/** The reports of one organ and year: this one stands, or with null whichever is the newer by its own signs. */
	choose(chosen: string | null, among: readonly string[]): Promise<void> {
		return this.say(among, (key) => ({ stands: key === chosen ? true : undefined }));
	}

	/** Removes reports. They can be put back until others are removed, a day at most. */
	async remove(keys: readonly string[]): Promise<void> {
		await keepRemoved((this.stored ?? []).filter(({ key }) => keys.includes(key)));
		const { before } = await this.#list.change(keys, () => null);
		// What another page corrected meanwhile goes with it, and comes back with it.
		this.removed = [...before.values()].filter((one) => one !== null);
		await this.originals.sweep();
	}

	/** Puts back what was removed last, with what was corrected and said of it. */
	async restore(): Promise<void> {
		const back = byKey(this.removed);
		await this.change([...back.keys()], (stored, key) =>
			stored ? mergedReport(stored, back.get(key) ?? stored).report : (back.get(key) ?? null)
		);
		await this.forgetRemoved();
	}

	/** What was removed last can be put back no more. */
	async forgetRemoved(): Promise<void> {
		this.removed = [];
		await forgetRemoved();
		await this.originals.sweep();
	}

	async #read(id: number, file: FileToRead): Promise<void> {
		this.#note(id, { state: 'working' });
		this.#reader ??= await this.start();
		const outcome = await this.#reader.read(file);
		const { reading } = outcome;
		const reports = storedOf(outcome);
		this.#note(id, {
			state: reports.length > 0 ? 'read' : 'refused',
			reports: reports.length,
			problems: reading.problems
		});
		if (reports.length === 0) return;
		this.first ??= reports[0]?.key ?? null;
		// What was kept before the first of a batch stays known.
		if (this.#isBatchNew) await this.begin();
		this.#isBatchNew = false;
		const read = byKey(reports);
		await this.change([...read.keys()], (before, key) => {
			const now = read.get(key);
			return now ? readAgain(before, now) : before;
		});
		// After its report, which may take its room.
		const { contents } = outcome;
		if (contents === null || !outcome.document || [...read.keys()].some((key) => this.unkept.has(key)))
			return;
		const original = { key: contents, bytes: new Uint8Array(outcome.document) };
		// The next file need not wait for it.
		this.#keeping = this.#keeping.then(() => this.originals.keep(original));
	}

	#note(id: number, part: Partial<FileProgress>): void {
		this.files = this.files.map((file) => (file.id === id ? { ...file, ...part } : file));
	}
}
