/** The kinds of files told apart by their bytes. `office` is an old OLE file (doc, xls), `zip` any other archive. */
export type FileKind =
	'empty' | 'text' | 'html' | 'pdf' | 'docx' | 'xlsx' | 'office' | 'zip' | 'image' | 'rtf' | 'binary';

const SAMPLE = 4096;

const starts = (bytes: Uint8Array, ...signature: number[]): boolean =>
	signature.every((byte, i) => bytes[i] === byte);

const latin = (bytes: Uint8Array, from = 0, to = SAMPLE): string =>
	String.fromCharCode(...bytes.subarray(from, to));

/** Archives of the Office formats name their parts near the beginning or in the directory at the end. */
function archive(bytes: Uint8Array): FileKind {
	const names = latin(bytes) + latin(bytes, Math.max(0, bytes.length - SAMPLE), bytes.length);
	if (names.includes('word/')) return 'docx';
	return names.includes('xl/') ? 'xlsx' : 'zip';
}

/** Control characters no text has. */
function isBinary(bytes: Uint8Array): boolean {
	const sample = bytes.subarray(0, SAMPLE);
	const strange = sample.filter((byte) => byte === 0 || (byte < 32 && ![9, 10, 12, 13, 27].includes(byte)));
	return strange.length > sample.length / 200;
}

const isUtf16 = (bytes: Uint8Array): boolean => starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff);

const MARKUP =
	/<(?:!doctype html|html|head|body|div|p|span|center|font|style|script|meta|h[1-6]|section|article|tr|tbody)\b/i;

/** Whether text is a page rather than plain text or markdown. */
export const isMarkup = (beginning: string): boolean => MARKUP.test(beginning);

/** What kind of file this is, whatever its name says. */
export function kindOf(bytes: Uint8Array): FileKind {
	if (bytes.every((byte) => byte <= 32)) return 'empty';
	if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return archive(bytes);
	if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'office';
	if (latin(bytes, 0, 1024).includes('%PDF-')) return 'pdf';
	if (starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0xff, 0xd8, 0xff)) return 'image';
	if (latin(bytes, 0, 5) === '{\\rtf') return 'rtf';
	if (isUtf16(bytes)) return 'text';
	if (isBinary(bytes)) return 'binary';
	return isMarkup(latin(bytes)) ? 'html' : 'text';
}
