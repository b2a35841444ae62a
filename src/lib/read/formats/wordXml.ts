import { strToU8, zipSync } from 'fflate';
import type { Document } from '../document';
import { Refusal } from '../refusal';
import { readDocx } from './docx';
import { walkXml, xmlText, type Attributes } from './xmlText';

/**
 * Word documents in one text of XML, often named .xml or .doc: the one of Word 2003, and a docx file written flat. Both are written as
 * docx, so that what is hidden, struck out or deleted is judged in one place.
 */

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`;

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const relations = (...all: readonly (readonly [string, string])[]): string =>
	`<Relationships xmlns="${PACKAGE}/relationships">${all.map(([type, target]) => `<Relationship Id="${type}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** Elements of Word 2003 that have another name in docx. */
const RENAMED: Readonly<Record<string, string>> = {
	'w:vmerge': 'w:vMerge',
	'w:hmerge': 'w:hMerge',
	'w:hlink': 'w:hyperlink'
};
/** Elements that hold no text of the document, or nothing to print where they stand. */
const LEFT_OUT = new Set([
	'w:binData',
	'w:docOleData',
	'w:fonts',
	'w:lists',
	'w:docPr',
	'w:hdr',
	'w:ftr',
	'w:endnotePr',
	'w:footnotePr',
	'o:DocumentProperties',
	'o:CustomDocumentProperties'
]);
/** What of the elements around text is kept; all others give what they hold. */
const KEPT = /^(?:w:|v:)/;
/** What changes are called. */
const CHANGES: Readonly<Record<string, string>> = { 'Word.Deletion': 'w:del', 'Word.Insertion': 'w:ins' };
const PICTURE = '<w:t>\ufffc</w:t>';
/** Comments, and how a text was formatted before. */
const isPast = (attributes: Attributes): boolean =>
	/^Word\.(?:Comment|Formatting)$/.test(attributes['w:type'] ?? '');

function tag(name: string, attributes: Attributes): string {
	const kept = Object.entries(attributes).filter(([attribute]) => /^(?:w:|xml:space$)/.test(attribute));
	return `<${name}${kept.map(([attribute, value]) => ` ${attribute}="${escaped(switched(attribute, value))}"`).join('')}`;
}

/** `on` and `off` are 1 and 0 in docx. */
const switched = (attribute: string, value: string): string =>
	attribute === 'w:val' && (value === 'on' || value === 'off') ? (value === 'on' ? '1' : '0') : value;

/** Rewrites the elements of Word 2003 as those of docx: its body and its styles. */
class Rewriting {
	body = '';
	styles = '';
	#part: 'body' | 'styles' | null = null;
	#skipped = 0;
	/** The name of each open element, empty where it is not written. */
	readonly #names: string[] = [];
	/** The last tag is not ended yet: nothing may stand in it. */
	#unended = false;

	open(name: string, attributes: Attributes): void {
		if (this.#skipped > 0 || LEFT_OUT.has(name) || (name === 'aml:annotation' && isPast(attributes))) {
			this.#skipped += 1;
			return;
		}
		if (name === 'w:body' || name === 'w:styles') {
			this.#part = name === 'w:body' ? 'body' : 'styles';
			this.#names.push('');
		} else if (name === 'w:footnote' || name === 'w:endnote' || name === 'v:imagedata') {
			// A note prints its sign here and its text elsewhere.
			this.#write(PICTURE);
			this.#skipped = 1;
		} else {
			const written =
				name === 'aml:annotation' ? CHANGES[attributes['w:type'] ?? ''] : (RENAMED[name] ?? name);
			const kept = written !== undefined && KEPT.test(written);
			this.#names.push(kept ? written : '');
			if (!kept) return;
			this.#write(tag(written, attributes));
			this.#unended = true;
		}
	}

	text(text: string): void {
		if (this.#skipped === 0) this.#write(escaped(text));
	}

	close(name: string): void {
		if (this.#skipped > 0) {
			this.#skipped -= 1;
			return;
		}
		const written = this.#names.pop() ?? '';
		if (written !== '' && this.#unended) {
			this.#unended = false;
			this.#write('/>');
		} else if (written !== '') this.#write(`</${written}>`);
		if (name === 'w:body' || name === 'w:styles') this.#part = null;
	}

	#write(given: string): void {
		if (given === '') return;
		const xml = (this.#unended ? '>' : '') + given;
		this.#unended = false;
		if (this.#part === 'body') this.body += xml;
		else if (this.#part === 'styles') this.styles += xml;
	}
}

/** Reads the bytes of a document in the XML of Word 2003. */
export function readWord2003(bytes: Uint8Array): Promise<Document> {
	const { body, styles } = walked(bytes);
	const namespaces = `xmlns:w="${MAIN}" xmlns:v="urn:schemas-microsoft-com:vml"`;
	const parts = {
		'[Content_Types].xml': TYPES,
		'_rels/.rels': relations(['officeDocument', 'word/document.xml']),
		'word/_rels/document.xml.rels': relations(['styles', 'styles.xml']),
		'word/styles.xml': `<w:styles ${namespaces}>${styles}</w:styles>`,
		'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`
	};
	return readDocx(zipped(new Map(Object.entries(parts))));
}

function walked(bytes: Uint8Array): Rewriting {
	const rewriting = new Rewriting();
	walkXml(xmlText(bytes), rewriting);
	return rewriting;
}

const zipped = (parts: ReadonlyMap<string, string>): Uint8Array =>
	zipSync(Object.fromEntries([...parts].map(([path, xml]) => [path, strToU8(xml)])), { level: 0 });

const PART = /^\s[^<>]*?\bpkg:name="\/([^"]*)"[^<>]*>\s*<pkg:xmlData\b[^<>]*>/;

/** The parts of a package, by path. */
function partsIn(text: string): [string, string][] {
	return text.split('<pkg:part').flatMap((part): [string, string][] => {
		const [head, path] = PART.exec(part) ?? [];
		const end = part.indexOf('</pkg:xmlData>');
		return head === undefined || path === undefined || end < 0 ? [] : [[path, part.slice(head.length, end)]];
	});
}

/** Reads the bytes of a docx file written as one text of XML. */
export function readFlatWord(bytes: Uint8Array): Promise<Document> {
	const parts = new Map([['[Content_Types].xml', TYPES], ...partsIn(xmlText(bytes))]);
	if (!parts.has('word/document.xml')) throw new Refusal('damaged');
	return readDocx(zipped(parts));
}
