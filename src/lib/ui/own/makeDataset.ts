import { packDataset, type MadeDataset } from '$lib/own/madeDataset';
import { ownDataset } from '$lib/own/ownDataset';
import { recognised } from '$lib/own/recognised';
import { ownReports, ownTexts, waitingReports } from '$lib/own/reports';
import type { StoredReport } from '$lib/own/storedReport';
import type { Divisions } from '$lib/report/divisions';
import { fetchedDivisions, type DivisionAddresses } from '../divisions';
import { REPORT_STORE } from '../read/reportStore';
import { keptRoster } from './rosterStore';

/** What was stored when it was made last: what says the same is not audited again. */
let before: readonly StoredReport[] = [];
let divisions: Promise<Divisions> | null = null;

/** The divisions of the country, fetched once; a failure may be tried again. */
function divisionsOnce(addresses: DivisionAddresses): Promise<Divisions> {
	divisions ??= fetchedDivisions(addresses);
	divisions.catch(() => (divisions = null));
	return divisions;
}

/** Makes the data set of what is kept now; null where nothing is. */
export async function makeDataset(addresses: DivisionAddresses): Promise<MadeDataset | null> {
	const [all, roster, known] = await Promise.all([
		REPORT_STORE.all(),
		keptRoster(),
		divisionsOnce(addresses)
	]);
	const stored = recognised(all, before);
	before = stored;
	const own = ownReports(stored);
	const { reports } = own;
	const contents = {
		reports,
		texts: ownTexts(stored, own),
		roster: roster?.organs ?? null,
		waiting: waitingReports(stored, own)
	};
	const dataset = ownDataset(contents, known);
	return dataset && packDataset(dataset);
}
