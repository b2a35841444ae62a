/** Words nearly every report holds: the right charset shows them, a wrong one does not. */
const TELLING = /政府|信息|公开|年度|报告|情况|數|開|政務/gu;
/** The sign for "this byte is no character": many of them mean the wrong charset. */
const REPLACEMENT = /\ufffd/gu;

const UTF16: readonly (readonly [number, number, string])[] = [
	[0xff, 0xfe, 'utf-16le'],
	[0xfe, 0xff, 'utf-16be']
];

/** utf-8 and what gb18030 contains: nothing more to try. */
const KNOWN = /^(?:utf-?8|gb2312|gbk|gb18030)$/i;

function decoderOf(charset: string): TextDecoder | null {
	try {
		return new TextDecoder(charset);
	} catch {
		return null;
	}
}

/** How often a sign stands in a text, without a list of it all: noise is nothing but replacements. */
function count(text: string, sign: RegExp): number {
	let found = 0;
	for (sign.lastIndex = 0; sign.test(text);) found += 1;
	return found;
}

const LATIN = new TextDecoder('latin1');

/** The charset a page or a sheet declares near its beginning, right or wrong. */
function declaredCharset(bytes: Uint8Array): string | undefined {
	const head = LATIN.decode(bytes.subarray(0, 4096));
	return /charset\s*=\s*(?:["']\s*)?([\w-]+)/i.exec(head)?.[1];
}

/**
 * Bytes to text: by their mark, as utf-8 if they are that, else as gb18030 or the declared charset, whichever shows more of the
 * words a report is made of. A declaration alone is not believed: it is often missing, late or wrong. `declared`: what is said outside the bytes.
 */
export function decode(bytes: Uint8Array, declared = declaredCharset(bytes)): string {
	for (const [first, second, charset] of UTF16)
		if (bytes[0] === first && bytes[1] === second) return new TextDecoder(charset).decode(bytes);
	const utf8 = new TextDecoder('utf-8').decode(bytes);
	if (!utf8.includes('\ufffd')) return utf8;
	const charsets = declared === undefined || KNOWN.test(declared) ? ['gb18030'] : ['gb18030', declared];
	const others = charsets.flatMap((charset) => decoderOf(charset)?.decode(bytes) ?? []);
	const score = (text: string): number => count(text, TELLING) - count(text, REPLACEMENT) / 10;
	return [utf8, ...others].reduce((best, text) => (score(text) > score(best) ? text : best));
}
