import { ensureWithin } from '../limits';
import { Refusal } from '../refusal';

/** Looks at a part of an Office document before a library makes objects of it: its elements, how deep they stand, that each is closed. */

const code = (character: string): number => character.charCodeAt(0);
const LESS = code('<');
const CLOSE = code('>');
const SLASH = code('/');
const BANG = code('!');
const QUESTION = code('?');
const QUOTES = new Set([code('"'), code("'")]);
const NAME_ENDS = new Set(Array.from(' \t\r\n/>', code));

/** Whether ASCII text stands at a place. */
const stands = (xml: Uint8Array, text: string, at: number): boolean =>
	[...text].every((character, i) => xml[at + i] === code(character));

/** Index after the next occurrence of a text; the end when there is none. */
function after(xml: Uint8Array, text: string, from: number): number {
	for (let at = xml.indexOf(code(text), from); at >= 0; at = xml.indexOf(code(text), at + 1))
		if (stands(xml, text, at)) return at + text.length;
	return xml.length;
}

/** Index of the end of a tag; values in quotes may hold anything. */
function endOfTag(xml: Uint8Array, from: number): number {
	for (let at = from; at < xml.length; at++) {
		const byte = xml[at];
		if (byte === CLOSE) return at;
		if (byte !== undefined && QUOTES.has(byte)) {
			const end = xml.indexOf(byte, at + 1);
			if (end < 0) return xml.length;
			at = end;
		}
	}
	return xml.length;
}

/** Index after the name of an element that begins here. */
function endOfName(xml: Uint8Array, from: number): number {
	let at = from;
	while (at < xml.length && !NAME_ENDS.has(xml[at] ?? 0)) at += 1;
	return at;
}

/** Whether the same name stands at two places. */
function sameName(xml: Uint8Array, one: number, other: number): boolean {
	const length = endOfName(xml, one) - one;
	for (let i = 0; i < length; i++) if (xml[one + i] !== xml[other + i]) return false;
	return endOfName(xml, other) - other === length;
}

/**
 * Throws a Refusal when a part has more elements, or has them deeper, than a document may; when one is not closed, which the
 * library mends in a time that grows with the square of the size; and when it declares a document type: no Office program
 * writes one, and its entities multiply.
 */
export function inspect(path: string, xml: Uint8Array): void {
	let elements = 0;
	const open: number[] = [];
	for (let at = xml.indexOf(LESS); at >= 0; at = xml.indexOf(LESS, at)) {
		const next = xml[at + 1];
		if (next === BANG || next === QUESTION) {
			if (stands(xml, '<!DOCTYPE', at)) throw new Refusal('damaged');
			const end = stands(xml, '<!--', at) ? '-->' : stands(xml, '<![CDATA[', at) ? ']]>' : '>';
			at = after(xml, end, at + 2);
			continue;
		}
		const end = endOfTag(xml, at + 1);
		if (next === SLASH) {
			const begun = open.pop();
			if (begun === undefined || !sameName(xml, begun, at + 2)) throw new Refusal('damaged');
		} else {
			ensureWithin('elements', ++elements, path);
			if (xml[end - 1] !== SLASH) ensureWithin('elementDepth', open.push(at + 1), path);
		}
		at = end + 1;
	}
	if (open.length > 0) throw new Refusal('damaged');
}
