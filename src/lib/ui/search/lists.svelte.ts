import type { AreaEntry, Catalog, OrganEntry } from '$lib/warehouse/catalog';
import type { Spellings } from '$lib/warehouse/dataset/spellings';
import { dataAddress } from '../links';

/** What the search looks through beside pages and terms, fetched when it is first opened. */
export class SearchLists {
	organs = $state.raw<readonly OrganEntry[]>([]);
	areas = $state.raw<readonly AreaEntry[]>([]);
	spellings = $state.raw<Spellings | null>(null);
	state = $state<'asleep' | 'loading' | 'there' | 'failed'>('asleep');

	constructor(private readonly catalog: Catalog) {}

	/** Fetches the lists once; a failure may be tried again. */
	async load(): Promise<void> {
		if (this.state === 'loading' || this.state === 'there') return;
		this.state = 'loading';
		try {
			const { organs, areas, spellings } = this.catalog;
			[this.organs, this.areas, this.spellings] = (await Promise.all(
				[organs, areas, spellings].map((file) => this.#file(file.path))
			)) as [OrganEntry[], AreaEntry[], Spellings];
			this.state = 'there';
		} catch {
			this.state = 'failed';
		}
	}

	async #file(path: string): Promise<unknown> {
		const response = await fetch(dataAddress(this.catalog.dataset, path));
		if (!response.ok) throw new Error(`${response.status} ${path}`);
		return response.json();
	}
}
