import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Document } from '../document';
import { markChunks, withChunks } from './altChunk';
import { unpacked } from './archive';
import { readHtml } from './html';
import { Refusal } from '../refusal';
import { Styles } from './word/runStyle';
import { DRAWN, ShownText } from './word/shown';
import { treeOf, xmlOf } from './word/tree';
import { inspect } from './xml';

/** Word documents: the library gives them as HTML with spans, without their pictures, deletions and headers. */

/** Stands for a picture: something is printed there that is no text. */
const PICTURE = '<img>';
const PICTURES = new RegExp(`<img[^>]*>|${DRAWN}`, 'g');

/** Text, styles and what leads to them; pictures, fonts and embedded files stay packed. */
const isText = (path: string): boolean => /\.(?:xml|rels)$/i.test(path);

/** Where a document has its text. */
const BODY = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/;
const DOCUMENT = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const decoded = (part: Uint8Array | undefined): string => new TextDecoder().decode(part);

/** The same document with nothing hidden in it, and nothing in it that was not looked at, as the library takes it. */
function inspected(bytes: Uint8Array): { archive: Uint8Array<ArrayBuffer>; chunks: readonly string[] } {
	const parts = unpacked(bytes, isText);
	for (const [path, part] of Object.entries(parts)) inspect(path, part);
	const shown = new ShownText(new Styles(treeOf(decoded(parts['word/styles.xml']))));
	for (const path of Object.keys(parts).filter((part) => BODY.test(part)))
		parts[path] = new TextEncoder().encode(xmlOf(shown.part(treeOf(decoded(parts[path])))));
	const { body, paths } = markChunks(decoded(parts[DOCUMENT]), decoded(parts[RELATIONS]));
	if (paths.length > 0) parts[DOCUMENT] = new TextEncoder().encode(body);
	return { archive: zipSync(parts, { level: 0 }), chunks: paths };
}

async function read(bytes: Uint8Array, isChunk: boolean): Promise<Document> {
	const {
		archive: { buffer },
		chunks
	} = inspected(bytes);
	const input = typeof Buffer === 'undefined' ? { arrayBuffer: buffer } : { buffer: Buffer.from(buffer) };
	const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
	const { value } = await mammoth.convertToHtml(input, {
		convertImage: noPicture,
		ignoreEmptyParagraphs: false
	});
	const document = readHtml(value.replace(PICTURES, PICTURE));
	if (chunks.length === 0) return document;
	if (isChunk) throw new Refusal('damaged');
	return withChunks(document, chunks, bytes, (chunk) => read(chunk, true));
}

/** Reads the bytes of a docx file. */
export const readDocx = (bytes: Uint8Array): Promise<Document> => read(bytes, false);
