import type { Document } from './document';
import type { FileKind } from './kind';
import { Refusal } from './refusal';

/** Takes the bytes of one format apart. May throw a `Refusal`; anything else it throws means a damaged file. */
export type Reader = (bytes: Uint8Array) => Document | Promise<Document>;

/** A reader is fetched when a file of its kind is met, so that a page of text costs no pdf library. */
export type Readers = Partial<Record<FileKind, () => Promise<Reader>>>;

const onlyOnCommandLine = (kind: FileKind) => (): Promise<Reader> =>
	Promise.resolve(() => {
		throw new Refusal('needs_command', kind);
	});

/**
 * The formats that are read wherever this program runs. What needs more than that is given in other words: the character maps of
 * pdf files by `pdfReader` (readers/pdf.ts), old Word documents by readers/doc.ts, which runs in Node only.
 */
export const READERS: Readers = {
	text: async () => (await import('./readers/plain')).readPlain,
	html: async () => (await import('./readers/plain')).readPage,
	docx: async () => (await import('./readers/docx')).readDocx,
	xlsx: async () => (await import('./readers/workbook')).readWorkbook,
	xls: async () => (await import('./readers/workbook')).readWorkbook,
	pdf: async () => (await import('./readers/pdf')).readPdf,
	doc: onlyOnCommandLine('doc')
};
