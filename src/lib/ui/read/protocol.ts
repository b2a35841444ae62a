import type { FileReading } from '$lib/read/read';
import type { Report } from '$lib/report/report';
import type { DivisionAddresses } from '../divisions';

/** What the page and the reader in its worker say to each other. The first message says where the lists of divisions are. It is answered by `ready`, or by `broken` when they cannot be had. */

/** A document to read. One is asked at a time, and answered by one `FileRead`. */
export interface ToRead {
	/** Path and name, as the page got them. */
	readonly file: string;
	readonly bytes: ArrayBuffer;
	/** The path of the document, where the bytes are an archive. */
	readonly member?: string;
	/** Where the document is the project's own reports.csv: its figures.csv. */
	readonly figures?: { readonly bytes: ArrayBuffer; readonly member?: string };
}

export interface FileRead {
	readonly reading: FileReading;
	/** `contentsKey` of the document. */
	readonly contents: string;
	/** Reports of the project's own CSV, which nobody had to read. */
	readonly listed?: readonly Report[];
	/** The document itself, where a report was read from it: out of its archive. */
	readonly document?: ArrayBuffer;
}

export type WorkerRequest = DivisionAddresses | ToRead;
export type WorkerResponse = 'ready' | 'broken' | FileRead;
