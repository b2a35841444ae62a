import { colourOf, PAPER, type Colour } from '../styles/colours';
import { child, flag, isNode, value, type Node } from './tree';

/** What a Word document says of the looks of its runs: by their own properties, by styles, and by what styles are based on. */

export interface RunStyle {
	readonly vanish?: boolean | undefined;
	readonly webHidden?: boolean | undefined;
	readonly strike?: boolean | undefined;
	/** `auto`: black or white, whichever is seen on its ground. */
	readonly colour?: Colour | 'auto' | 'clear' | undefined;
	/** Null when it cannot be told. */
	readonly ground?: Colour | null | undefined;
	/** Half points. */
	readonly size?: number | undefined;
	readonly position?: number | undefined;
	readonly align?: string | undefined;
	/** Percent of the width of a letter. */
	readonly scale?: number | undefined;
	/** Twentieths of a point: between letters, for the whole run, and from line to line where that is cut off. */
	readonly spacing?: number | undefined;
	readonly fitted?: number | undefined;
	readonly line?: number | undefined;
	/** Something is drawn around its letters, whatever colour they have. */
	readonly outlined?: boolean | undefined;
	/** Its letters are signs of a font of pictures. */
	readonly pictured?: boolean | undefined;
}

interface Style {
	readonly basedOn: string | undefined;
	readonly run: RunStyle;
	/** Cells of its tables have grounds of their own. */
	readonly shaded: boolean;
}

const DEEPEST = 20;
/** Thousandths of a percent by which letters let their ground through. */
const NEARLY_CLEAR = 95_000;
const PICTURES = /wingdings|webdings|zapf ?dingbats/i;
const HIGHLIGHTS: Readonly<Record<string, string>> = {
	black: '000000',
	white: 'ffffff',
	yellow: 'ffff00',
	green: '00ff00',
	cyan: '00ffff',
	magenta: 'ff00ff',
	blue: '0000ff',
	red: 'ff0000',
	darkblue: '000080',
	darkcyan: '008080',
	darkgreen: '008000',
	darkmagenta: '800080',
	darkred: '800000',
	darkyellow: '808000',
	darkgray: '808080',
	lightgray: 'c0c0c0'
};

const highlightOf = (name: string): Colour | null => {
	const colour = colourOf(HIGHLIGHTS[name.toLowerCase().replace('-', '')] ?? '');
	return colour === 'clear' ? null : colour;
};

/** A colour of so many parts in a hundred over another. */
const mixed = (above: Colour, below: Colour, percent: number): Colour => {
	const part = (i: 0 | 1 | 2): number => below[i] + ((above[i] - below[i]) * percent) / 100;
	return [part(0), part(1), part(2)];
};

/** The ground an element shades its text with; nothing when it does not. */
export function shade(properties: Node | undefined): Colour | null | undefined {
	const shading = child(properties, 'w:shd');
	if (!shading) return undefined;
	const pattern = value(shading) ?? 'clear';
	const fill = shading.attributes['w:fill'] ?? 'auto';
	const isUntold = shading.attributes['w:themeFill'] !== undefined;
	const said = (text: string | undefined, auto: Colour): Colour | null => {
		if (text === undefined || text === 'auto') return isUntold ? null : auto;
		const colour = colourOf(text);
		return colour === 'clear' ? null : colour;
	};
	if (pattern === 'clear' || pattern === 'nil')
		return fill === 'auto' && !isUntold ? undefined : said(fill, PAPER);
	const [above, below] = [said(shading.attributes['w:color'], [0, 0, 0]), said(fill, PAPER)];
	if (pattern === 'solid') return above;
	const [, percent] = /^pct(\d+)$/.exec(pattern) ?? [];
	return percent !== undefined && above && below ? mixed(above, below, Number(percent)) : null;
}

/** The filling of letters, which holds over their colour. */
function fillingIn(properties: Node): Colour | 'clear' | undefined {
	const filling = child(properties, 'w14:textFill');
	if (!filling) return undefined;
	if (child(filling, 'w14:noFill')) return 'clear';
	const solid = child(child(filling, 'w14:solidFill'), 'w14:srgbClr');
	if (!solid) return undefined;
	const clear = Number(child(solid, 'w14:alpha')?.attributes['w14:val'] ?? 0);
	return clear >= NEARLY_CLEAR ? 'clear' : (colourOf(solid.attributes['w14:val'] ?? '') ?? undefined);
}

function colourIn(properties: Node): RunStyle['colour'] {
	const filling = fillingIn(properties);
	if (filling !== undefined) return filling;
	const said = child(properties, 'w:color');
	if (!said) return undefined;
	const theme = said.attributes['w:themeColor'];
	const colour = colourOf(value(said) ?? 'auto');
	if (colour === null || colour === 'clear')
		return theme === 'background1' || theme === 'light1' ? PAPER : 'auto';
	return colour;
}

const number = (text: string | undefined): number | undefined => {
	const found = Number(text);
	return text === undefined || Number.isNaN(found) ? undefined : found;
};

/** How high a line is where whatever is higher is cut off. */
export function exactLine(properties: Node | undefined): number | undefined {
	const spacing = child(properties, 'w:spacing')?.attributes;
	return spacing?.['w:lineRule'] === 'exact' ? number(spacing['w:line']) : undefined;
}

/** What the properties of a run (w:rPr) say. */
export function runStyleOf(properties: Node | undefined): RunStyle {
	if (!properties) return {};
	const either = (...names: string[]): boolean | undefined => {
		const flags = names.map((name) => flag(properties, name)).filter((one) => one !== undefined);
		return flags.length === 0 ? undefined : flags.includes(true);
	};
	const highlight = value(child(properties, 'w:highlight'));
	const fonts = child(properties, 'w:rFonts')?.attributes['w:ascii'];
	const isDrawn = child(properties, 'w14:textOutline') ?? child(properties, 'w14:shadow');
	return {
		vanish: either('w:vanish', 'w:specVanish'),
		webHidden: flag(properties, 'w:webHidden'),
		strike: either('w:strike', 'w:dstrike'),
		colour: colourIn(properties),
		ground: highlight !== undefined && highlight !== 'none' ? highlightOf(highlight) : shade(properties),
		size: number(value(child(properties, 'w:sz'))),
		position: number(value(child(properties, 'w:position'))),
		align: value(child(properties, 'w:vertAlign')),
		scale: number(value(child(properties, 'w:w'))?.replace('%', '')),
		spacing: number(value(child(properties, 'w:spacing'))),
		fitted: number(value(child(properties, 'w:fitText'))),
		outlined: isDrawn ? true : either('w:outline', 'w:shadow', 'w:emboss', 'w:imprint'),
		pictured: fonts === undefined ? undefined : PICTURES.test(fonts)
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
			const run = over(runStyleOf(child(one, 'w:rPr')), { ground, line: exactLine(child(one, 'w:pPr')) });
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
