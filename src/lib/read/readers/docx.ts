import mammoth from 'mammoth';
import type { Document } from '../document';
import { Refusal } from '../refusal';
import { unpackedSize } from './archive';
import { readHtml } from './html';

/** Word documents: the library gives them as HTML with spans, without their pictures, deletions and headers. */

/** More than any report unpacks to; a small file that unpacks to more is a bomb. */
const LARGEST = 80_000_000;
/** Stands for a picture: something is printed there that is no text. */
const PICTURE = '<img>';

/** Reads the bytes of a docx file. */
export async function readDocx(bytes: Uint8Array): Promise<Document> {
	const size = unpackedSize(bytes);
	if (size === null) throw new Refusal('damaged');
	if (size > LARGEST) throw new Refusal('too_large');
	const buffer = bytes.slice().buffer;
	const input = typeof Buffer === 'undefined' ? { arrayBuffer: buffer } : { buffer: Buffer.from(buffer) };
	const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
	const { value } = await mammoth.convertToHtml(input, {
		convertImage: noPicture,
		ignoreEmptyParagraphs: false
	});
	return readHtml(value.replace(/<img[^>]*>/g, PICTURE));
}
