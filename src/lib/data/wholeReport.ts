import type { Report } from '../report/report';
import type { DataSource } from './dataSource';

/**
 * A whole report with its places, raw texts and remarks, of an organ; null when the data set has none of this id. Rejects
 * when it cannot be had.
 */
export async function wholeReport(
	id: string,
	organ: string,
	source: Pick<DataSource, 'organsWithReports'>,
	signal?: AbortSignal
): Promise<Report | null> {
	signal?.throwIfAborted();
	const [found] = (await source.organsWithReports({ organs: [organ] })) ?? [];
	return found?.reports.find((report) => report.id === id) ?? null;
}
