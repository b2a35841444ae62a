import { Refusal } from '../refusal';

/** Headers of a mail and what its parts are written in (RFC 2045). */

export interface Header {
	/** Without its parameters. */
	readonly value: string;
	readonly parameters: ReadonlyMap<string, string>;
}

/** No header is longer, all lines of it together. */
const LONGEST_HEADER = 10_000;
const PARAMETER = /;\s*([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s;"]+))/g;

function headerOf(line: string): Header {
	const parameters = new Map<string, string>();
	for (const [, name = '', quoted, bare] of line.matchAll(PARAMETER))
		parameters.set(name.toLowerCase(), quoted ?? bare ?? '');
	return { value: line.split(';', 1)[0]?.trim() ?? '', parameters };
}

/** The headers of a part, by lower-case name, and where its body begins. */
export function headersOf(
	mail: string,
	from: number,
	to: number
): { headers: Map<string, Header>; body: number } {
	const headers = new Map<string, Header>();
	let name = '';
	let line = '';
	const keep = (): void => {
		if (name !== '' && !headers.has(name)) headers.set(name, headerOf(line));
		name = line = '';
	};
	let at = from;
	while (at < to) {
		const end = mail.indexOf('\n', at);
		const next = end < 0 || end >= to ? to : end + 1;
		const text = mail.slice(at, Math.min(next, at + LONGEST_HEADER)).replace(/\r?\n$/, '');
		at = next;
		if (text.trim() === '') break;
		if (/^[ \t]/.test(text)) {
			if (line.length < LONGEST_HEADER) line += ` ${text.trim()}`;
			continue;
		}
		keep();
		const colon = text.indexOf(':');
		name = text.slice(0, Math.max(0, colon)).trim().toLowerCase();
		line = text.slice(colon + 1);
	}
	keep();
	return { headers, body: at };
}

const EQUALS = 0x3d;
const NEW_LINE = 0x0a;
const RETURN = 0x0d;

const digit = (code: number | undefined): number => {
	const value = Number.parseInt(String.fromCharCode(code ?? 0), 16);
	return Number.isNaN(value) ? -1 : value;
};

function fromQuotedPrintable(body: Uint8Array): Uint8Array {
	const bytes = new Uint8Array(body.length);
	let length = 0;
	for (let at = 0; at < body.length; at++) {
		const byte = body[at] ?? 0;
		if (byte !== EQUALS) {
			bytes[length++] = byte;
			continue;
		}
		if (body[at + 1] === NEW_LINE) at += 1;
		else if (body[at + 1] === RETURN && body[at + 2] === NEW_LINE) at += 2;
		else {
			const [high, low] = [digit(body[at + 1]), digit(body[at + 2])];
			if (high < 0 || low < 0) bytes[length++] = byte;
			else {
				bytes[length++] = high * 16 + low;
				at += 2;
			}
		}
	}
	return bytes.subarray(0, length);
}

function fromBase64(body: Uint8Array): Uint8Array {
	const text = new TextDecoder('latin1').decode(body).replace(/\s+/g, '');
	let binary: string;
	try {
		binary = atob(text);
	} catch {
		throw new Refusal('damaged');
	}
	return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** The bytes of a part as they were before it was put into the mail. */
export function decoded(body: Uint8Array, headers: ReadonlyMap<string, Header>): Uint8Array {
	const encoding = headers.get('content-transfer-encoding')?.value.toLowerCase();
	if (encoding === 'quoted-printable') return fromQuotedPrintable(body);
	return encoding === 'base64' ? fromBase64(body) : body;
}
