import type { Catalog, OrganEntry } from '$lib/warehouse/catalog';
import type { Language } from '$lib/form/words';
import { dataAddress } from './links';
import { ownReportsBeside } from './read/beside';

/** The organs of a data set, fetched when somebody first looks for one; before the published ones those read on this machine. */
export class OrganList {
	organs = $state.raw<readonly OrganEntry[] | null>(null);
	failed = $state(false);
	#loading = false;

	constructor(
		private readonly catalog: Catalog,
		private readonly language: Language
	) {}

	/** Fetches the list once; a failure is shown and may be tried again. */
	async load(): Promise<void> {
		if (this.organs || this.#loading) return;
		this.#loading = true;
		this.failed = false;
		try {
			const response = await fetch(dataAddress(this.catalog.dataset, this.catalog.organs.path));
			if (!response.ok) throw new Error(`${response.status}`);
			const published = (await response.json()) as OrganEntry[];
			this.organs = [...(await this.#own(published)), ...published];
		} catch {
			this.failed = true;
		} finally {
			this.#loading = false;
		}
	}

	/** None beside the demonstration: real reports do not mix with invented ones. */
	async #own(published: readonly OrganEntry[]): Promise<readonly OrganEntry[]> {
		const reports = this.catalog.fictional ? [] : await ownReportsBeside(this.language);
		if (reports.length === 0) return [];
		const { ownEntries } = await import('$lib/warehouse/own/entries');
		return ownEntries(reports, published);
	}
}
