import type { AreaEntry, Catalog } from '$lib/warehouse/catalog';
import { dataAddress } from './links';

/** The areas of a data set, fetched when somebody first looks for one or an address names one. */
export class AreaList {
	areas = $state.raw<readonly AreaEntry[] | null>(null);
	failed = $state(false);
	#loading = false;

	constructor(private readonly catalog: Catalog) {}

	/** Fetches the list once; a failure is shown and may be tried again. */
	async load(): Promise<void> {
		if (this.areas || this.#loading) return;
		this.#loading = true;
		this.failed = false;
		try {
			const response = await fetch(dataAddress(this.catalog.dataset, this.catalog.areas.path));
			if (!response.ok) throw new Error(`${response.status}`);
			this.areas = (await response.json()) as AreaEntry[];
		} catch {
			this.failed = true;
		} finally {
			this.#loading = false;
		}
	}
}
