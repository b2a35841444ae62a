import { memoised } from '../../labels/memoise';
import { colourOf, PAPER } from './colours';
import { declarationsOf, type Declarations } from './declarations';
import { drawnBy, type Drawing, type Drawn } from './drawn';
import { isDisplaced } from './hiding';
import { IN_LINES, lookOf, PLAIN, raiseOf, sight, type Look, type Raised } from './look';
import { matches, type Element } from './selector';
import { byWeight, StyleSheets, type Rule } from './sheet';

/**
 * How the open elements of a page look: what its own style sheets and attributes say. Style sheets in other files are not
 * there to be read; where a page has some, a colour alone hides nothing for certain.
 */

type Attributes = Readonly<Record<string, string>>;

/** What an element does to the text in it, beside its look. */
export interface Shown {
	readonly look: Look;
	readonly raised: Raised;
	/** What a style draws before and behind its text. */
	readonly drawn: Drawn | null;
}

interface Open extends Shown {
	readonly element: Element | null;
	/** How many elements of each name were met in it. */
	readonly children: Map<string, number>;
}

const STRIKES = new Set(['del', 's', 'strike']);
/** Their alignment is that of a whole cell. */
const UNRAISED = new Set(['td', 'th', 'tr', 'table', 'tbody', 'thead', 'p', 'div', 'img', 'li']);
const LONGEST_STYLE = 400;
/** What a browser gives a link by itself. */
const LINK = '#0000ee';
const FONT_SIZES = ['10px', '10px', '13px', '16px', '18px', '24px', '32px', '48px'];

const NO_DRAWING: readonly Drawing[] = [];

const inlineStyle = memoised(LONGEST_STYLE, declarationsOf);

/** How an element is raised, or put apart from the line it is written in. */
function raisedBy(name: string, style: ReadonlyMap<string, string>, size: number): Raised {
	if (name === 'sup' || name === 'sub') return 'mark';
	if (UNRAISED.has(name) || style.size === 0) return null;
	return raiseOf(style, size) ?? (IN_LINES.has(name) && isDisplaced(style, size) ? 'apart' : null);
}

/** A colour as attributes say it: what is no digit of it is 0, and there may be too few of them. */
function legacyColour(written: string): string {
	const text = written.trim().toLowerCase();
	if (colourOf(text) !== null) return text;
	const digits = text
		.replace('#', '')
		.replace(/[^\da-f]/g, '0')
		.slice(0, 128);
	const length = Math.max(1, Math.ceil(digits.length / 3));
	const part = (i: number): string =>
		digits
			.slice(i * length, (i + 1) * length)
			.padEnd(length, '0')
			.slice(0, 2)
			.padStart(2, '0');
	return `#${part(0)}${part(1)}${part(2)}`;
}

/** What attributes and tags said before there were styles. */
function presentation(name: string, attributes: Attributes): [string, string][] {
	const said: [string, string][] = [];
	if ('hidden' in attributes || 'popover' in attributes || (name === 'dialog' && !('open' in attributes)))
		said.push(['display', 'none']);
	const { color, bgcolor, size, face, text } = attributes;
	if (bgcolor !== undefined) said.push(['background-color', legacyColour(bgcolor)]);
	if (name === 'font' && color !== undefined) said.push(['color', legacyColour(color)]);
	if (name === 'font' && face !== undefined) said.push(['font-family', face.toLowerCase()]);
	if (name === 'body' && text !== undefined) said.push(['color', legacyColour(text)]);
	if (name === 'a' && 'href' in attributes) said.push(['color', LINK]);
	if (name === 'font' && size !== undefined) {
		const steps = /^[+-]/.test(size) ? 3 + Number(size) : Number(size);
		const px = FONT_SIZES[Math.min(Math.max(steps, 0), 7)];
		if (px !== undefined) said.push(['font-size', px]);
	}
	if (STRIKES.has(name)) said.push(['text-decoration', 'line-through']);
	if (/rtl/i.test(attributes['dir'] ?? '')) {
		said.push(['direction', 'rtl']);
		if (name === 'bdo') said.push(['unicode-bidi', 'bidi-override']);
	}
	return said;
}

