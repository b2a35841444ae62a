/** The parts of a text in RTF (Rich Text Format 1.9.1): groups, control words and bytes of text. */

export type Token =
	| { readonly kind: 'open' | 'close' }
	| { readonly kind: 'word'; readonly name: string; readonly value: number | null }
	| { readonly kind: 'sign'; readonly sign: string }
	/** `escaped`: one byte written as two digits. */
	| { readonly kind: 'text'; readonly bytes: Uint8Array; readonly escaped: boolean };

const code = (sign: string): number => sign.charCodeAt(0);
const OPEN = code('{');
const CLOSE = code('}');
const BACKSLASH = code('\\');
const LONGEST_WORD = 32;

const isLetter = (byte: number): boolean => (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;

const latin = (bytes: Uint8Array, from: number, to: number): string =>
	String.fromCharCode(...bytes.subarray(from, to));

/** Goes through the parts of a text. The bytes after `bin` are passed. Throws where they are not there. */
export function* tokensIn(bytes: Uint8Array): Generator<Token> {
	let at = 0;
	while (at < bytes.length) {
		const byte = bytes[at] ?? 0;
		if (byte === OPEN || byte === CLOSE) {
			yield { kind: byte === OPEN ? 'open' : 'close' };
			at += 1;
		} else if (byte === 10 || byte === 13 || byte === 0) at += 1;
		else if (byte !== BACKSLASH) {
			const from = at;
			while (at < bytes.length && isText(bytes[at] ?? 0)) at += 1;
			yield { kind: 'text', bytes: bytes.subarray(from, at), escaped: false };
		} else {
			const next = bytes[at + 1] ?? 0;
			if (isLetter(next)) {
				const word = wordAt(bytes, at + 1);
				at = word.end;
				if (word.name === 'bin') {
					at += Math.max(0, word.value ?? 0);
					if (at > bytes.length) throw new Error('fewer bytes than said');
				} else yield { kind: 'word', name: word.name, value: word.value };
			} else if (next === code("'")) {
				const value = Number.parseInt(latin(bytes, at + 2, at + 4), 16);
				if (Number.isNaN(value)) throw new Error('a byte without digits');
				yield { kind: 'text', bytes: Uint8Array.of(value), escaped: true };
				at += 4;
			} else {
				yield { kind: 'sign', sign: String.fromCharCode(next) };
				at += 2;
			}
		}
	}
}

const isText = (byte: number): boolean =>
	byte !== OPEN && byte !== CLOSE && byte !== BACKSLASH && byte !== 10 && byte !== 13 && byte !== 0;

function wordAt(bytes: Uint8Array, from: number): { name: string; value: number | null; end: number } {
	let end = from;
	while (isLetter(bytes[end] ?? 0) && end - from < LONGEST_WORD) end += 1;
	const name = latin(bytes, from, end);
	const digits = end;
	if (bytes[end] === code('-') && isDigit(bytes[end + 1] ?? 0)) end += 1;
	while (isDigit(bytes[end] ?? 0) && end - digits < 11) end += 1;
	const value = end > digits ? Number(latin(bytes, digits, end)) : null;
	if (bytes[end] === code(' ')) end += 1;
	return { name, value, end };
}
