import { encode, type Charset } from '../../../../tests/documents/formats/charset';

/** Pages kept as one file, as browsers and Word write them. */

type TransferEncoding = 'quoted-printable' | 'base64' | '8bit';

const LINE = 76;

function quotedPrintable(bytes: Uint8Array): string {
	let line = '';
	let text = '';
	for (const byte of bytes) {
		const plain = (byte >= 33 && byte <= 126 && byte !== 61) || byte === 32;
		const sign = byte === 10 ? '\r\n' : plain ? String.fromCharCode(byte) : `=${hex(byte)}`;
		if (line.length + sign.length >= LINE) {
			text += `${line}=\r\n`;
			line = '';
		}
		line += sign;
		if (byte === 10) {
			text += line;
			line = '';
		}
	}
	return text + line;
}

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0');
const binary = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const base64 = (bytes: Uint8Array): string => btoa(binary(bytes)).replace(/.{76}/g, '$&\r\n');

const ENCODE: Readonly<Record<TransferEncoding, (bytes: Uint8Array) => string>> = {
	'quoted-printable': quotedPrintable,
	base64,
	'8bit': binary
};

interface MailPart {
	readonly html: string;
	readonly location?: string;
	readonly charset?: Charset;
	readonly encoding?: TransferEncoding;
}

function partLines({
	html,
	location = 'file:///C:/report.htm',
	charset = 'utf-8',
	encoding = 'quoted-printable'
}: MailPart) {
	const label = charset === 'utf-8-bom' ? 'utf-8' : charset === 'gbk' ? 'gb2312' : charset;
	return [
		`Content-Location: ${location}`,
		`Content-Transfer-Encoding: ${encoding}`,
		`Content-Type: text/html;\r\n\tcharset="${label}"`,
		'',
		ENCODE[encoding](encode(html, charset)),
		''
	];
}

/** A mail of pages, with a picture behind them. */
export function mailOf(...parts: readonly MailPart[]): Uint8Array {
	const boundary = '----=_NextPart_01DA.0B';
	const lines = [
		'MIME-Version: 1.0',
		`Content-Type: multipart/related; boundary="${boundary}"`,
		'',
		'This document is a single file Web page.',
		'',
		...parts.flatMap((part) => [`--${boundary}`, ...partLines(part)]),
		`--${boundary}`,
		'Content-Location: file:///C:/report.files/image001.png',
		'Content-Transfer-Encoding: base64',
		'Content-Type: image/png',
		'',
		'iVBORw0KGgo=',
		'',
		`--${boundary}--`,
		''
	];
	return Uint8Array.from(lines.join('\r\n'), (sign) => sign.charCodeAt(0));
}
