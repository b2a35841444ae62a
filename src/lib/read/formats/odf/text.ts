import type { Document } from '../../document';
import { ensureWithin } from '../../limits';
import { readHtml } from '../html';
import { htmlOf } from '../styledHtml';
import { walkXml, type Attributes } from '../xmlText';
import { InlineText, isSkipped } from './inlineText';
import type { OdfParts } from './parts';
import { OdfStyles } from './styles';

/** OpenDocument texts (.odt, .fodt; ODF 1.2, part 1, sections 4 to 9), written as a page for the reader of pages. */

/** Stands for a picture: something is printed there that is no text. */
const PICTURE = '<img>';
/** Drawn things: what is written in them is read, a picture is marked. */
const PICTURES = new Set([
	'draw:image',
	'draw:object',
	'draw:object-ole',
	'draw:control',
	'draw:plugin',
	'draw:applet'
]);
const DRAWN = new Set(['draw:frame', 'draw:g', 'draw:custom-shape']);
const BODY = 'office:text';
/** A cell repeated more often is damage. */
const MOST_REPEATED = 100;

const number = (value: string | undefined): number => Math.max(1, Number.parseInt(value ?? '1', 10) || 1);

class TextXml {
	html = '';
	#inBody = false;
	#skipped = 0;
	/** The paragraph being read, with the elements in it; those of a text box in a paragraph stand in it. */
	#depth = 0;
	readonly #text: InlineText;
	#cellStart = 0;
	#repeated = 1;

	constructor(private readonly styles: OdfStyles) {
		this.#text = new InlineText(styles);
	}

	open(name: string, attributes: Attributes): void {
		if (this.#skipped > 0 || this.#isSkipped(name, attributes)) {
			this.#skipped += 1;
			return;
		}
		this.styles.open(name, attributes);
		if (name === BODY) this.#inBody = true;
		if (!this.#inBody) return;
		if (PICTURES.has(name)) {
			this.#write(PICTURE);
			this.#skipped = 1;
		} else if (name === 'table:table') this.#write(`<table${this.#ground('table', attributes)}>`);
		else if (name === 'table:table-row') this.#write(`<tr${this.#ground('table-row', attributes)}>`);
		else if (name === 'table:table-cell') this.#openCell(attributes);
		else if (name === 'text:p' || name === 'text:h') {
			this.#flush();
			if (this.#depth++ === 0) this.#text.begin({});
			this.#text.open(name, attributes);
			this.#write('<p>');
		} else if (this.#depth > 0) {
			this.#depth += 1;
			this.#text.open(name, attributes);
		}
	}

	text(text: string): void {
		if (this.#skipped === 0 && this.#depth > 0) this.#text.add(text.replace(/\s+/g, ' '));
	}

	close(name: string): void {
		if (this.#skipped > 0) {
			this.#skipped -= 1;
			return;
		}
		this.styles.close(name);
		if (!this.#inBody) return;
		if (name === BODY) this.#inBody = false;
		else if (name === 'table:table') this.#write('</table>');
		else if (name === 'table:table-row') this.#write('</tr>');
		else if (name === 'table:table-cell') this.#closeCell();
		else if (this.#depth > 0) {
			this.#flush();
			this.#text.close();
			this.#depth -= 1;
			if (name === 'text:p' || name === 'text:h') this.#write('</p>');
		}
	}

	#isSkipped(name: string, attributes: Attributes): boolean {
		if (PICTURES.has(name) || DRAWN.has(name)) return false;
		if (isSkipped(name) || name === 'table:covered-table-cell') return true;
		if (name === 'text:section')
			return attributes['text:display'] === 'none' || attributes['text:is-hidden'] === 'true';
		if (name === 'table:table-row') return /^(?:collapse|filter)$/.test(attributes['table:visibility'] ?? '');
		return false;
	}

	#flush(): void {
		for (const { text, look } of this.#text.runs) this.html += htmlOf(text, look);
		this.#text.runs = [];
		ensureWithin('bytes', this.html.length);
	}

	#write(tag: string): void {
		this.#flush();
		this.html += tag;
	}

	#openCell(attributes: Attributes): void {
		this.#flush();
		this.#cellStart = this.html.length;
		this.#repeated = Math.min(MOST_REPEATED, number(attributes['table:number-columns-repeated']));
		const [columns, rows] = ['columns', 'rows'].map((side) =>
			number(attributes[`table:number-${side}-spanned`])
		);
		const ground = this.#ground('table-cell', attributes);
		this.#write(`<td colspan="${columns ?? 1}" rowspan="${rows ?? 1}"${ground}>`);
	}

	/** On a dark ground white text is seen. */
	#ground(family: string, attributes: Attributes): string {
		const paper = this.styles.paper(family, attributes['table:style-name']);
		return paper === undefined ? '' : ` style="background-color:#${paper}"`;
	}

	#closeCell(): void {
		this.#write('</td>');
		if (this.#repeated > 1) this.#write(this.html.slice(this.#cellStart).repeat(this.#repeated - 1));
		this.#repeated = 1;
	}
}

export function readText({ content, styles }: OdfParts): Document {
	const known = new OdfStyles();
	known.add(styles);
	const text = new TextXml(known);
	walkXml(content, text);
	return readHtml(text.html);
}
