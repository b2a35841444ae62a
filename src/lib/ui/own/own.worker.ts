import { ownDataset, type OwnDataset } from '$lib/own/ownDataset';
import { ownReports } from '$lib/own/reports';
import { fetchedDivisions, type DivisionAddresses } from '../divisions';
import { REPORT_STORE } from '../read/reportStore';

// Makes the data set of what was read on this machine, away from the page: a thousand reports are audited.

/** What the page is told: the data set, null where nothing is kept, or that it could not be made. */
export type Made = { readonly dataset: OwnDataset | null } | 'failed';

async function made(addresses: DivisionAddresses): Promise<Made> {
	const stored = await REPORT_STORE.all();
	const { reports } = ownReports(stored);
	if (reports.length === 0) return { dataset: null };
	return { dataset: ownDataset(reports, await fetchedDivisions(addresses)) };
}

self.onmessage = ({ data }: MessageEvent<DivisionAddresses>) => {
	void made(data).then(
		(result) => self.postMessage(result),
		(error: unknown) => {
			console.error(error);
			self.postMessage('failed' satisfies Made);
		}
	);
};
