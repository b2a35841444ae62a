import type { Catalog, ReportEntry } from '$lib/warehouse/catalog';
import { unpack } from '$lib/warehouse/answers/columns';
import { REPORT_KEYS } from '$lib/warehouse/dataset/reports';
import { dataAddress } from './links';

/** The reports of a data set without their figures, fetched when first needed. */
export class ReportList {
	reports = $state.raw<readonly ReportEntry[]>([]);
	#asked = false;

	constructor(private readonly catalog: Catalog) {}

	/** Fetches the list once. Without it nothing is said of reports, and the figures stand all the same. */
	async load(): Promise<void> {
		if (this.#asked) return;
		this.#asked = true;
		try {
			const response = await fetch(dataAddress(this.catalog.dataset, this.catalog.reports.path));
			this.reports = unpack(await response.json(), REPORT_KEYS) as unknown as ReportEntry[];
		} catch {
			this.#asked = false;
		}
	}
}
