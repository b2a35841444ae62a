import type { OwnCatalog } from '$lib/data/catalog';
import type { DataSource } from '$lib/data/dataSource';
import { NOTHING_READ } from '$lib/own/nothingRead';
import type { OwnDataset } from '$lib/own/ownDataset';
import { ownSource } from '$lib/own/ownSource';
import { ROSTER_STORE } from './rosterStore';
import { REPORT_STORE } from '../read/reportStore';

interface OwnData {
	readonly catalog: OwnCatalog;
	readonly source: DataSource;
}

const dataOf = (dataset: OwnDataset): OwnData => ({ catalog: dataset.catalog, source: ownSource(dataset) });

/** The data set of what was read on this machine: made when a page of it is first opened, and anew when what is kept changes. */
class OwnDataSet {
	data = $state.raw<OwnData>(dataOf(NOTHING_READ));
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

	/** Makes it where it is not what is kept; a failure may be tried again. */
	load(): Promise<void> {
		return (this.#making ??= this.#load().finally(() => (this.#making = null)));
	}

	async #load(): Promise<void> {
		while (this.#isStale) {
			this.#isStale = false;
			try {
				const { askOwn } = await import('./ask');
				const made = await askOwn('dataset', null);
				this.data = dataOf(made ?? NOTHING_READ);
				this.state = made ? 'there' : 'none';
			} catch {
				this.#isStale = true;
				this.state = 'failed';
				return;
			}
		}
	}
}

export const ownDataSet = new OwnDataSet();
