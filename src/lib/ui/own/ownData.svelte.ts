import type { OwnCatalog } from '$lib/data/catalog';
import type { DataSource } from '$lib/data/dataSource';
import { nothingHeld } from '$lib/own/nothingRead';
import { ownSource, type HeldDataset } from '$lib/own/ownSource';
import { REPORT_STORE } from '../read/reportStore';
import { openDataset } from './openDataset';
import { ROSTER_STORE } from './rosterStore';

interface OwnData {
	readonly catalog: OwnCatalog;
	readonly source: DataSource;
}

function dataOf(held: HeldDataset): OwnData {
	const source = ownSource(held);
	return { catalog: source.catalog, source };
}

const NONE = dataOf(nothingHeld);

/** The data set of what was read on this machine: held from when a page of it is first opened, and made anew when what is kept changes. */
class OwnDataSet {
	data = $state.raw<OwnData>(NONE);
	state = $state<'loading' | 'there' | 'none' | 'failed'>('loading');
	#pages = 0;
	#isStale = true;
	#making: Promise<void> | null = null;
	#isWatching = false;

	/** For a page that shows it, as long as it does. Gives what to call at its end. */
	open(): () => void {
		if (!this.#isWatching)
			for (const store of [REPORT_STORE, ROSTER_STORE]) store.watch(() => this.#changed());
		this.#isWatching = true;
		this.#pages += 1;
		void this.load();
		return () => {
			this.#pages -= 1;
		};
	}

	#changed(): void {
		this.#isStale = true;
		if (this.#pages > 0) void this.load();
	}

	/** Makes it of what is kept now, so that the next page of it need not wait. */
	prepare(): Promise<void> {
		this.#isStale = true;
		return this.load();
	}

	/** Makes it where it is not what is kept; a failure may be tried again. */
	load(): Promise<void> {
		return (this.#making ??= this.#load().finally(() => (this.#making = null)));
	}

	async #load(): Promise<void> {
		while (this.#isStale) {
			this.#isStale = false;
			try {
				const opened = await openDataset();
				this.data = opened ? dataOf(opened) : NONE;
				this.state = opened ? 'there' : 'none';
			} catch {
				this.#isStale = true;
				this.state = 'failed';
				return;
			}
		}
	}
}

export const ownDataSet = new OwnDataSet();
