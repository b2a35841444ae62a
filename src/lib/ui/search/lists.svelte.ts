import type { AreaEntry, OrganEntry } from '$lib/data/catalog';
import type { DataSource } from '$lib/data/dataSource';
import type { Spellings } from '$lib/data/spellings';
import { foldOrgans, prepareOrgans } from '$lib/data/find';

/** What the search looks through beside pages and terms, fetched when it is first opened. */
export class SearchLists {
	organs = $state.raw<readonly OrganEntry[]>([]);
	areas = $state.raw<readonly AreaEntry[]>([]);
	spellings = $state.raw<Spellings | null>(null);
	state = $state<'asleep' | 'loading' | 'there' | 'failed'>('asleep');

	constructor(private readonly source: Pick<DataSource, 'organs' | 'areas' | 'spellings'>) {}

	/** Fetches the lists once; a failure may be tried again. */
	async load(): Promise<void> {
		if (this.state === 'loading' || this.state === 'there') return;
		this.state = 'loading';
		this.organs = [];
		try {
			const known = Promise.all(this.source.organs.parts().map((part) => this.#some(part)));
			[this.areas, this.spellings] = await Promise.all([this.source.areas(), this.source.spellings()]);
			await known;
			prepareOrgans(this.organs);
			this.state = 'there';
		} catch {
			this.state = 'failed';
		}
	}

	/** Organs can be looked through as their parts come. */
	async #some(part: string): Promise<void> {
		const organs = await this.source.organs.read(part);
		foldOrgans(organs);
		// Those there is most to say of first: where two letters fit many names, they are the likelier ones.
		this.organs = [...this.organs, ...organs].sort((a, b) => b.figures - a.figures);
	}
}
