import { describe, expect, it } from 'vitest';
import type { WorkerRequest, WorkerResponse } from './protocol';
import { Reader } from './reader';

const divisions = { province: '', prefecture: '', county: '', township: '' };
const limits = { bytes: 10, time: 20, start: 20 };
const file = (name: string, text = name) => ({ path: name, file: new File([text], name) });

/** A worker that answers as told; null says nothing, ever. */
class Scripted extends EventTarget {
	ended = false;
	constructor(private readonly answer: (request: WorkerRequest) => WorkerResponse | null | Error) {
		super();
	}
	postMessage(request: WorkerRequest) {
		const response = this.answer(request);
		if (response instanceof Error) queueMicrotask(() => this.dispatchEvent(new Event('error')));
		else if (response !== null)
			queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: response })));
	}
	terminate() {
		this.ended = true;
	}
}

function reading(answer: (request: WorkerRequest) => WorkerResponse | null | Error) {
	const workers: Scripted[] = [];
	const start = () => {
		const worker = new Scripted(answer);
		workers.push(worker);
		return worker as unknown as Worker;
	};
	const reader = new Reader(start, divisions, limits);
	const codes = async (name: string, text?: string) =>
		(await reader.read(file(name, text))).reading.problems.map(({ code }) => code);
	return { codes, workers };
}

const read = (request: WorkerRequest): WorkerResponse =>
	'bytes' in request
		? { reading: { file: request.file, reports: [], problems: [] }, contents: 'k' }
		: 'ready';

describe('the reader', () => {
	it('reads one file after the other in one worker', async () => {
		const { codes, workers } = reading(read);
		expect([await codes('a'), await codes('b')]).toEqual([[], []]);
		expect(workers).toHaveLength(1);
	});

	it('gives up a file that takes too long, and reads the next in a new worker', async () => {
		const { codes, workers } = reading((request) =>
			'bytes' in request && request.file === 'slow' ? null : read(request)
		);
		expect([await codes('slow'), await codes('b')]).toEqual([['too_slow'], []]);
		expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
	});

	it('does not even open a file over the limit', async () => {
		const { codes, workers } = reading(read);
		expect(await codes('large', 'more than ten bytes')).toEqual(['too_large']);
		expect(workers).toHaveLength(0);
	});

	it('survives a worker that breaks', async () => {
		const { codes } = reading((request) =>
			'bytes' in request && request.file === 'bad' ? new Error('out of memory') : read(request)
		);
		expect([await codes('bad'), await codes('b')]).toEqual([['reader_failed'], []]);
	});

	it('says so when it cannot be loaded at all', async () => {
		expect(await reading(() => new Error('404')).codes('a')).toEqual(['reader_missing']);
		expect(await reading(() => 'broken').codes('a')).toEqual(['reader_missing']);
	});
});
