import { version } from '$app/environment';
import type { AskDataset } from '$lib/own/datasetAnswers';
import { divisionAddresses } from '../divisionAddresses';
import type { DatasetRequest, DatasetResponse, OpenedDataset } from './datasetProtocol';

interface Waiting {
	readonly resolve: (answer: unknown) => void;
	readonly reject: (error: Error) => void;
}

/** A request without the number it is known by. */
type Unnumbered<R> = R extends unknown ? Omit<R, 'id'> : never;

/** The worker of this page, from when it is first asked until it breaks; the next who asks starts another. */
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
		else asker?.resolve(data.answer);
	};
	own.onerror = ({ message }) => fail(message);
	own.onmessageerror = () => fail('an answer that cannot be read');
	return own;
}

function send<Answer>(request: Unnumbered<DatasetRequest>): Promise<Answer> {
	const id = last++;
	return new Promise((resolve, reject) => {
		waiting.set(id, { resolve: (answer) => resolve(answer as Answer), reject });
		(worker ??= started()).postMessage({ ...request, id } satisfies DatasetRequest);
	});
}

/** The data set of what is kept now, held by the worker from then on; null where nothing is kept. Rejects where it cannot be made. */
export const openDataset = (): Promise<OpenedDataset | null> =>
	send({ program: version, divisions: divisionAddresses() });

/** Asks the worker of a data set it opened. Rejects as soon as what is kept is another. */
export const askerOf =
	({ mark }: OpenedDataset): AskDataset =>
	(question, asked) =>
		send({ mark, question, asked });
