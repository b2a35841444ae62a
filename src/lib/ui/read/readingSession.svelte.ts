import { added, storedFrom, readAgain, withCorrection, type StoredReport } from '$lib/own/storedReport';
import { ownReports } from '$lib/own/reports';
import { withSaid, type SaidChange } from '$lib/own/said';
import type { Correction } from '$lib/report/correction';
import type { Problem } from '$lib/report/problem';
import { inTurn } from '../indexedDb';
import { openedArchives } from './files';
import type { FileToRead, Reader } from './reader';
import { keepBeforeImport } from './lastImport';
import { REPORT_STORE } from './reportStore';

/** A file of this visit, and how far it is. */
export interface FileProgress {
	readonly id: number;
	readonly path: string;
	readonly state: 'waiting' | 'working' | 'read' | 'refused' | 'stopped';
	readonly reports: number;
	readonly problems: readonly Problem[];
}

/** What the page works with: files being read, one after the other, and the reports kept on this machine. */
export class ReadingSession {
	files = $state.raw<readonly FileProgress[]>([]);
	/** Null until the kept ones are there. */
	stored = $state.raw<readonly StoredReport[] | null>(null);
	/** Whether the browser keeps them beyond this page. */
	persistent = $state(true);
	busy = $state(false);
	/** What was removed last in this visit. */
	removed = $state.raw<readonly StoredReport[]>([]);
	/** The first report read in this visit. */
	first = $state<string | null>(null);
	readonly own = $derived(ownReports(this.stored ?? []));
	/** A change is kept before it is shown: what the page shows is there after a reload. */
	readonly #change = inTurn();
	#reader: Reader | null = null;
	#queue: { id: number; file: FileToRead }[] = [];
	#last = 0;
	/** Nothing of the files being read is kept yet. */
	#isBatchNew = false;
	#unwatch: (() => void) | null = null;

	constructor(private readonly start: () => Promise<Reader>) {}

	/** Fetches what is kept, and again whenever another page changes it. Reports read meanwhile stay. */
	async open(): Promise<void> {
		try {
			this.stored = added(await REPORT_STORE.all(), this.stored ?? []);
			this.#unwatch ??= REPORT_STORE.watch((where) => {
				if (where === 'elsewhere') void this.#change(() => this.#fetch());
			});
		} catch {
			this.persistent = false;
			this.stored ??= [];
		}
	}

	async #fetch(): Promise<void> {
		const kept = await REPORT_STORE.all().catch(() => null);
		if (kept) this.stored = kept;
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
		this.#unwatch?.();
		this.#reader?.close();
	}

	/** Corrects a cell by hand, or with null takes the correction back. */
	correct(key: string, field: string, correction: Correction | null): Promise<void> {
		return this.#update([key], (stored) => withCorrection(stored, field, correction));
	}

	/** Says something of reports, of each its own; a part that is undefined is taken back. */
	say(keys: readonly string[], change: (key: string) => SaidChange): Promise<void> {
		return this.#update(keys, (stored) => ({
			...stored,
			said: withSaid(stored.said ?? {}, change(stored.key))
		}));
	}

	/** The reports of one organ and year: this one stands, or with null whichever is the newer by its own signs. */
	choose(chosen: string | null, among: readonly string[]): Promise<void> {
		return this.say(among, (key) => ({ stands: key === chosen ? true : undefined }));
	}

	remove(keys: readonly string[]): Promise<void> {
		return this.#change(async () => {
			const gone = this.stored?.filter(({ key }) => keys.includes(key)) ?? [];
			if (this.persistent) await REPORT_STORE.forget(keys).catch(() => (this.persistent = false));
			this.stored = this.stored?.filter(({ key }) => !keys.includes(key)) ?? null;
			this.removed = gone;
		});
	}

	/**
	 * Keeps what is made of the reports that are kept, which may not have come to this page yet: none of them is lost. `begins`: it is the
	 * first of a batch, and what was kept before it stays known.
	 */
	take(how: (kept: readonly StoredReport[]) => readonly StoredReport[], begins = true): Promise<void> {
		return this.#change(async () => {
			const kept = this.stored ?? (await REPORT_STORE.all().catch(() => []));
			if (begins && this.persistent) await keepBeforeImport(kept);
			await this.#store(how(kept));
		});
	}

	/** Puts back what was removed last, with what was corrected and said of it. */
	restore(): Promise<void> {
		return this.#change(async () => {
			const back = this.removed;
			this.removed = [];
			await this.#store(back);
		});
	}

	async #read(id: number, file: FileToRead): Promise<void> {
		this.#note(id, { state: 'working' });
		this.#reader ??= await this.start();
		const { reading, contents } = await this.#reader.read(file);
		const reports = contents === null ? [] : storedFrom(reading, contents, Date.now());
		this.#note(id, {
			state: reports.length > 0 ? 'read' : 'refused',
			reports: reports.length,
			problems: reading.problems
		});
		if (reports.length === 0) return;
		this.first ??= reports[0]?.key ?? null;
		const begins = this.#isBatchNew;
		this.#isBatchNew = false;
		await this.take((kept) => readAgain(kept, reports), begins);
	}

	/** Changes what is kept, in one step; where nothing is kept, what this page shows. */
	#update(keys: readonly string[], how: (stored: StoredReport) => StoredReport): Promise<void> {
		return this.#change(async () => {
			const here = (this.stored ?? []).filter(({ key }) => keys.includes(key)).map(how);
			const kept = this.persistent
				? await REPORT_STORE.update(keys, how).catch(() => {
						this.persistent = false;
						return here;
					})
				: here;
			this.stored = added(this.stored ?? [], kept);
		});
	}

	async #store(reports: readonly StoredReport[]): Promise<void> {
		if (this.persistent) await REPORT_STORE.store(reports).catch(() => (this.persistent = false));
		this.stored = added(this.stored ?? [], reports);
	}

	#note(id: number, part: Partial<FileProgress>): void {
		this.files = this.files.map((file) => (file.id === id ? { ...file, ...part } : file));
	}
}
