import { ensureWithin } from '../../limits';
import { PAPER } from '../styles/colours';
import { chosenIn, Fields, mathRuns } from './fields';
import { exactLine, over, runStyleOf, shade, type RunStyle, type Styles } from './runStyle';
import { sightOf } from './sight';
import { child, element, flag, isNode, some, textOf, textRun, value, type Node } from './tree';
import { UNTOLD } from '../signs';

/**
 * What a person sees of a part of a Word document, for a library that knows little of it: without what is hidden, deleted or as
 * white as its paper, with what fields, formulas and ruby print, and marks that are raised said to be so.
 */

/** Stands for a picture, a shape or a sign of no alphabet: something is printed there that is no text. */
export const DRAWN = '\ue003';

/** Elements that only hold what stands in a line. */
const WRAPPERS = new Set([
	'w:fldSimple',
	'w:bdo',
	'w:dir',
	'w:smartTag',
	'w:customXml',
	'w:subDoc',
	'm:oMathPara'
]);
/** What was there before a change. */
const PAST = new Set(['w:del', 'w:moveFrom', 'w:rPrChange', 'w:pPrChange', 'w:tcPrChange', 'w:trPrChange']);
/** Half points: a shift this small is a matter of alignment. */
const RAISED = 4;
/** Digits so much larger or smaller than those before them belong to another number. */
const LARGER = 1.5;
/** A row no higher than this shows nothing. Twentieths of a point. */
const LOWEST = 60;

/** Where the transformation stands. */
interface Around {
	readonly style: RunStyle;
	readonly paragraphStyle: string | undefined;
	readonly inCell: boolean;
}

/** A run of a paragraph, as far as the runs beside it matter. */
interface Before {
	text: string;
	size: number;
	readonly fields: Fields;
}

export class ShownText {
	constructor(private readonly styles: Styles) {}

