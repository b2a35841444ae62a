import { unpackReports } from '$lib/warehouse/answers/lists';
import type { Catalog, ReportEntry } from '$lib/warehouse/catalog';
import { filesOf } from '$lib/warehouse/lists';
import { dataAddress } from './links';

/** Reports of a data set without their figures, fetched file by file as pages speak of what lies in an area. */
export class ReportList {
	reports = $state.raw<readonly ReportEntry[]>([]);
	#asked: readonly string[] = [];

	constructor(private readonly catalog: Catalog) {}

	/** Fetches those near areas, each file once. Without them nothing is said of reports, and the figures stand all the same. */
	async near(codes: readonly string[]): Promise<void> {
		const files = codes.flatMap((code) => filesOf(this.catalog.reports, /^\d+$/.test(code) ? code : ''));
		await Promise.all(files.map((path) => this.#add(path)));
	}

	async #add(path: string): Promise<void> {
		if (this.#asked.includes(path)) return;
		this.#asked = [...this.#asked, path];
		try {
			const response = await fetch(dataAddress(this.catalog.dataset, path));
			this.reports = [...this.reports, ...unpackReports(await response.json())];
		} catch {
			this.#asked = this.#asked.filter((other) => other !== path);
		}
	}
}
