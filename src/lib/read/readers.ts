import type { Document } from './document';
import type { FileKind } from './kind';
import { Refusal } from './refusal';

/** Takes the bytes of one format apart. May throw a `Refusal`; anything else it throws means a damaged file. */
export type Reader = (bytes: Uint8Array) => Document | Promise<Document>;

/** A reader is fetched when a file of its kind is met, so that a page of text costs no pdf library. */
export type Readers = Partial<Record<FileKind, () => Promise<Reader>>>;

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
	text: async () => (await import('./readers/plain')).readPlain,
	html: async () => (await import('./readers/plain')).readPage,
	docx: async () => (await import('./readers/docx')).readDocx,
	xlsx: async () => (await import('./readers/workbook')).readWorkbook,
	xls: async () => (await import('./readers/workbook')).readWorkbook,
	pdf: async () => (await import('./readers/pdf')).readPdf,
	doc: async () => (await import('./readers/doc')).readDoc,
	rtf: refused('RTF')
};
