import { version } from '$app/environment';
import type { MadeDataset } from '$lib/own/madeDataset';
import type { HeldDataset } from '$lib/own/ownSource';
import { unpackOrgans } from '$lib/own/packed';
import { divisionAddresses } from '../divisionAddresses';
import type { DatasetRequest, DatasetResponse, Made } from './datasetProtocol';
import { madeUnder } from './madeStore';
import { markOf } from './mark';

interface Waiting {
	readonly resolve: (made: Made | null) => void;
	readonly reject: (error: Error) => void;
}

/** The worker of this page, from when a data set is first to be made until it breaks; the next who asks starts another. */
let worker: Worker | null = null;
let last = 0;
const waiting = new Map<number, Waiting>();

function fail(why: string): void {
	worker?.terminate();
	worker = null;
	for (const { reject } of waiting.values()) reject(new Error(why));
	waiting.clear();
}

function started(): Worker {
	const own = new Worker(new URL('./dataset.worker.ts', import.meta.url), { type: 'module' });
	own.onmessage = ({ data }: MessageEvent<DatasetResponse>) => {
		const asker = waiting.get(data.id);
		waiting.delete(data.id);
		if ('failed' in data) asker?.reject(new Error(data.failed));
		else asker?.resolve(data.made);
	};
	own.onerror = ({ message }) => fail(message);
	own.onmessageerror = () => fail('an answer that cannot be read');
	return own;
}

function make(): Promise<Made | null> {
	const id = last++;
	return new Promise((resolve, reject) => {
		waiting.set(id, { resolve, reject });
		const request: DatasetRequest = { id, program: version, divisions: divisionAddresses() };
		(worker ??= started()).postMessage(request);
	});
}

/** The data set of what is kept now, as it was made last or made anew; null where nothing is kept. Rejects where it cannot be made. */
export async function openDataset(): Promise<HeldDataset | null> {
	const mark = await markOf(version);
	if (mark === null) return null;
	const known = await madeUnder(mark).catch(() => null);
	if (!known) {
		const made = await make();
		return made && held(made.dataset);
	}
	const again = async () => {
		const made = await make();
		if (made?.mark !== mark) throw new Error('what is kept is another by now');
		return unpackOrgans(made.dataset.reports);
	};
	// A record that cannot be read any more is made anew.
	return { lists: known.lists, organs: () => known.reports().then(unpackOrgans).catch(again) };
}

const held = ({ lists, reports }: MadeDataset): HeldDataset => ({
	lists,
	organs: () => Promise.resolve(unpackOrgans(reports))
});
