import { ensureWithin } from '../../limits';
import { Refusal } from '../../refusal';
import { unpacked } from '../archive';
import { inspect } from '../xml';
import { localName, walkXml, type Attributes } from '../xmlText';

/** The pages of an OFD file and where their parts stand in the archive (GB/T 33190-2016, section 7). */

export interface OfdPage {
	/** Box of the page: left, top, width and height in millimetres. */
	readonly box: readonly number[];
	/** What is drawn, in the order in which it is: templates behind, the page, templates before, annotations. */
	readonly contents: readonly string[];
	/** Colours that areas and texts are filled with, by the name of the settings that say so. */
	readonly params: ReadonlyMap<string, string>;
}

/** An element with what matters of it: its attributes and its text. */
interface Element {
	readonly name: string;
	readonly attributes: Attributes;
	text: string;
}

const A4 = [0, 0, 210, 297];

export const numbersIn = (text: string | undefined): number[] =>
	(text ?? '').split(/[\s,]+/).flatMap((one) => (one === '' ? [] : [Number(one)]));

/** All elements of a part in their order. */
function elementsOf(xml: string): Element[] {
	const elements: Element[] = [];
	const open: Element[] = [];
	walkXml(xml, {
		open(name, attributes) {
			const element = { name: localName(name), attributes, text: '' };
			elements.push(element);
			open.push(element);
		},
		text(text) {
			const element = open.at(-1);
			if (element) element.text += text;
		},
		close() {
			open.pop();
		}
	});
	return elements;
}

/** A path as a part says it, from the folder of that part. */
function resolved(from: string, path: string): string {
	const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
	for (const part of path.split('/'))
		if (part === '..') parts.pop();
		else if (part !== '' && part !== '.') parts.push(part);
	return parts.join('/');
}

class Package {
	readonly #parts: Record<string, Uint8Array>;

	constructor(bytes: Uint8Array) {
		this.#parts = unpacked(bytes, (path) => /\.xml$/i.test(path));
	}

	/** The text of a part. Throws when it is not there. */
	text(path: string): string {
		const part = this.#parts[path];
		if (!part) throw new Refusal(this.#parts['OFD.xml'] ? 'damaged' : 'not_a_document', 'OFD');
		inspect(path, part);
		return new TextDecoder().decode(part);
	}

	has(path: string): boolean {
		return path in this.#parts;
	}
}

function boxIn(elements: readonly Element[]): number[] | null {
	const box = numbersIn(elements.find(({ name }) => name === 'PhysicalBox')?.text);
	return box.length === 4 && box.every(Number.isFinite) ? box : null;
}

/** The colours that the settings of a document name (DrawParam, 8.2), each of its own or of the one it builds on. */
function paramsOf(archive: Package, root: string, elements: readonly Element[]): Map<string, string> {
	const params = new Map<string, string>();
	const parts = elements.filter(({ name }) => name === 'PublicRes' || name === 'DocumentRes');
	ensureWithin('chunks', parts.length);
	for (const path of parts.map(({ text }) => resolved(root, text.trim()))) {
		if (!archive.has(path)) continue;
		let id = '';
		for (const { name, attributes } of elementsOf(archive.text(path))) {
			if (name === 'DrawParam') {
				id = attributes['ID'] ?? '';
				const base = params.get(attributes['Relative'] ?? '');
				if (base !== undefined) params.set(id, base);
			} else if (name === 'FillColor' && id !== '') params.set(id, attributes['Value'] ?? '');
			else if (name === 'CompositeGraphicUnit') id = '';
		}
	}
	return params;
}

/** The annotations of each page, by its id (section 15): what is drawn over it, a white area among them. */
function annotationsOf(archive: Package, root: string, elements: readonly Element[]): Map<string, string[]> {
	const found = new Map<string, string[]>();
	for (const { text: path } of elements.filter(({ name }) => name === 'Annotations')) {
		const list = resolved(root, path.trim());
		if (!archive.has(list)) continue;
		let page: string[] = [];
		for (const { name, attributes, text } of elementsOf(archive.text(list))) {
			const id = attributes['PageID'] ?? '';
			if (name === 'Page') found.set(id, (page = found.get(id) ?? []));
			const part = resolved(list, text.trim());
			if (name === 'FileLoc' && archive.has(part)) page.push(archive.text(part));
			ensureWithin('chunks', page.length);
		}
	}
	return found;
}

function pagesOf(archive: Package, root: string): OfdPage[] {
	const elements = elementsOf(archive.text(root));
	const usual = boxIn(elements) ?? A4;
	const located = (wanted: string) =>
		elements
			.filter(({ name }) => name === wanted)
			.map(
				({ attributes }) => [attributes['ID'] ?? '', resolved(root, attributes['BaseLoc'] ?? '')] as const
			);
	const templates = new Map(located('TemplatePage'));
	const pages = located('Page');
	const params = paramsOf(archive, root, elements);
	const annotations = annotationsOf(archive, root, elements);
	ensureWithin('pages', pages.length);
	return pages.map(([id, path]) => {
		const content = archive.text(path);
		const own = elementsOf(content);
		const used = own.filter(({ name }) => name === 'Template');
		const drawn = (before: boolean): string[] =>
			used
				.filter(({ attributes }) => (attributes['ZOrder'] === 'Foreground') === before)
				.map(({ attributes }) => archive.text(templates.get(attributes['TemplateID'] ?? '') ?? ''));
		ensureWithin('chunks', used.length);
		const contents = [...drawn(false), content, ...drawn(true), ...(annotations.get(id) ?? [])];
		return { box: boxIn(own) ?? usual, contents, params };
	});
}

/** The pages of all documents of a file. */
export function pagesIn(bytes: Uint8Array): OfdPage[] {
	const archive = new Package(bytes);
	const entries = elementsOf(archive.text('OFD.xml'));
	if (archive.has('Encryptions.xml') || entries.some(({ name }) => name === 'Encryptions'))
		throw new Refusal('encrypted');
	const roots = entries.filter(({ name }) => name === 'DocRoot').map(({ text }) => resolved('', text.trim()));
	const pages = roots.flatMap((root) => pagesOf(archive, root));
	ensureWithin('pages', pages.length);
	return pages;
}
