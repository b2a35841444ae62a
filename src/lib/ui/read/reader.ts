import { failureProblem, type ReaderFailure } from '../../text/readings';
import type { DivisionAddresses } from '../divisions';
import type { FileRead, WorkerResponse, ToRead } from './protocol';

/** What a reader may take for one file. Bytes and milliseconds. */
interface Limits {
	readonly bytes: number;
	readonly time: number;
	/** For the reader itself to load, which is no file's fault. */
	readonly start: number;
}

const LIMITS: Limits = { bytes: 64 * 1024 * 1024, time: 30_000, start: 60_000 };

/** A file with the path it came by. */
export interface FileToRead {
	readonly path: string;
	readonly file: File;
	/** The path of the document in the file, where that is an archive. */
	readonly member?: string;
	/** Where the file is the project's own reports.csv: its figures.csv. */
	readonly figures?: { readonly file: File; readonly member?: string };
}

/** What came of a file: its reading, or a refusal that says why, without contents to know it by. */
export type Outcome = FileRead | (Pick<FileRead, 'reading'> & { readonly contents: null });

class Failure extends Error {
	constructor(readonly why: ReaderFailure) {
		super(why);
	}
}

const bytesOf = (file: File): Promise<ArrayBuffer> =>
	file.arrayBuffer().catch(() => {
		throw new Failure('file_gone');
	});

const memberIn = ({ member }: { readonly member?: string | undefined }): { readonly member?: string } =>
	member === undefined ? {} : { member };

/**
 * Reads documents one after the other in a worker, which is started when first needed. A file over a limit ends the
 * worker; the next file gets a new one. Never rejects: what cannot be read is a problem of that file.
 */
export class Reader {
	#worker: Worker | null = null;

	constructor(
		private readonly start: () => Worker,
		private readonly divisions: DivisionAddresses,
		private readonly limits: Limits = LIMITS
	) {}

	async read({ path, file, member, figures }: FileToRead): Promise<Outcome> {
		try {
			if (file.size + (figures?.file.size ?? 0) > this.limits.bytes) throw new Failure('too_large');
			const worker = await this.#ready();
			const bytes = await bytesOf(file);
			const beside = figures && { ...figures, bytes: await bytesOf(figures.file) };
			const request: ToRead = {
				file: path,
				bytes,
				...memberIn({ member }),
				...(beside ? { figures: { bytes: beside.bytes, ...memberIn(beside) } } : {})
			};
			const transfer = [bytes, ...(beside ? [beside.bytes] : [])];
			const response = await this.#answer(worker, request, this.limits.time, 'too_slow', transfer);
			if (typeof response === 'string') throw new Failure('reader_failed');
			return response;
		} catch (error) {
			const why = error instanceof Failure ? error.why : 'reader_failed';
			if (why !== 'too_large' && why !== 'file_gone') this.close();
			return { reading: { file: path, reports: [], problems: [failureProblem(why)] }, contents: null };
		}
	}

	/** Ends the worker; the next file starts another. */
	close(): void {
		this.#worker?.terminate();
		this.#worker = null;
	}

	async #ready(): Promise<Worker> {
		if (this.#worker) return this.#worker;
		const worker = (this.#worker = this.start());
		const response = await this.#answer(worker, this.divisions, this.limits.start, 'reader_missing', []);
		if (response !== 'ready') throw new Failure('reader_missing');
		return worker;
	}

	/** The next thing the worker says after being asked; fails when it says nothing in time, or breaks. */
	#answer(
		worker: Worker,
		request: ToRead | DivisionAddresses,
		time: number,
		late: ReaderFailure,
		transfer: Transferable[]
	): Promise<WorkerResponse> {
		return new Promise((resolve, reject) => {
			const settled = new AbortController();
			const { signal } = settled;
			const end = (settle: () => void) => {
				clearTimeout(timer);
				settled.abort();
				settle();
			};
			const fail = (why: ReaderFailure) => end(() => reject(new Failure(why)));
			const timer = setTimeout(() => fail(late), time);
			const broken = late === 'too_slow' ? 'reader_failed' : late;
			worker.addEventListener(
				'message',
				({ data }: MessageEvent<WorkerResponse>) => end(() => resolve(data)),
				{
					signal
				}
			);
			worker.addEventListener('error', () => fail(broken), { signal });
			worker.addEventListener('messageerror', () => fail(broken), { signal });
			worker.postMessage(request, transfer);
		});
	}
}
