import type { Block, Document } from '../document';
import { ensureWithin } from '../limits';
import { Refusal } from '../refusal';
import { decode } from './decode';
import { readHtml } from './html';
import { decoded, headersOf, type Header } from './mailParts';

/**
 * A page kept as one file with all it shows (.mht, .mhtml; RFC 2557): what browsers save, and what Word and Excel save as a page in
 * one file, often named .doc or .xls. Only its pages are read.
 */

/** A leaf of the mail: bytes that are not yet decoded. */
interface Part {
	readonly headers: ReadonlyMap<string, Header>;
	readonly body: Uint8Array;
	/** No boundary ends it: the file may be cut. */
	readonly open: boolean;
}

/** Mails in mails. */
const DEEPEST = 5;

const LATIN = new TextDecoder('latin1');

/** Where each part between boundaries begins and ends, and whether the last one is ended. */
function between(mail: string, boundary: string, from: number, to: number): [number, number, boolean][] {
	const sign = `--${boundary}`;
	// Never looked for beyond the part itself, or many parts would cost their square.
	const part = mail.slice(0, to);
	const found: [number, number, boolean][] = [];
	let start = -1;
	for (let at = part.indexOf(sign, from); at >= 0; at = part.indexOf(sign, at + sign.length)) {
		if (at > from && part[at - 1] !== '\n') continue;
		if (!/^(?:--)?[ \t]*(?:\r?\n|$)/.test(part.slice(at + sign.length, at + sign.length + 80))) continue;
		if (start >= 0) found.push([start, at, false]);
		ensureWithin('entries', found.length);
		if (part.startsWith('--', at + sign.length)) return found;
		const line = part.indexOf('\n', at);
		start = line < 0 ? to : line + 1;
	}
	if (start >= 0) found.push([start, to, true]);
	return found;
}

function* partsIn(
	bytes: Uint8Array,
	mail: string,
	[from, to, open]: readonly [number, number, boolean],
	depth = 0
): Generator<Part> {
	if (depth > DEEPEST) throw new Refusal('damaged');
	const { headers, body } = headersOf(mail, from, to);
	const boundary = headers.get('content-type')?.parameters.get('boundary');
	if (boundary === undefined) yield { headers, body: bytes.subarray(body, to), open };
	else for (const one of between(mail, boundary, body, to)) yield* partsIn(bytes, mail, one, depth + 1);
}

const typeOf = ({ headers }: Part): string => headers.get('content-type')?.value.toLowerCase() ?? '';

function textOf(part: Part): string {
	const charset = part.headers.get('content-type')?.parameters.get('charset');
	const text = decode(decoded(part.body, part.headers), charset);
	if (part.open && !/<\/html>\s*$/i.test(text)) throw new Refusal('damaged');
	return text;
}

/** Sheets that a workbook saved as a page hides: their addresses. */
function hiddenSheets(root: string): Set<string> {
	const sheets = root
		.split('<x:ExcelWorksheet>')
		.slice(1)
		.map((sheet) => sheet.split('</x:ExcelWorksheet>', 1).join(''));
	const hidden = sheets.filter((sheet) => /<x:Visible>\s*Sheet(?:Very)?Hidden/.test(sheet));
	return new Set(hidden.map((sheet) => /<x:WorksheetSource\s+HRef="([^"]*)"/.exec(sheet)?.[1] ?? ''));
}

/** A frame of choices between sheets, and no sheet. */
const isTabs = (location: string): boolean => /tabstrip\.html?$/i.test(location);

/** The pages of a mail that are shown: its main one, or those in its frames. */
export function pagesIn(bytes: Uint8Array): string[] {
	ensureWithin('bytes', bytes.length);
	const mail = LATIN.decode(bytes);
	const pages = [...partsIn(bytes, mail, [0, bytes.length, true])].filter(
		(part) => typeOf(part) === 'text/html' || typeOf(part) === 'application/xhtml+xml'
	);
	const [root, ...others] = pages;
	if (!root)
		throw new Refusal('not_a_document', { zh: '邮件格式，其中没有网页', en: 'a mail without a page' });
	const main = textOf(root);
	if (!/<frameset\b/i.test(main)) return [main];
	const hidden = hiddenSheets(main);
	return others.flatMap((part) => {
		const location = part.headers.get('content-location')?.value ?? '';
		const skipped = isTabs(location) || [...hidden].some((sheet) => location.endsWith(sheet));
		return skipped ? [] : [textOf(part)];
	});
}

/** Reads the bytes of a page kept as one file. */
export function readMail(bytes: Uint8Array): Document {
	const documents = pagesIn(bytes).map((page) => readHtml(page));
	const blocks: Block[] = documents.flatMap((document) => document.blocks);
	return { blocks, metadata: documents[0]?.metadata ?? {} };
}
