/** The kinds of files told apart by their bytes. `office` is an old OLE file that is neither doc nor xls, `zip` any other archive. */
export type FileKind =
	| 'empty'
	| 'text'
	| 'html'
	| 'pdf'
	| 'docx'
	| 'xlsx'
	| 'doc'
	| 'xls'
	| 'encrypted'
	| 'office'
	| 'zip'
	| 'image'
	| 'rtf'
	| 'binary';

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

/** Whether bytes hold a name as the old Office files write the names of their streams: two bytes a letter. */
function holdsName(bytes: Uint8Array, name: string): boolean {
	const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
	const [first = 0] = wanted;
	for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
		if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
	return false;
}

/** Old Office files keep a directory of named streams somewhere in the file. */
function oldOffice(bytes: Uint8Array): FileKind {
	if (holdsName(bytes, 'EncryptedPackage')) return 'encrypted';
	if (holdsName(bytes, 'WordDocument')) return 'doc';
	return holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book') ? 'xls' : 'office';
}

/** Tab, line and page feeds, return; and escape, which old charsets shift with. */
const SPACING = new Set([9, 10, 12, 13, 27]);

/** Control characters no text has. */
function isBinary(bytes: Uint8Array): boolean {
	const sample = bytes.subarray(0, SAMPLE);
	let strange = 0;
	for (const byte of sample) if (byte < 32 && !SPACING.has(byte)) strange += 1;
	return strange > sample.length / 200;
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
	if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return oldOffice(bytes);
	if (latin(bytes, 0, 1024).includes('%PDF-')) return 'pdf';
	if (starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0xff, 0xd8, 0xff)) return 'image';
	if (latin(bytes, 0, 5) === '{\\rtf') return 'rtf';
	if (isUtf16(bytes)) return 'text';
	if (isBinary(bytes)) return 'binary';
	return isMarkup(latin(bytes)) ? 'html' : 'text';
}
