import type { Catalog, OrganEntry } from '$lib/warehouse/catalog';
import { dataAddress } from './links';

/** The organs of a data set, fetched when somebody first looks for one. */
export class OrganList {
	organs = $state.raw<readonly OrganEntry[] | null>(null);
	failed = $state(false);
	#loading = false;

	constructor(private readonly catalog: Catalog) {}

	/** Fetches the list once; a failure is shown and may be tried again. */
	async load(): Promise<void> {
		if (this.organs || this.#loading) return;
		this.#loading = true;
		this.failed = false;
		try {
			const response = await fetch(dataAddress(this.catalog.dataset, this.catalog.organs.path));
			if (!response.ok) throw new Error(`${response.status}`);
			this.organs = (await response.json()) as OrganEntry[];
		} catch {
			this.failed = true;
		} finally {
			this.#loading = false;
		}
	}
}
