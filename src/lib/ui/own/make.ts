import type { OwnDataset } from '$lib/own/ownDataset';
import { divisionAddresses } from '../divisionAddresses';
import type { Made } from './own.worker';

/** The data set of the reports on this machine; null where none is kept. Rejects when it cannot be made. */
export async function makeOwn(): Promise<OwnDataset | null> {
	const worker = new Worker(new URL('./own.worker.ts', import.meta.url), { type: 'module' });
	try {
		const made = await new Promise<Made>((resolve) => {
			worker.onmessage = ({ data }: MessageEvent<Made>) => resolve(data);
			worker.onerror = () => resolve('failed');
			worker.onmessageerror = () => resolve('failed');
			worker.postMessage(divisionAddresses());
		});
		if (made === 'failed') throw new Error('the data set of this machine could not be made');
		return made.dataset;
	} finally {
		worker.terminate();
	}
}
