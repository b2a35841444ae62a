import type { Document } from '../document';
import type { FileKind } from './fileKind';

/** Takes the bytes of one format apart. May throw a `Refusal`; anything else it throws means a damaged file. */
export type Reader = (bytes: Uint8Array) => Document | Promise<Document>;

/** A reader is fetched when a file of its kind is met, so that a page of text costs no pdf library. */
export type Readers = Partial<Record<FileKind, () => Promise<Reader>>>;

/** Once for all files: to ask for a module again costs more than to read a page. */
function fetched(fetch: () => Promise<Reader>): () => Promise<Reader> {
	let reader: Promise<Reader> | null = null;
	return () => (reader ??= fetch());
}

/**
 * The formats that are read wherever this program runs. The character maps that some pdf files need are given by `pdfReader`
 * (formats/pdf.ts); without them such a file is refused.
 */
export const READERS: Readers = {
	text: fetched(async () => (await import('./textFile')).readTextFile),
	html: fetched(async () => (await import('./textFile')).readPage),
	mail: fetched(async () => (await import('./mail')).readMail),
	docx: fetched(async () => (await import('./docx')).readDocx),
	word2003: fetched(async () => (await import('./wordXml')).readWord2003),
	flat_word: fetched(async () => (await import('./wordXml')).readFlatWord),
	xlsx: fetched(async () => (await import('./workbook')).readWorkbook),
	excel2003: fetched(async () => (await import('./sheets/excel2003')).readExcel2003),
	image: fetched(async () => (await import('./refused')).readPicture),
	foreign: fetched(async () => (await import('./refused')).readForeign),
	office: fetched(async () => (await import('./refused')).readForeignOffice),
	odf: fetched(async () => (await import('./odf')).readOdf),
	flat_odf: fetched(async () => (await import('./odf')).readFlatOdf),
	xls: fetched(async () => (await import('./workbook')).readWorkbook),
	pdf: fetched(async () => (await import('./pdf')).readPdf),
	ofd: fetched(async () => (await import('./ofd')).readOfd),
	doc: fetched(async () => (await import('./doc')).readDoc),
	zip: fetched(async () => (await import('./members')).readArchive),
	rtf: fetched(async () => (await import('./rtf')).readRtf)
};
