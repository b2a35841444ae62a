import type { AreaLevel } from '$lib/report/organ';
import type { FileReading } from '$lib/read/read';

/** What the page and the reader in its worker say to each other. */

/** First message: where the lists of divisions are. It is answered by `ready`, or by `broken` when they cannot be had. */
export type DivisionAddresses = Readonly<Record<AreaLevel, string>>;

/** A document to read. One is asked at a time, and answered by one `FileRead`. */
export interface ToRead {
	/** Path and name, as the page got them. */
	readonly file: string;
	readonly bytes: ArrayBuffer;
	/** The path of the document, where the bytes are an archive. */
	readonly member?: string;
}

export interface FileRead {
	readonly reading: FileReading;
	/** `contentsKey` of the document. */
	readonly contents: string;
}

export type WorkerRequest = DivisionAddresses | ToRead;
export type WorkerResponse = 'ready' | 'broken' | FileRead;
