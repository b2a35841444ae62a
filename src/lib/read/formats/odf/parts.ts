import { Refusal } from '../../refusal';
import { unpacked } from '../archive';
import { inspect } from '../xml';
import { xmlText } from '../xmlText';

/** The text of an OpenDocument file, kept as an archive or as one text of XML. */

export interface OdfParts {
	readonly kind: 'text' | 'spreadsheet';
	readonly content: string;
	/** Where styles of a name of their own stand; one text holds both. */
	readonly styles: string;
}

const WANTED = new Set(['content.xml', 'styles.xml', 'META-INF/manifest.xml']);

function kindOf(content: string): OdfParts['kind'] {
	const kind = /<office:(spreadsheet|text)[\s>]/.exec(content)?.[1];
	if (kind === 'spreadsheet' || kind === 'text') return kind;
	throw new Refusal('not_a_document', { zh: '不是文字或表格文档', en: 'neither a text nor a spreadsheet' });
}

export function packedParts(bytes: Uint8Array): OdfParts {
	const parts = unpacked(bytes, (path) => WANTED.has(path));
	const text = (path: string): string => {
		const part = parts[path];
		if (!part) return '';
		inspect(path, part);
		return new TextDecoder().decode(part);
	};
	if (/<(?:manifest:)?encryption-data/.test(text('META-INF/manifest.xml'))) throw new Refusal('encrypted');
	const content = text('content.xml');
	if (content === '') throw new Refusal('damaged');
	return { kind: kindOf(content), content, styles: text('styles.xml') };
}

export function flatParts(bytes: Uint8Array): OdfParts {
	const content = xmlText(bytes);
	return { kind: kindOf(content), content, styles: '' };
}
