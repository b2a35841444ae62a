import type { ReportEntry } from '$lib/data/catalog';
import type { DataSource } from '$lib/data/dataSource';

/** Reports of a data set without their figures, fetched part by part as pages speak of what lies in an area. */
export class ReportList {
	reports = $state.raw<readonly ReportEntry[]>([]);
	#parts: readonly string[] = [];

	constructor(private readonly source: Pick<DataSource, 'reports'>) {}

	/** Fetches those near areas, each part once. Without them nothing is said of reports, and the figures stand all the same. */
	async near(codes: readonly string[]): Promise<void> {
		const parts = codes.flatMap((code) => this.source.reports.parts(/^\d+$/.test(code) ? code : ''));
		await Promise.all(parts.map((part) => this.#add(part)));
	}

	async #add(part: string): Promise<void> {
		if (this.#parts.includes(part)) return;
		this.#parts = [...this.#parts, part];
		try {
			this.reports = [...this.reports, ...(await this.source.reports.read(part))];
		} catch {
			this.#parts = this.#parts.filter((other) => other !== part);
		}
	}
}
