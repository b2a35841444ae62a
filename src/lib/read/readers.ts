import type { Document } from './document';
import type { FileKind } from './kind';
import { Refusal } from './refusal';

/** Takes the bytes of one format apart. May throw a `Refusal`; anything else it throws means a damaged file. */
export type Reader = (bytes: Uint8Array) => Document | Promise<Document>;

/** A reader is fetched when a file of its kind is met, so that a page of text costs no pdf library. */
export type Readers = Partial<Record<FileKind, () => Promise<Reader>>>;

/** Once for all files: to ask for a module again costs more than to read a page. */
function fetched(fetch: () => Promise<Reader>): () => Promise<Reader> {
	let reader: Promise<Reader> | null = null;
	return () => (reader ??= fetch());
}

/** A format that is known but not read: the person is told what to do instead. */
const refused = (format: string) => (): Promise<Reader> =>
	Promise.resolve(() => {
		throw new Refusal('old_format', format);
	});

/**
 * The formats that are read wherever this program runs. The character maps that some pdf files need are given by `pdfReader`
 * (readers/pdf.ts); without them such a file is refused.
 */
export const READERS: Readers = {
	text: fetched(async () => (await import('./readers/plain')).readPlain),
	html: fetched(async () => (await import('./readers/plain')).readPage),
	docx: fetched(async () => (await import('./readers/docx')).readDocx),
	xlsx: fetched(async () => (await import('./readers/workbook')).readWorkbook),
	xls: fetched(async () => (await import('./readers/workbook')).readWorkbook),
	pdf: fetched(async () => (await import('./readers/pdf')).readPdf),
	doc: fetched(async () => (await import('./readers/doc')).readDoc),
	rtf: refused('RTF')
};
