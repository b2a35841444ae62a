import { colourOf, contrast, PAPER, type Colour } from './colours';
import { pixels } from './declarations';

/** How the text of an element looks, as far as it says whether it is read. What an element leaves open it has from its parent. */

export interface Look {
	readonly size: number;
	readonly colour: Colour | 'clear';
	/** Null when a picture lies under the text. */
	readonly ground: Colour | null;
	readonly visible: boolean;
	readonly struck: boolean;
	/** Nobody sees the text, whatever its elements inside say of themselves. */
	readonly gone: boolean;
	/** It may be hidden or struck out by a style that cannot be followed. */
	readonly doubtful: boolean;
}

export const PLAIN: Look = {
	size: 16,
	colour: [0, 0, 0],
	ground: PAPER,
	visible: true,
	struck: false,
	gone: false,
	doubtful: false
};

/** Of a text: whether it is read, left out, or read as something that is no figure. */
export function sight({ size, colour, ground, visible, gone, doubtful }: Look): 'seen' | 'faint' | 'unseen' {
	if (gone || !visible || size < SMALLEST || colour === 'clear') return 'unseen';
	const seen = contrast(colour, ground);
	return seen === 'seen' && doubtful ? 'faint' : seen;
}

/** Pixels. */
const SMALLEST = 1.5;
/** So far outside the page nobody looks. */
const OUTSIDE = -500;
const RAISED = 2.5;

type Style = ReadonlyMap<string, string>;

const KEYWORDS: Readonly<Record<string, number>> = {
	'xx-small': 9,
	'x-small': 10,
	small: 13,
	medium: 16,
	large: 18,
	'x-large': 24,
	'xx-large': 32
};

function sizeOf(style: Style, parent: number): number {
	const shorthand = /(?:^|\s)(\d*\.?\d+(?:px|pt|em|rem|%)?)(?:\s*\/|\s)/.exec(style.get('font') ?? '')?.[1];
	const value = style.get('font-size') ?? shorthand;
	if (value === undefined) return parent;
	if (value === 'smaller') return parent / 1.2;
	if (value === 'larger') return parent * 1.2;
	return KEYWORDS[value] ?? pixels(value, parent) ?? parent;
}

function groundOf(style: Style, parent: Colour | null): Colour | null {
	const value = style.get('background-color') ?? style.get('background');
	const image = `${style.get('background-image') ?? ''} ${style.get('background') ?? ''}`;
	if (/url\(|gradient/.test(image)) return null;
	if (value === undefined) return parent;
	const words = value.match(/#[\da-f]+|rgba?\([^)]*\)|[a-z]+/g) ?? [];
	const colours = words.map(colourOf).filter((colour) => colour !== null);
	const [colour] = colours;
	if (colour === 'clear' || /^(?:none|inherit|initial|unset|0)/.test(value)) return parent;
	return colour ?? null;
}

function colourIn(style: Style, parent: Colour | 'clear'): Colour | 'clear' {
	const value = style.get('-webkit-text-fill-color') ?? style.get('color');
	if (value === undefined || /^(?:inherit|currentcolor|unset)$/.test(value)) return parent;
	return colourOf(value) ?? PLAIN.colour;
}

const isZero = (value: string | undefined): boolean => /^[+]?0*\.?0+(?:px|pt|em|rem|%)?$/.test(value ?? '');
const isTiny = (value: string | undefined): boolean => isZero(value) || value === '1px';

/** Whether a style takes an element off the page, with all that is in it. */
function removes(style: Style, size: number): boolean {
	if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return true;
	if (isZero(style.get('opacity')) || style.get('content-visibility') === 'hidden') return true;
	if (/opacity\s*(?:=|\()\s*0(?:\.0+)?%?\s*\)/.test(style.get('filter') ?? '')) return true;
	if (/scale[xy]?\(\s*0(?:\.0+)?\s*[,)]/.test(style.get('transform') ?? '')) return true;
	const far = (property: string): boolean => (pixels(style.get(property), size) ?? 0) <= OUTSIDE;
	if (far('text-indent') || far('margin-left') || far('margin-top')) return true;
	const placed = /^(?:absolute|fixed)$/.test(style.get('position') ?? '');
	if (placed && ['left', 'right', 'top', 'bottom'].some(far)) return true;
	if (placed && /^rect\((?:\s*[01](?:px)?[\s,]*){4}\)/.test(style.get('clip') ?? '')) return true;
	if (/^(?:inset\(\s*(?:50|100)%|circle\(\s*0|polygon\(\s*0[^,]*\))/.test(style.get('clip-path') ?? ''))
		return true;
	const cut = /hidden|clip/.test(
		`${style.get('overflow') ?? ''} ${style.get('overflow-x') ?? ''} ${style.get('overflow-y') ?? ''}`
	);
	return cut && ['width', 'height', 'max-width', 'max-height'].some((side) => isTiny(style.get(side)));
}

/** The look of an element whose declarations are these. `maybe`: those of rules it cannot be told whether they are its own. */
export function lookOf(parent: Look, style: Style, maybe: Style | null): Look {
	const size = sizeOf(style, parent.size);
	const visibility = style.get('visibility');
	const lines = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
	const look: Look = {
		size,
		colour: colourIn(style, parent.colour),
		ground: groundOf(style, parent.ground),
		visible: visibility === undefined || visibility === 'inherit' ? parent.visible : visibility === 'visible',
		struck: parent.struck || lines.includes('line-through') || isReversed(style),
		gone: parent.gone || removes(style, size),
		doubtful: parent.doubtful
	};
	if (maybe === null || look.doubtful) return look;
	const other = lookOf(look, maybe, null);
	const doubtful =
		sight(other) !== sight(look) || other.struck !== look.struck || raiseOf(maybe, size) !== null;
	return doubtful ? { ...look, doubtful } : look;
}

/** Digits printed from right to left are another number. */
const isReversed = (style: Style): boolean =>
	style.get('direction') === 'rtl' && /override/.test(style.get('unicode-bidi') ?? '');

/** Whether a style raises or lowers text as the mark of a note is; `shift`: by a distance, as whole cells may be too. */
export function raiseOf(style: Style, size: number): 'mark' | 'shift' | null {
	const align = style.get('vertical-align') ?? '';
	if (/^(?:super|sub)$/.test(align)) return 'mark';
	const shift = [
		pixels(align, size),
		pixels(style.get('mso-text-raise'), size),
		style.get('position') === 'relative' ? pixels(style.get('top') ?? style.get('bottom'), size) : null
	];
	return shift.some((by) => by !== null && Math.abs(by) >= RAISED) ? 'shift' : null;
}
