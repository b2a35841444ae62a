import { unpackOrgans } from '$lib/warehouse/answers/lists';
import type { AreaEntry, Catalog, OrganEntry } from '$lib/warehouse/catalog';
import type { Spellings } from '$lib/warehouse/dataset/spellings';
import { foldOrgans, prepareOrgans } from '$lib/warehouse/find';
import { filesOf } from '$lib/warehouse/lists';
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
		this.organs = [];
		try {
			const { organs, areas, spellings } = this.catalog;
			const known = Promise.all(filesOf(organs).map((path) => this.#some(path)));
			[this.areas, this.spellings] = (await Promise.all(
				[areas, spellings].map((file) => this.#file(file.path))
			)) as [AreaEntry[], Spellings];
			await known;
			prepareOrgans(this.organs);
			this.state = 'there';
		} catch {
			this.state = 'failed';
		}
	}

	/** Organs can be looked through as their files come. */
	async #some(path: string): Promise<void> {
		const organs = unpackOrgans(await this.#file(path));
		foldOrgans(organs);
		// Those there is most to say of first: where two letters fit many names, they are the likelier ones.
		this.organs = [...this.organs, ...organs].sort((a, b) => b.figures - a.figures);
	}

	async #file(path: string): Promise<unknown> {
		const response = await fetch(dataAddress(this.catalog.dataset, path));
		if (!response.ok) throw new Error(`${response.status} ${path}`);
		return response.json();
	}
}
