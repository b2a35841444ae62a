import { listed } from './archive';
import { foreignArchive, foreignText } from './foreign';

/** The kinds of files told apart by their bytes. `office` is an old OLE file that is neither doc nor xls, `foreign` known and not read, `zip` any other archive. */
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
	| 'mail'
	| 'excel2003'
	| 'word2003'
	| 'flat_word'
	| 'odf'
	| 'flat_odf'
	| 'ofd'
	| 'foreign'
	| 'binary';

/** Files that are a text from end to end. All others have sums, places of their own for what stands in them, or tables of their parts. */
export const ONE_TEXT: ReadonlySet<FileKind> = new Set<FileKind>([
	'text',
	'html',
	'mail',
	'rtf',
	'excel2003',
	'word2003',
	'flat_word',
	'flat_odf'
]);

const SAMPLE = 4096;

const starts = (bytes: Uint8Array, ...signature: number[]): boolean =>
	signature.every((byte, i) => bytes[i] === byte);

const LATIN = new TextDecoder('latin1');
const latin = (bytes: Uint8Array, from = 0, to = SAMPLE): string => LATIN.decode(bytes.subarray(from, to));

/** An archive of the OpenDocument format names it in its first part. */
const ODF_AT_START = /^[^]{30}mimetypeapplication\/vnd\.(?:oasis\.opendocument|sun\.xml)\./;
const MIME = '\0mimetype';
function holdsOdf(names: string): boolean {
	const at = names.indexOf(`${MIME}\0`);
	return at >= 0 && names.includes('\0content.xml\0', at + MIME.length);
}
/** Parts of the other formats; a folder named word may hold anything. */
const PARTS: readonly (readonly [RegExp, FileKind])[] = [
	[/\0OFD\.xml/, 'ofd'],
	[/\0word\/(?:\w+\.xml|_rels\/|theme\/|media\/)/, 'docx'],
	[/\0xl\/(?:\w+\.(?:xml|bin)|_rels\/|worksheets\/|theme\/)/, 'xlsx']
];

/**
 * The names of the members of an archive, each between zeros; where its directory is lost, what stands near its ends. A document kept
 * in an archive as it is has its own names there too.
 */
function namesIn(bytes: Uint8Array): string {
	try {
		return `\0${listed(bytes)
			.map(({ path }) => path)
			.join('\0')}\0`;
	} catch {
		return latin(bytes) + latin(bytes, Math.max(0, bytes.length - SAMPLE), bytes.length);
	}
}

function archive(bytes: Uint8Array): FileKind {
	const names = namesIn(bytes);
	if (ODF_AT_START.test(latin(bytes, 0, 200)) || holdsOdf(names)) return 'odf';
	const kind = PARTS.find(([part]) => part.test(names))?.[1];
	return kind ?? (foreignArchive(names) ? 'foreign' : 'zip');
}

/** What is known and not read, by name. */
export const foreignOf = (bytes: Uint8Array) => foreignText(latin(bytes)) ?? foreignArchive(namesIn(bytes));

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

/** A page kept as a mail begins with headers, a page does not. */
const isMail = (beginning: string): boolean =>
	/^\s*[a-z][a-z-]{1,40}:[ \t]/i.test(beginning) &&
	/^content-type:\s*(?:multipart\/|text\/html)/im.test(beginning);

/** png, jpeg, tiff in both orders, gif, bmp with its size, webp, and what telephones make. */
const isPicture = (bytes: Uint8Array): boolean =>
	starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
	starts(bytes, 0xff, 0xd8, 0xff) ||
	starts(bytes, 0x49, 0x49, 0x2a, 0) ||
	starts(bytes, 0x4d, 0x4d, 0, 0x2a) ||
	/^GIF8[79]a|^BM[\s\S]{4}\0{4}|^RIFF[\s\S]{4}WEBP|^[\s\S]{4}ftyp(?:heic|heix|mif1|avif)/.test(
		latin(bytes, 0, 16)
	);

/** Office formats that are one text of XML, by the name of the outermost element. */
const XML: readonly (readonly [RegExp, FileKind])[] = [
	[/<(?:\w+:)?Workbook\s[^>]*urn:schemas-microsoft-com:office:spreadsheet/, 'excel2003'],
	[/<w:wordDocument[\s>]/, 'word2003'],
	[/<pkg:package[\s>]/, 'flat_word'],
	[/<office:document[\s>]/, 'flat_odf']
];

const xmlKind = (beginning: string): FileKind | null =>
	/^\s*<[?!\w]/.test(beginning) ? (XML.find(([root]) => root.test(beginning))?.[1] ?? null) : null;

/** The first letters, where two bytes make one too. */
const beginningOf = (bytes: Uint8Array): string =>
	isUtf16(bytes)
		? new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes.subarray(0, SAMPLE * 2))
		: latin(bytes).replace(/^ï»¿/, '');

/** What kind of file this is, whatever its name says. */
export function kindOf(bytes: Uint8Array): FileKind {
	if (bytes.every((byte) => byte <= 32)) return 'empty';
	if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return archive(bytes);
	if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return oldOffice(bytes);
	if (latin(bytes, 0, 1024).includes('%PDF-')) return 'pdf';
	if (isPicture(bytes)) return 'image';
	if (foreignText(latin(bytes))) return 'foreign';
	if (latin(bytes, 0, 5) === '{\\rtf') return 'rtf';
	const xml = xmlKind(beginningOf(bytes));
	if (xml !== null) return xml;
	if (isUtf16(bytes)) return 'text';
	if (isBinary(bytes)) return 'binary';
	const beginning = beginningOf(bytes);
	if (isMail(beginning)) return 'mail';
	return isMarkup(beginning) ? 'html' : 'text';
}
