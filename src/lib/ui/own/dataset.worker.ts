import { methodsThere } from '../methodsThere';
import type { DatasetRequest, DatasetResponse, Made } from './datasetProtocol';
import { makeDataset } from './makeDataset';
import { forgetMade, keepMade } from './madeStore';
import { markOf } from './mark';

// Makes the data set of what was read on this machine, for as long as its page stands: what was audited is not audited again.

async function made({ program, divisions }: DatasetRequest): Promise<Made | null> {
	// Before anything else is read: what changes meanwhile has another mark.
	const mark = await markOf(program);
	const dataset = mark === null ? null : await makeDataset(divisions);
	// A browser that has no room for it makes it anew for every page.
	const kept = mark !== null && dataset ? keepMade(mark, dataset) : forgetMade();
	kept.catch(() => undefined);
	return mark !== null && dataset ? { mark, dataset } : null;
}

self.onmessage = ({ data }: MessageEvent<DatasetRequest>) => {
	const { id } = data;
	const tell = (response: DatasetResponse) => self.postMessage(response);
	void methodsThere
		.then(() => made(data))
		.then(
			(told) => tell({ id, made: told }),
			(error: unknown) => tell({ id, failed: String(error) })
		);
};
