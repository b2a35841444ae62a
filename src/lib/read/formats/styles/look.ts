import { colourOf, contrast, PAPER, type Colour } from './colours';
import { pixels } from './declarations';
import { hiddenBy, isReordered, type Style } from './hiding';

/** How the text of an element looks, as far as it says whether it is read. What an element leaves open it has from its parent. */

export interface Look {
	readonly size: number;
	/** `untold`: it is computed from what the page does not tell. */
	readonly colour: Colour | 'clear' | 'untold';
	/** Null when a picture lies under the text. */
	readonly ground: Colour | null;
	readonly visible: boolean;
	readonly struck: boolean;
	/** Nobody sees the text, whatever its elements inside say of themselves. */
	readonly gone: boolean;
	/** It may be hidden or struck out by a style that cannot be followed. */
	readonly doubtful: boolean;
	/** It is shown in another order than it is written in. */
	readonly reordered: boolean;
	/** Something is drawn around its letters, whatever colour they have. */
	readonly outlined: boolean;
}

export const PLAIN: Look = {
	size: 16,
	colour: [0, 0, 0],
	ground: PAPER,
	visible: true,
	struck: false,
	gone: false,
	doubtful: false,
	reordered: false,
	outlined: false
};

/** Of a text: whether it is read, left out, or read as something that is no figure. */
export function sight(look: Look): 'seen' | 'faint' | 'unseen' {
	const { size, colour, ground, visible, gone, doubtful, reordered, outlined } = look;
	if (gone || !visible || size < SMALLEST) return 'unseen';
	const seen = colour === 'untold' ? 'faint' : colour === 'clear' ? 'unseen' : contrast(colour, ground);
	if (seen === 'unseen') return outlined ? 'faint' : seen;
	return seen === 'seen' && (doubtful || reordered) ? 'faint' : seen;
}

/** Pixels. */
const SMALLEST = 1.5;
const RAISED = 2.5;

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
	const shorthand = /(?:^|\s)((?:\d+(?:\.\d+)?|\.\d+)(?:px|pt|em|rem|%)?)(?:\s*\/|\s)/.exec(
		style.get('font') ?? ''
	)?.[1];
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
	const words = value.match(/#[\da-f]+|[a-z]+(?:\([^()]*\))?/g) ?? [];
	const colours = words.map(colourOf).filter((colour) => colour !== null);
	const [colour] = colours;
	if (colour === 'clear' || /^(?:none|inherit|initial|unset|0)/.test(value)) return parent;
	return colour ?? null;
}

function colourIn(style: Style, parent: Look['colour']): Look['colour'] {
	const value = style.get('-webkit-text-fill-color') ?? style.get('color');
	if (value === undefined || /^(?:inherit|currentcolor|unset)$/.test(value)) return parent;
	return colourOf(value) ?? (value.includes('(') ? 'untold' : PLAIN.colour);
}

const isDrawn = (value: string | undefined): boolean =>
	value !== undefined && !/^(?:none|0|inherit|initial|unset)/.test(value);

/** Whether a style draws around letters, or lets the ground show through them. */
const isOutlined = (style: Style): boolean =>
	isDrawn(style.get('text-shadow')) ||
	isDrawn(style.get('-webkit-text-stroke') ?? style.get('-webkit-text-stroke-width')) ||
	(style.get('background-clip') ?? style.get('-webkit-background-clip')) === 'text';

/** Elements that stand in a line as they are. */
export const IN_LINES = new Set(
	'a abbr b bdi bdo big cite code em font i kbd label mark q samp small span strong tt u var'.split(' ')
);

/** The look of an element whose declarations are these. `maybe`: those of rules it cannot be told whether they are its own. */
export function lookOf(name: string, parent: Look, style: Style, maybe: Style | null): Look {
	const size = sizeOf(style, parent.size);
	const hidden = hiddenBy(style, size, IN_LINES.has(name));
	const visibility = style.get('visibility');
	const lines = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
	const look: Look = {
		size,
		colour: colourIn(style, parent.colour),
		ground: groundOf(style, parent.ground),
		visible: visibility === undefined || visibility === 'inherit' ? parent.visible : visibility === 'visible',
		struck: parent.struck || lines.includes('line-through'),
		gone: parent.gone || hidden === 'gone',
		doubtful: parent.doubtful || hidden === 'doubtful',
		reordered: (parent.reordered && name !== 'table') || isReordered(name, style),
		outlined: parent.outlined || isOutlined(style)
	};
	if (maybe === null || look.doubtful) return look;
	const other = lookOf(name, look, maybe, null);
	const doubtful =
		sight(other) !== sight(look) || other.struck !== look.struck || raiseOf(maybe, size) !== null;
	return doubtful ? { ...look, doubtful } : look;
}

/** `edge`: digits on both its sides are not for certain one number. */
export type Raised = 'mark' | 'shift' | 'apart' | 'edge' | null;

/** Whether a style raises or lowers text as the mark of a note is; `shift`: by a distance, as whole cells may be too. */
export function raiseOf(style: Style, size: number): Raised {
	const align = style.get('vertical-align') ?? '';
	if (/^(?:super|sub)$/.test(align)) return 'mark';
	const shift = [
		pixels(align, size),
		pixels(style.get('mso-text-raise'), size),
		style.get('position') === 'relative' ? pixels(style.get('top') ?? style.get('bottom'), size) : null
	];
	return shift.some((by) => by !== null && Math.abs(by) >= RAISED) ? 'shift' : null;
}
