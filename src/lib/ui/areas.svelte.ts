import type { AreaEntry } from '$lib/data/catalog';
import type { DataSource } from '$lib/data/dataSource';

/** The areas of a data set, fetched when somebody first looks for one or an address names one. */
export class AreaList {
	areas = $state.raw<readonly AreaEntry[] | null>(null);
	failed = $state(false);
	#loading = false;

	constructor(private readonly source: Pick<DataSource, 'areas'>) {}

	/** Fetches the list once; a failure is shown and may be tried again. */
	async load(): Promise<void> {
		if (this.areas || this.#loading) return;
		this.#loading = true;
		this.failed = false;
		try {
			this.areas = await this.source.areas();
		} catch {
			this.failed = true;
		} finally {
			this.#loading = false;
		}
	}
}
