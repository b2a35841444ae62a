import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Document } from '../document';
import { unpacked } from './archive';
import { readHtml } from './html';
import { inspect } from './xml';

/** Word documents: the library gives them as HTML with spans, without their pictures, deletions and headers. */

/** Stands for a picture: something is printed there that is no text. */
const PICTURE = '<img>';

/** Text, styles and what leads to them; pictures, fonts and embedded files stay packed. */
const isText = (path: string): boolean => /\.(?:xml|rels)$/i.test(path);

/** The same document with nothing in it that was not looked at, as the library takes it. */
function inspected(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	const parts = unpacked(bytes, isText);
	for (const [path, part] of Object.entries(parts)) inspect(path, part);
	return zipSync(parts, { level: 0 });
}

/** Reads the bytes of a docx file. */
export async function readDocx(bytes: Uint8Array): Promise<Document> {
	const { buffer } = inspected(bytes);
	const input = typeof Buffer === 'undefined' ? { arrayBuffer: buffer } : { buffer: Buffer.from(buffer) };
	const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
	const { value } = await mammoth.convertToHtml(input, {
		convertImage: noPicture,
		ignoreEmptyParagraphs: false
	});
	return readHtml(value.replace(/<img[^>]*>/g, PICTURE));
}
