/** Characters of the sign for "this byte is no character": many of them mean the wrong charset. */
const REPLACEMENT = /\ufffd/g;

function decodeAs(bytes: Uint8Array, charset: string): string {
	return new TextDecoder(charset).decode(bytes);
}

const damage = (text: string): number => text.match(REPLACEMENT)?.length ?? 0;

/** Text without a declared charset: by its mark, else utf-8 if it is that, else gb18030, whichever loses fewer characters. */
export function decode(bytes: Uint8Array, declared?: string): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le');
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be');
	const utf8 = decodeAs(bytes, 'utf-8');
	if (damage(utf8) === 0) return utf8;
	const candidates = [utf8, decodeAs(bytes, 'gb18030')];
	if (declared !== undefined && isCharset(declared)) candidates.push(decodeAs(bytes, declared));
	return candidates.reduce((best, text) => (damage(text) < damage(best) ? text : best));
}

function isCharset(name: string): boolean {
	try {
		return new TextDecoder(name).encoding.length > 0;
	} catch {
		return false;
	}
}
