import { Parser } from 'htmlparser2';
import { ensureWithin } from '../limits';
import { decode } from './decode';
import { inspect } from './xml';

/** Documents that are one text of XML, and parts of archives, read as they stream by. */

export type Attributes = Readonly<Record<string, string>>;

interface XmlSink {
	open(name: string, attributes: Attributes): void;
	close(name: string): void;
	text(text: string): void;
}

/** The text of XML in whatever charset, looked at before anything is made of it. `where`: the part of the file. */
export function xmlText(bytes: Uint8Array, where = ''): string {
	ensureWithin('bytes', bytes.length, where);
	const text = decode(bytes);
	inspect(where, new TextEncoder().encode(text));
	return text;
}

/** Tells a sink what stands in a text of XML. Comments and instructions are left out. */
export function walkXml(xml: string, sink: XmlSink): void {
	let attributes: Record<string, string> = {};
	let count = 0;
	const parser = new Parser(
		{
			onopentagname() {
				attributes = {};
				count = 0;
			},
			onattribute(name, value) {
				ensureWithin('attributes', ++count);
				attributes[name] ??= value;
			},
			onopentag(name) {
				sink.open(name, attributes);
			},
			onclosetag(name) {
				sink.close(name);
			},
			ontext(text) {
				sink.text(text);
			}
		},
		{ xmlMode: true }
	);
	parser.end(xml);
}

/** A name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