	/** A part of the document as it is shown. */
	part(root: Node): Node {
		const around: Around = { style: { ground: PAPER }, paragraphStyle: undefined, inCell: false };
		return { ...root, children: this.#all(root.children, around) };
	}

	#all(children: readonly (Node | string)[], around: Around): (Node | string)[] {
		return children.flatMap((one, i): (Node | string)[] => {
			if (!isNode(one)) return [one];
			if (one.name === 'w:p') return [this.#paragraph(one, around, isParagraph(children, i + 1))];
			return this.#block(one, around);
		});
	}

	#block(node: Node, around: Around): (Node | string)[] {
		if (PAST.has(node.name)) return [];
		if (node.name === 'w:tbl') {
			const properties = child(node, 'w:tblPr');
			const byStyle = this.styles.ofTable(value(child(properties, 'w:tblStyle')));
			const style = over({ ground: shade(properties) }, over(byStyle, around.style));
			return [{ ...node, children: this.#all(node.children, { ...around, style }) }];
		}
		if (node.name === 'w:tr') return this.#row(node, around);
		if (node.name === 'w:tc') {
			const properties = child(node, 'w:tcPr');
			const style = over({ ground: shade(properties) }, around.style);
			const children = this.#all(node.children, { ...around, style, inCell: true });
			if (child(properties, 'w:cellDel')) children.push(element('w:p', [textRun(UNTOLD)]));
			return [{ ...node, children }];
		}
		return [{ ...node, children: this.#all(node.children, around) }];
	}

	#row(row: Node, around: Around): Node[] {
		const properties = child(row, 'w:trPr');
		const height = child(properties, 'w:trHeight');
		const flat = height?.attributes['w:hRule'] === 'exact' && Number(value(height)) <= LOWEST;
		if (flat || flag(properties, 'w:hidden') || child(properties, 'w:del')) return [];
		const empty = (name: string): Node[] => {
			const count = Number(value(child(properties, name)) ?? 0);
			ensureWithin('columns', count);
			return Array.from({ length: count > 0 ? count : 0 }, () => element('w:tc', [element('w:p')]));
		};
		const cells = this.#all(row.children, around);
		const first = cells.findIndex((one) => isNode(one) && one.name === 'w:tc');
		const before = first < 0 ? [] : cells.slice(0, first);
		const rest = first < 0 ? cells : cells.slice(first);
		return [{ ...row, children: [...before, ...empty('w:gridBefore'), ...rest, ...empty('w:gridAfter')] }];
	}

	#paragraph(paragraph: Node, around: Around, isFollowed: boolean): Node {
		const properties = child(paragraph, 'w:pPr');
		const inside: Around = {
			...around,
			style: over({ ground: shade(properties), line: exactLine(properties) }, around.style),
			paragraphStyle: value(child(properties, 'w:pStyle'))
		};
		const before: Before = { text: '', size: 0, fields: new Fields() };
		const level = this.#isLevel(paragraph, inside);
		const children = paragraph.children.flatMap((one) =>
			isNode(one) ? this.#inLine(one, inside, before, level) : [one]
		);
		return { ...paragraph, children: children.map((one) => (isFollowed ? one : withoutDeletedMark(one))) };
	}

	/** Whether all text of a paragraph stands at one height, raised or not. */
	#isLevel(paragraph: Node, around: Around): boolean {
		const heights = new Set<number>();
		const look = (node: Node): void => {
			if (PAST.has(node.name)) return;
			if (node.name === 'w:r' && textOf(node).trim() !== '')
				heights.add(this.#styleOf(node, around).position ?? 0);
			else node.children.filter(isNode).forEach(look);
		};
		look(paragraph);
		return heights.size <= 1;
	}

	#styleOf(run: Node, { style, paragraphStyle }: Around): RunStyle {
		const properties = child(run, 'w:rPr');
		return this.styles.ofRun(
			runStyleOf(properties),
			value(child(properties, 'w:rStyle')),
			paragraphStyle,
			style
		);
	}

	#inLine(node: Node, around: Around, before: Before, level: boolean): (Node | string)[] {
		const inner = (one: Node): (Node | string)[] =>
			one.children.flatMap((next) => (isNode(next) ? this.#inLine(next, around, before, level) : [next]));
		if (PAST.has(node.name)) return [];
		if (node.name === 'w:r') return this.#run(node, around, before, level);
		if (node.name === 'm:oMath') return mathRuns(node, UNTOLD);
		if (WRAPPERS.has(node.name)) {
			const backwards = node.name === 'w:bdo' && value(node) === 'rtl';
			const empty = node.name === 'w:fldSimple' && textOf(node).trim() === '';
			return [...(backwards ? [textRun(UNTOLD)] : empty ? [textRun(DRAWN)] : []), ...inner(node)];
		}
		if (node.name === 'mc:AlternateContent') {
			const fallback = child(node, 'mc:Fallback');
			const choice = child(node, 'mc:Choice');
			const shown = fallback && fallback.children.length > 0 ? fallback : choice;
			return shown ? inner(shown) : [];
		}
		if (node.name === 'w:pPr') return [node];
		return [{ ...node, children: inner(node) }];
	}

	#run(run: Node, around: Around, before: Before, level: boolean): (Node | string)[] {
		const style = this.#styleOf(run, around);
		const size = style.size ?? 21;
		const text = textOf(run);
		const seen = sightOf(style, size, text.length);
		if (seen === 'unseen') return this.#marks(run, before.fields);
		const ruby = child(run, 'w:ruby');
		if (ruby)
			return (child(ruby, 'w:rubyBase')?.children ?? []).flatMap((one) =>
				isNode(one) ? this.#inLine(one, around, before, level) : [one]
			);
		const faint = seen === 'faint' && /\d|^[十百千万亿元]{1,3}$/u.test(text);
		const joins =
			/^[\d.]/.test(text) &&
			/\d$/.test(before.text) &&
			Math.max(size / before.size, before.size / size) > LARGER;
		const isRaised = !level && Math.abs(style.position ?? 0) >= RAISED;
		const align = /^su(?:per|b)script$/.test(style.align ?? '') || !isRaised ? style.align : 'superscript';
		const blotted = around.inCell && (faint || (joins && (align ?? 'baseline') === 'baseline'));
		if (text !== '') {
			before.text = text;
			before.size = size;
		}
		const contents = run.children.flatMap((one) => this.#content(one, around, before.fields));
		const properties = element('w:rPr', [
			...(style.strike ? [element('w:strike')] : []),
			...(align === undefined ? [] : [element('w:vertAlign', [], { 'w:val': align })])
		]);
		return [...(blotted ? [textRun(UNTOLD)] : []), { ...run, children: [properties, ...contents] }];
	}

	/** Fields begin and end in hidden runs too. */
	#marks(run: Node, fields: Fields): Node[] {
		const marks = run.children.filter(isNode).filter(({ name }) => /^w:(?:fldChar|instrText)$/.test(name));
		for (const mark of marks) fields.mark(mark.attributes['w:fldCharType']);
		return marks.length === 0 ? [] : [{ ...run, children: marks }];
	}

	/** What stands in a run. */
	#content(one: Node | string, around: Around, fields: Fields): (Node | string)[] {
		if (!isNode(one)) return [one];
		const drawn = element('w:t', [DRAWN]);
		switch (one.name) {
			case 'w:rPr':
				return [];
			case 'w:cr':
				return [element('w:br')];
			case 'w:ptab':
				return [element('w:tab')];
			case 'w:sym':
				return [drawn];
			case 'w:instrText':
				for (const text of one.children) if (!isNode(text)) fields.code(text);
				return [one];
			case 'w:fldChar':
				return [one, ...(fields.mark(one.attributes['w:fldCharType']) ? [drawn] : chosenIn(one))];
			case 'w:t':
				if (fields.inCode) return [];
				fields.print();
				return [one];
			case 'mc:AlternateContent': {
				const fallback = child(one, 'mc:Fallback');
				const shown = fallback && fallback.children.length > 0 ? fallback : child(one, 'mc:Choice');
				return (shown?.children ?? []).flatMap((next) => this.#content(next, around, fields));
			}
			case 'w:drawing':
			case 'w:pict':
			case 'w:object':
				return this.#drawing(one, around, drawn);
			default:
				return [one];
		}
	}

	/** A picture is kept for the library, the text of a text box is text, and any other shape is drawn. */
	#drawing(drawing: Node, around: Around, drawn: Node): (Node | string)[] {
		if (some(drawing, ({ attributes }) => attributes['hidden'] === '1' || attributes['hidden'] === 'true'))
			return [];
		const boxes: Node[] = [];
		const find = (node: Node): void => {
			if (node.name === 'w:txbxContent') boxes.push(node);
			else node.children.filter(isNode).forEach(find);
		};
		find(drawing);
		if (boxes.length > 0) return boxes.map((box) => ({ ...box, children: this.#all(box.children, around) }));
		return [drawn];
	}
}

/** Whether the next element is a paragraph; looked for without a copy of all that follows. */
function isParagraph(children: readonly (Node | string)[], from: number): boolean {
	for (let at = from; at < children.length; at++) {
		const next = children[at];
		if (isNode(next)) return next.name === 'w:p';
	}
	return false;
}

/** The mark of the last paragraph of a cell cannot be deleted: nothing is there to join it with. */
function withoutDeletedMark(one: Node | string): Node | string {
	if (!isNode(one) || one.name !== 'w:pPr') return one;
	const children = one.children.filter((next) => !isNode(next) || next.name !== 'w:rPr');
	return { ...one, children };
}
