import type { Look, TextRun } from '../sheets/model';
import { NORMAL, within, type OdfStyles } from './styles';
import type { Attributes } from '../xmlText';

/** Elements in a paragraph whose content is not printed there. */
const SKIPPED = new Set([
	'office:annotation',
	'office:forms',
	'text:note-body',
	'text:ruby-text',
	'text:tracked-changes',
	'text:deletion',
	'draw:frame',
	'draw:control',
	'draw:custom-shape',
	'draw:g',
	'table:shapes',
	'svg:title',
	'svg:desc'
]);

/** Spaces in one element; more are damage. */
const MOST_SPACES = 200;

export const isSkipped = (name: string): boolean => SKIPPED.has(name);

/** The text of paragraphs as it streams by, with its looks. */
export class InlineText {
	runs: TextRun[] = [];
	readonly #looks: Look[] = [NORMAL];

	constructor(private readonly styles: OdfStyles) {}

	get look(): Look {
		return this.#looks.at(-1) ?? NORMAL;
	}

	/** Begins anew, in a look. */
	begin(look: Partial<Look>): void {
		this.runs = [];
		this.#looks.splice(1, Infinity, within(NORMAL, look));
	}

	open(name: string, attributes: Attributes): void {
		this.#looks.push(within(this.look, this.#lookOf(name, attributes)));
		if (name === 'text:s')
			this.add(' '.repeat(Math.min(MOST_SPACES, Number(attributes['text:c'] ?? 1) || 1)));
		else if (name === 'text:tab') this.add(' ');
		else if (name === 'text:line-break') this.add('\n');
	}

	close(): void {
		if (this.#looks.length > 1) this.#looks.pop();
	}

	add(text: string): void {
		if (text !== '') this.runs.push({ text, look: this.look });
	}

	#lookOf(name: string, attributes: Attributes): Partial<Look> {
		switch (name) {
			case 'text:span':
			case 'text:a':
				return this.styles.look('text', attributes['text:style-name']);
			case 'text:p':
			case 'text:h':
				return this.styles.look('paragraph', attributes['text:style-name']);
			case 'text:note-citation':
				return { raised: true };
			case 'text:hidden-text':
			case 'text:hidden-paragraph':
				return attributes['text:is-hidden'] === 'false' ? {} : { hidden: true };
			default:
				return {};
		}
	}
}
