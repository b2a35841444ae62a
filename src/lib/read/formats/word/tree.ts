import { Parser } from 'htmlparser2';

/** A part of a Word document as a tree of elements, and back. */

export interface Node {
	readonly name: string;
	readonly attributes: Record<string, string>;
	children: (Node | string)[];
}

/** The namespaces whose elements are looked at, by the prefix they are given here, whatever the file calls them. */
const NAMESPACES: readonly (readonly [string, RegExp])[] = [
	['w', /wordprocessingml\/(?:2006\/)?main$/],
	['m', /officeDocument\/(?:2006\/)?math$/],
	['mc', /markup-compatibility\/2006$/]
];

/** Prefixes of the file that are other ones here. */
function prefixesOf(attributes: Readonly<Record<string, string>>): Map<string, string> {
	const renamed = new Map<string, string>();
	for (const [name, value] of Object.entries(attributes)) {
		const [, prefix = ''] = /^xmlns(?::(.+))?$/.exec(name) ?? [];
		const known = name.startsWith('xmlns') ? NAMESPACES.find(([, uri]) => uri.test(value)) : undefined;
		if (known && known[0] !== prefix) renamed.set(prefix, known[0]);
	}
	return renamed;
}

function withPrefix(name: string, renamed: ReadonlyMap<string, string>, isElement: boolean): string {
	if (renamed.size === 0) return name;
	const colon = name.indexOf(':');
	if (name.startsWith('xmlns:')) {
		const prefix = renamed.get(name.slice(6));
		return prefix === undefined ? name : `xmlns:${prefix}`;
	}
	if (name === 'xmlns') return renamed.has('') ? `xmlns:${renamed.get('') ?? ''}` : name;
	if (colon < 0 && !isElement) return name;
	const prefix = renamed.get(colon < 0 ? '' : name.slice(0, colon));
	return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
}

/** The root of a part that was inspected before. */
export function treeOf(xml: string): Node {
	const root: Node = { name: '', attributes: {}, children: [] };
	const open: Node[] = [root];
	let renamed: ReadonlyMap<string, string> = new Map();
	const parser = new Parser(
		{
			onopentag(name, given) {
				if (open.length === 1) renamed = prefixesOf(given);
				const attributes =
					renamed.size === 0
						? given
						: Object.fromEntries(
								Object.entries(given).map(([key, value]) => [withPrefix(key, renamed, false), value])
							);
				const node = { name: withPrefix(name, renamed, true), attributes, children: [] };
				open.at(-1)?.children.push(node);
				open.push(node);
			},
			onclosetag() {
				open.pop();
			},
			ontext(text) {
				open.at(-1)?.children.push(text);
			}
		},
		{ xmlMode: true, decodeEntities: true }
	);
	parser.end(xml);
	return root;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

/** A tree as XML. */
export function xmlOf(root: Node): string {
	const pieces: string[] = [];
	const write = (node: Node | string): void => {
		if (typeof node === 'string') {
			pieces.push(escaped(node));
			return;
		}
		const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
		pieces.push(`<${node.name}${attributes.join('')}`);
		if (node.children.length === 0) {
			pieces.push('/>');
			return;
		}
		pieces.push('>');
		node.children.forEach(write);
		pieces.push(`</${node.name}>`);
	};
	root.children.forEach(write);
	return pieces.join('');
}

export const isNode = (child: Node | string | undefined): child is Node => typeof child === 'object';

export const child = (node: Node | undefined, name: string): Node | undefined =>
	node?.children.find((one): one is Node => isNode(one) && one.name === name);

export const value = (node: Node | undefined): string | undefined => node?.attributes['w:val'];

/** Whether a property of yes or no is there and says yes; nothing when it is not there. */
export function flag(properties: Node | undefined, name: string): boolean | undefined {
	const found = child(properties, name);
	return found === undefined ? undefined : !/^(?:0|false|off)$/.test(value(found) ?? '1');
}

/** Whether anything in a tree passes a test. */
export const some = (node: Node, test: (one: Node) => boolean): boolean =>
	test(node) || node.children.some((one) => isNode(one) && some(one, test));

/** All text that is printed of a tree. */
export const textOf = (node: Node): string =>
	node.children
		.map((one) => (typeof one === 'string' ? (/^[wm]:t$/.test(node.name) ? one : '') : textOf(one)))
		.join('');

export const element = (
	name: string,
	children: (Node | string)[] = [],
	attributes: Record<string, string> = {}
): Node => ({ name, attributes, children });

/** A run of this text. */
export const textRun = (text: string): Node =>
	element('w:r', [element('w:t', [text], { 'xml:space': 'preserve' })]);
