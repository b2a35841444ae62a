import { BROKEN, pixels } from './declarations';

/** What a style does to an element so that its text is not seen, not certainly seen, or not seen in the order it is written in. */

export type Style = ReadonlyMap<string, string>;

/** So far outside the page nobody looks. */
const OUTSIDE = 500;
/** Of the size of a letter: a shift this large puts a digit before or onto its neighbour. */
const DISPLACED = 0.3;
/** Below this nothing is left of a letter; a text that lets this little of itself be seen is not certain. */
const GONE = 0.1;
const FAINT = 0.35;

type Hidden = 'gone' | 'doubtful' | null;

const ZERO = /^[+-]?0*(?:\.0*)?(?:px|pt|em|rem|%)?$/;
const isZero = (value: string | undefined): boolean =>
	value !== undefined && value !== '' && ZERO.test(value);
const isTiny = (value: string | undefined): boolean => isZero(value) || value === '1px';
/** A value that is computed from what this page does not tell. */
const isComputed = (value: string | undefined): boolean =>
	/^(?:var|env|calc|min|max|clamp)\(/.test(value ?? '');

const numbersIn = (text: string): number[] =>
	(text.match(/[+-]?(?:\d+\.?\d*|\.\d+)%?/g) ?? []).map((part) =>
		part.endsWith('%') ? Number(part.slice(0, -1)) / 100 : Number(part)
	);

function byShare(share: number | undefined): Hidden {
	if (share === undefined || Number.isNaN(share)) return null;
	return share < GONE ? 'gone' : share < FAINT ? 'doubtful' : null;
}

function byOpacity(style: Style): Hidden {
	const opacity = style.get('opacity');
	const filter = style.get('filter') ?? '';
	const [, alpha] = /opacity\s*(?:=|\()\s*([\d.]+)/.exec(filter) ?? [];
	const hidden = byShare(opacity === undefined ? undefined : numbersIn(opacity)[0]);
	const scale = alpha !== undefined && /opacity\s*=|%/.test(filter) ? 100 : 1;
	const filtered = byShare(alpha === undefined ? undefined : Number(alpha) / scale);
	if (hidden === 'gone' || filtered === 'gone') return 'gone';
	if (hidden ?? filtered) return 'doubtful';
	return isComputed(opacity) || /(?:invert|contrast|brightness|blur)\(\s*(?!0\s*\))/.test(filter)
		? 'doubtful'
		: null;
}

/** By how much an element is made larger: nothing is left of what is made very small, and what is mirrored reads otherwise. */
function byScale(parts: readonly number[]): Hidden {
	if (parts.some((part) => Math.abs(part) < GONE)) return 'gone';
	return parts.some((part) => part < 0 || part < FAINT) ? 'doubtful' : null;
}

const isFar = (value: string, size: number): boolean =>
	Math.abs(pixels(value, size) ?? 0) >= OUTSIDE || /^-?\d{3,}(?:v[wh]|vmin|vmax)/.test(value);

function byOneTransform(name: string, argument: string, size: number): Hidden {
	const parts = argument.split(',').map((part) => part.trim());
	if (name.startsWith('scale'))
		return byScale(name === 'scale3d' ? numbersIn(argument).slice(0, 2) : numbersIn(argument));
	if (name.startsWith('translate')) return parts.some((part) => isFar(part, size)) ? 'gone' : null;
	if (name === 'matrix') {
		const [a = 1, b = 0, c = 0, d = 1] = numbersIn(argument);
		return Math.abs(a * d - b * c) < GONE * GONE ? 'gone' : a < 0 || d < 0 ? 'doubtful' : null;
	}
	return numbersIn(argument).every((part) => part === 0) ? null : 'doubtful';
}

const worst = (all: readonly Hidden[]): Hidden =>
	all.includes('gone') ? 'gone' : all.includes('doubtful') ? 'doubtful' : null;

function byTransform(style: Style, size: number): Hidden {
	const transform = style.get('transform') ?? '';
	const each = [...transform.matchAll(/(?<![a-z])([a-z]+[\dxyz]?d?)\(([^()]*)\)/g)].map(
		([, name = '', argument = '']) => byOneTransform(name, argument, size)
	);
	const scale = style.get('scale');
	const zoom = style.get('zoom');
	const translate = style.get('translate');
	const factors = zoom === undefined ? [] : numbersIn(zoom);
	return worst([
		...each,
		/\((?=[^()]*\()/.test(transform) ? 'doubtful' : null,
		scale === undefined ? null : byScale(numbersIn(scale)),
		// Browsers differ in what no size at all means.
		factors.includes(0) ? 'doubtful' : byShare(factors[0]),
		translate?.split(/\s+/).some((part) => isFar(part, size)) ? 'gone' : null
	]);
}

const NOTHING_CUT =
	/^(?:none|auto|inherit|initial|unset|border-box|padding-box|content-box|inset\(\s*0(?:px|%)?\s*\))$/;
const ALL_CUT =
	/^(?:inset\(\s*(?:(?:[5-9]\d|\d{3,})(?:\.\d+)?%|\d{3,}px)|circle\(\s*0|ellipse\(\s*0|polygon\(\s*0[^,]*\)|polygon\(\s*0(?:px|%)?\s+0(?:px|%)?(?:\s*,\s*0(?:px|%)?\s+0(?:px|%)?)*\s*(?:,\s*)?\))/;

function byClip(style: Style): Hidden {
	const placed = /^(?:absolute|fixed)$/.test(style.get('position') ?? '');
	const clip = style.get('clip') ?? 'auto';
	if (placed && /^rect\(\s*[01](?:px)?(?:[\s,]+[01](?:px)?){3}[\s,]*\)/.test(clip)) return 'gone';
	const path = style.get('clip-path') ?? style.get('-webkit-clip-path') ?? 'none';
	if (ALL_CUT.test(path)) return 'gone';
	const masks = ['mask', 'mask-image', '-webkit-mask', '-webkit-mask-image'].map(
		(name) => style.get(name) ?? 'none'
	);
	const isCut = (placed && clip.startsWith('rect')) || !NOTHING_CUT.test(path);
	return isCut || masks.some((mask) => !NOTHING_CUT.test(mask)) ? 'doubtful' : null;
}

/** Where an element is put so that nobody looks there. */
function byPlace(style: Style, size: number, isInline: boolean): Hidden {
	const far = (property: string): boolean => {
		const value = style.get(property) ?? '';
		return value.startsWith('-') && isFar(value, size);
	};
	if (far('margin-left') || far('margin-top')) return 'gone';
	const sides = ['left', 'right', 'top', 'bottom'];
	const position = style.get('position') ?? 'static';
	if (/^(?:absolute|fixed)$/.test(position) && sides.some((side) => far(side))) return 'gone';
	if (/^(?:relative|sticky)$/.test(position) && sides.some((side) => isFar(style.get(side) ?? '', size)))
		return 'gone';
	if (position !== 'static' && sides.some((side) => /^-?\d{3,}(?:%|v)/.test(style.get(side) ?? '')))
		return 'doubtful';
	const indent = style.get('text-indent') ?? '';
	if (!isFar(indent, size) && !/^\d{3,}%/.test(indent)) return null;
	// Lines are indented, and an element within a line has none of its own.
	const display = style.get('display') ?? 'inline';
	if (isInline && display === 'inline') return 'doubtful';
	return indent.startsWith('-') || cuts(style) ? 'gone' : 'doubtful';
}

const cuts = (style: Style): boolean =>
	['overflow', 'overflow-x', 'overflow-y'].some((name) => /hidden|clip/.test(style.get(name) ?? ''));

/** Properties that never hide, whatever they say. */
const HARMLESS = new Set(
	'color background background-color background-image text-decoration vertical-align font-size visibility width height'.split(
		' '
	)
);

function isHarmless(style: Style): boolean {
	for (const [property, value] of style) {
		if (!HARMLESS.has(property) || value.includes('(')) return false;
	}
	return true;
}

/** Whether an element is taken off the page, with all that is in it, or may be. `isInline`: it stands in a line as it is. */
export function hiddenBy(style: Style, size: number, isInline: boolean): Hidden {
	if (isHarmless(style)) return null;
	if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return 'gone';
	if (style.get('content-visibility') === 'hidden') return 'gone';
	if (cuts(style) && ['width', 'height', 'max-width', 'max-height'].some((side) => isTiny(style.get(side))))
		return 'gone';
	const ground = `${style.get('background') ?? ''} ${style.get('background-image') ?? ''}`;
	if (style.has(BROKEN) || (isInline && ground.includes('gradient('))) return 'doubtful';
	const computed = isComputed(style.get('display')) || isComputed(style.get('visibility'));
	const blend = style.get('mix-blend-mode') ?? 'normal';
	return worst([
		byOpacity(style),
		byTransform(style, size),
		byClip(style),
		byPlace(style, size, isInline),
		computed || blend !== 'normal' || !/^none$/.test(style.get('-webkit-text-security') ?? 'none')
			? 'doubtful'
			: null,
		isComputed(style.get('font-size')) && isInline ? 'doubtful' : null,
		/wingdings|webdings|zapf ?dingbats/.test(`${style.get('font-family') ?? ''} ${style.get('font') ?? ''}`)
			? 'doubtful'
			: null,
		(pixels(style.get('letter-spacing'), size) ?? 0) <= -DISPLACED * size ? 'doubtful' : null
	]);
}

/** Elements whose own order is that of the whole table: its columns, heads and figures alike. */
const OF_TABLES = new Set(['table', 'html', 'body']);

/** Whether what an element holds is shown in another order than it is written in. */
export function isReordered(name: string, style: Style): boolean {
	const flow = `${style.get('flex-direction') ?? ''} ${style.get('flex-flow') ?? ''}`;
	if (flow.includes('reverse')) return true;
	if (style.get('direction') !== 'rtl') return false;
	return /override/.test(style.get('unicode-bidi') ?? '') || !OF_TABLES.has(name);
}

/** Whether an element in a line is moved out of its place there, before or onto what it stands beside. */
export function isDisplaced(style: Style, size: number): boolean {
	const by = (property: string): number => Math.abs(pixels(style.get(property), size) ?? 0);
	const least = DISPLACED * size;
	if (/left|right/.test(style.get('float') ?? '') || Number(style.get('order') ?? 0) !== 0) return true;
	const position = style.get('position') ?? 'static';
	if (/^(?:absolute|fixed)$/.test(position)) return true;
	if (position === 'relative' && Math.max(by('left'), by('right')) >= least) return true;
	if ((pixels(style.get('margin-left'), size) ?? 0) <= -least) return true;
	return /translate|rotate/.test(style.get('transform') ?? '') || style.get('translate') !== undefined;
}
