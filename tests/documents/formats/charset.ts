/** Bytes of a text in the charsets of Chinese pages. The platform only decodes; its tables are turned round here. */

export type Charset = 'utf-8' | 'utf-8-bom' | 'gbk' | 'gb18030' | 'utf-16le';

const ascii = (byte: number): boolean => byte < 0x80;

/** Two bytes of each character of GBK. */
function gbkTable(): Map<string, readonly number[]> {
	const table = new Map<string, readonly number[]>();
	const decoder = new TextDecoder('gbk');
	for (let lead = 0x81; lead <= 0xfe; lead++)
		for (let trail = 0x40; trail <= 0xfe; trail++) {
			if (trail === 0x7f) continue;
			const letter = decoder.decode(Uint8Array.of(lead, trail));
			if (letter.length === 1 && letter !== '\ufffd' && !table.has(letter)) table.set(letter, [lead, trail]);
		}
	return table;
}

let gbk: Map<string, readonly number[]> | undefined;

/** Characters GBK has not are written as numeric references, as browsers and Word do. */
function gbkBytes(text: string): Uint8Array {
	gbk ??= gbkTable();
	const bytes: number[] = [];
	for (const letter of text) {
		const code = letter.codePointAt(0) ?? 0;
		if (ascii(code)) bytes.push(code);
		else bytes.push(...(gbk.get(letter) ?? [...`&#${code};`].map((c) => c.charCodeAt(0))));
	}
	return Uint8Array.from(bytes);
}

export function encode(text: string, charset: Charset): Uint8Array {
	switch (charset) {
		case 'utf-8':
			return new TextEncoder().encode(text);
		case 'utf-8-bom':
			return new TextEncoder().encode(`\ufeff${text}`);
		case 'utf-16le':
			return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
		case 'gbk':
		case 'gb18030':
			return gbkBytes(text);
	}
}
