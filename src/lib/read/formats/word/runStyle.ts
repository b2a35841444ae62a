import { colourOf, PAPER, type Colour } from '../styles/colours';
import { child, flag, isNode, value, type Node } from './tree';

/** What a Word document says of the looks of its runs: by their own properties, by styles, and by what styles are based on. */

export interface RunStyle {
	readonly vanish?: boolean | undefined;
	readonly webHidden?: boolean | undefined;
	readonly strike?: boolean | undefined;
	readonly colour?: Colour | undefined;
	/** Null when it cannot be told. */
	readonly ground?: Colour | null | undefined;
	/** Half points. */
	readonly size?: number | undefined;
	readonly position?: number | undefined;
	readonly align?: string | undefined;
}

interface Style {
	readonly basedOn: string | undefined;
	readonly run: RunStyle;
	/** Cells of its tables have grounds of their own. */
	readonly shaded: boolean;
}

const DEEPEST = 20;
const HIGHLIGHTS: Readonly<Record<string, Colour | undefined>> = { black: [0, 0, 0], white: PAPER };

/** The ground an element shades its text with; nothing when it does not. */
export function shade(properties: Node | undefined): Colour | null | undefined {
	const shading = child(properties, 'w:shd');
	if (!shading) return undefined;
	const pattern = value(shading) ?? 'clear';
	const said = pattern === 'solid' ? shading.attributes['w:color'] : shading.attributes['w:fill'];
	if (said === undefined || said === 'auto')
		return shading.attributes['w:themeFill'] === undefined ? undefined : null;
	const colour = colourOf(said);
	return colour === 'clear' ? null : colour;
}

function colourIn(properties: Node): Colour | undefined {
	const said = child(properties, 'w:color');
	if (!said) return undefined;
	const theme = said.attributes['w:themeColor'];
	const colour = colourOf(value(said) ?? 'auto');
	if (colour === null || colour === 'clear')
		return theme === 'background1' || theme === 'light1' ? PAPER : [0, 0, 0];
	return colour;
}

const number = (text: string | undefined): number | undefined => {
	const found = Number(text);
	return text === undefined || Number.isNaN(found) ? undefined : found;
};

/** What the properties of a run (w:rPr) say. */
export function runStyleOf(properties: Node | undefined): RunStyle {
	if (!properties) return {};
	const either = (...names: string[]): boolean | undefined => {
		const flags = names.map((name) => flag(properties, name)).filter((one) => one !== undefined);
		return flags.length === 0 ? undefined : flags.includes(true);
	};
	const highlight = value(child(properties, 'w:highlight'));
	const unfilled = child(child(properties, 'w14:textFill'), 'w14:noFill') !== undefined;
	return {
		vanish: unfilled || either('w:vanish', 'w:specVanish'),
		webHidden: flag(properties, 'w:webHidden'),
		strike: either('w:strike', 'w:dstrike'),
		colour: colourIn(properties),
		ground:
			highlight !== undefined && highlight !== 'none' ? (HIGHLIGHTS[highlight] ?? null) : shade(properties),
		size: number(value(child(properties, 'w:sz'))),
		position: number(value(child(properties, 'w:position'))),
		align: value(child(properties, 'w:vertAlign'))
	};
}

/** One style over another: what it leaves open is as below. */
export function over(above: RunStyle, below: RunStyle): RunStyle {
	const said = Object.fromEntries(Object.entries(above).filter(([, one]) => one !== undefined));
	return { ...below, ...said };
}

/** The styles of a document (word/styles.xml). */
export class Styles {
	readonly #styles = new Map<string, Style>();
	readonly #defaults: RunStyle = {};
	#paragraph: string | undefined;

	constructor(root: Node) {
		const styles = child(root, 'w:styles');
		this.#defaults = runStyleOf(child(child(child(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
		for (const one of styles?.children ?? []) {
			if (!isNode(one) || one.name !== 'w:style') continue;
			const id = one.attributes['w:styleId'] ?? '';
			const parts = one.children.filter(isNode).filter(({ name }) => name === 'w:tblStylePr');
			const ground = shade(child(one, 'w:pPr')) ?? shade(child(one, 'w:tcPr'));
			const run = over(runStyleOf(child(one, 'w:rPr')), { ground });
			this.#styles.set(id, {
				basedOn: value(child(one, 'w:basedOn')),
				run,
				shaded: parts.some((part) => shade(child(part, 'w:tcPr')) !== undefined)
			});
			const isDefault = /^(?:1|true|on)$/.test(one.attributes['w:default'] ?? '');
			if (isDefault && one.attributes['w:type'] === 'paragraph') this.#paragraph = id;
		}
	}

	/** A style with all it is based on. */
	#whole(id: string | undefined): RunStyle {
		let style: RunStyle = {};
		let next = id;
		for (let i = 0; i < DEEPEST && next !== undefined; i++) {
			const found = this.#styles.get(next);
			style = over(style, found?.run ?? {});
			next = found?.basedOn;
		}
		return style;
	}

	/** What a table style says of the text in its cells; their ground cannot be told where parts of the table have their own. */
	ofTable(id: string | undefined): RunStyle {
		const style = this.#whole(id);
		let next = id;
		for (let i = 0; i < DEEPEST && next !== undefined; i++) {
			if (this.#styles.get(next)?.shaded) return { ...style, ground: null };
			next = this.#styles.get(next)?.basedOn;
		}
		return style;
	}

	/** The looks of a run: its own properties over its style, its paragraph's and its table's. Hiding and striking twice undo each other. */
	ofRun(own: RunStyle, run: string | undefined, paragraph: string | undefined, around: RunStyle): RunStyle {
		const [byRun, byParagraph] = [this.#whole(run), this.#whole(paragraph ?? this.#paragraph)];
		const base = over(byRun, over(byParagraph, over(around, this.#defaults)));
		const twice = (name: 'vanish' | 'strike'): boolean | undefined =>
			own[name] ?? (byRun[name] === true && byParagraph[name] === true ? false : base[name]);
		return { ...over(own, base), vanish: twice('vanish'), strike: twice('strike') };
	}
}
