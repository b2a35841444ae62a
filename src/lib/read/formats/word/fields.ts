import { child, element, flag, isNode, textOf, textRun, value, type Node } from './tree';

/** What fields and formulas of a Word document print. */

/** Fields whose result is drawn, or computed when the document is opened, and may not be kept in the file. */
const DRAWING = /^\s*(?:eq\b|=|sum\b|formula\b)/i;

const listOf = (fieldChar: Node): Node | undefined => child(child(fieldChar, 'w:ffData'), 'w:ddList');

/** The choice a drop-down list shows. */
export function chosenIn(fieldChar: Node): Node[] {
	const list = listOf(fieldChar);
	if (!list) return [];
	const entries = list.children.filter(isNode).filter(({ name }) => name === 'w:listEntry');
	const chosen = Number(value(child(list, 'w:result')) ?? value(child(list, 'w:default')) ?? 0);
	return [element('w:t', [value(entries[chosen]) ?? ''])];
}

/** The fields of a paragraph as its runs go by: their codes are no text, nor is what stands in them. */
export class Fields {
	readonly #open: { code: string; inCode: boolean; printed: boolean }[] = [];

	/** Whether what stands here is part of a code. */
	get inCode(): boolean {
		return this.#open.some((field) => field.inCode);
	}

	code(text: string): void {
		const field = this.#open.at(-1);
		if (field) field.code += text;
	}

	/** Text is printed. */
	print(): void {
		for (const field of this.#open) field.printed = true;
	}

	/** Takes a mark of a field; true when the field ends and would have drawn something that is not in the file. */
	mark(kind: string | undefined): boolean {
		const field = this.#open.at(-1);
		if (kind === 'begin') this.#open.push({ code: '', inCode: true, printed: false });
		else if (kind === 'separate' && field) field.inCode = false;
		else if (kind === 'end' && field) {
			this.#open.pop();
			return !field.printed && DRAWING.test(field.code) && !this.inCode;
		}
		return false;
	}
}

/** Elements of a formula whose text stands side by side. */
const FLAT = new Set([
	'm:oMath',
	'm:r',
	'm:t',
	'm:rPr',
	'm:ctrlPr',
	'w:r',
	'w:t',
	'w:rPr',
	'm:d',
	'm:e',
	'm:dPr'
]);

const isFlat = (node: Node): boolean =>
	(FLAT.has(node.name) || /Pr$/.test(node.name) || node.name.startsWith('w:')) &&
	node.children.every((one) => !isNode(one) || isFlat(one));

/** A formula as runs of text; anything but text side by side is no number. */
export function mathRuns(formula: Node, blot: string): Node[] {
	const properties = formula.children.filter(isNode);
	const hidden = properties.some((one) => flag(child(one, 'w:rPr'), 'w:vanish') === true);
	return [textRun(isFlat(formula) && !hidden ? textOf(formula) : blot)];
}