/** The sheets written into a page, wherever they stand in it, and whether it has others. */
function sheetsOf(html: string): { sheets: StyleSheets; external: boolean } {
	const sheets = new StyleSheets();
	const lower = html.toLowerCase();
	for (let at = lower.indexOf('<style'); at >= 0; at = lower.indexOf('<style', at + 1)) {
		const from = lower.indexOf('>', at) + 1;
		const end = lower.indexOf('</style', from);
		if (from === 0 || end < 0) break;
		if (!/media\s*=\s*(?:["']\s*)?print/.test(lower.slice(at, from))) sheets.add(html.slice(from, end));
		at = end;
	}
	return { sheets, external: /<link[^>]{0,300}stylesheet|@import/.test(lower) };
}

export class Appearance {
	readonly #sheets: StyleSheets;
	readonly #external: boolean;
	readonly #path: Element[] = [];
	readonly #open: Open[] = [{ look: PLAIN, raised: null, drawn: null, element: null, children: new Map() }];

	constructor(html: string) {
		const { sheets, external } = sheetsOf(html);
		this.#sheets = sheets;
		this.#external = external;
	}

	get look(): Look {
		return this.#open.at(-1)?.look ?? PLAIN;
	}

	/** Whether selectors may ask for any attribute. */
	get asksForAll(): boolean {
		return !this.#sheets.isEmpty;
	}

	/** Takes an element; `adapt` may change the look it would have, `raises` is how it stands where no style says so. */
	open(name: string, attributes: Attributes, adapt: (look: Look) => Look, raises: Raised = null): Shown {
		const parent = this.#open.at(-1);
		const before = parent?.look ?? PLAIN;
		const element = this.#sheets.isEmpty ? null : this.#elementOf(name, attributes);
		if (element) this.#path.push(element);
		const { style, maybe, drawing } = this.#styleOf(name, attributes, element);
		const isPlain = style.size === 0 && maybe === null && !(before.reordered && name === 'table');
		const look = adapt(isPlain ? before : lookOf(name, before, style, maybe));
		const drawn = drawing.length === 0 ? null : drawnBy(drawing, attributes);
		const raised = raisedBy(name, style, before.size) ?? raises;
		const shown = { look, raised, drawn, element, children: new Map<string, number>() };
		this.#open.push(shown);
		return shown;
	}

	close(): Shown | undefined {
		if (this.#open.length < 2) return undefined;
		const shown = this.#open.pop();
		if (shown?.element) this.#path.pop();
		return shown;
	}

	/** Whether a text here is seen, as far as this page says. */
	sight(): 'seen' | 'faint' | 'unseen' {
		const { look } = this;
		const seen = sight(look);
		if (seen !== 'unseen' || !this.#external || look.ground !== PAPER) return seen;
		return sight({ ...look, colour: PLAIN.colour }) === 'unseen' || look.colour === 'clear' ? seen : 'faint';
	}

	#elementOf(name: string, attributes: Attributes): Element {
		const children = this.#open.at(-1)?.children;
		const count = (of: string): number => {
			const next = (children?.get(of) ?? 0) + 1;
			children?.set(of, next);
			return next;
		};
		const classes = (attributes['class'] ?? '').split(/\s+/).filter((one) => one !== '');
		return { name, id: attributes['id'], classes, attributes, nth: count('*'), nthOfType: count(name) };
	}

	#styleOf(
		name: string,
		attributes: Attributes,
		element: Element | null
	): { style: Map<string, string>; maybe: Map<string, string> | null; drawing: readonly Drawing[] } {
		const style = new Map(presentation(name, attributes));
		if (!element && attributes['style'] === undefined) return { style, maybe: null, drawing: NO_DRAWING };
		const inline = inlineStyle(attributes['style'] ?? '');
		const rules = element ? this.#sheets.candidates(name, element.id, element.classes) : [];
		const sure: Rule[] = [];
		const drawing: Drawing[] = [];
		let maybe: Map<string, string> | null = null;
		for (const rule of rules) {
			const isDrawn = rule.selector.drawn !== null;
			if (isDrawn && !this.#sheets.draws) continue;
			const found = matches(rule.selector, this.#path);
			const match = found === 'yes' && !rule.isSure ? 'maybe' : found;
			if (isDrawn) {
				if (match !== 'no') drawing.push({ rule, isSure: match === 'yes' });
			} else if (match === 'yes') sure.push(rule);
			else if (match === 'maybe')
				maybe = new Map([...(maybe ?? []), ...rule.declarations.normal, ...rule.declarations.important]);
		}
		sure.sort(byWeight);
		const take = (of: 'normal' | 'important', all: readonly Declarations[]): void => {
			for (const one of all) for (const [property, value] of one[of]) style.set(property, value);
		};
		const inOrder = [...sure.map(({ declarations }) => declarations), inline];
		take('normal', inOrder);
		take('important', inOrder);
		return { style, maybe, drawing };
	}
}
