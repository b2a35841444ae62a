import { colourOf } from './colours';
import { plainCss, unescaped } from './cssText';

/** What a style says of one element, as far as it can change which text is seen: its declarations by property. */

export interface Declarations {
	readonly normal: ReadonlyMap<string, string>;
	readonly important: ReadonlyMap<string, string>;
}

/** Properties that hide, strike out or raise text, or that such ones are measured by. */
const TELLING = new Set([
	'display',
	'visibility',
	'opacity',
	'filter',
	'content-visibility',
	'color',
	'-webkit-text-fill-color',
	'background',
	'background-color',
	'background-image',
	'font',
	'font-size',
	'text-decoration',
	'text-decoration-line',
	'vertical-align',
	'position',
	'left',
	'right',
	'top',
	'bottom',
	'margin-left',
	'margin-top',
	'text-indent',
	'clip',
	'clip-path',
	'overflow',
	'overflow-x',
	'overflow-y',
	'width',
	'height',
	'max-width',
	'max-height',
	'transform',
	'mso-hide',
	'mso-text-raise',
	'unicode-bidi',
	'direction',
	'content',
	'zoom',
	'scale',
	'rotate',
	'translate',
	'float',
	'letter-spacing',
	'flex-direction',
	'flex-flow',
	'order',
	'font-family',
	'-webkit-text-security',
	'text-shadow',
	'-webkit-text-stroke',
	'-webkit-text-stroke-width',
	'background-clip',
	'-webkit-background-clip',
	'mask',
	'mask-image',
	'-webkit-mask',
	'-webkit-mask-image',
	'-webkit-clip-path',
	'mix-blend-mode'
]);

/** Stands for a property whose name a comment breaks: programs differ in whether it is one. */
export const BROKEN = 'broken';

/** A value a browser does not know is as if it were not there: the one before it holds. Values that are computed are taken. */
const COMMON = /^(?:inherit|initial|unset|revert|revert-layer)$|\(/;
const isColour = (value: string): boolean => value === 'currentcolor' || colourOf(value) !== null;
const KNOWN: Readonly<Record<string, (value: string) => boolean>> = {
	color: isColour,
	'background-color': isColour,
	display: (value) =>
		/^(?:none|contents|block|inline|flex|grid|flow-root|list-item|ruby|run-in|math|-webkit-box|-webkit-flex|-ms-\w+)\b|^table|^ruby/.test(
			value
		),
	visibility: (value) => /^(?:visible|hidden|collapse)$/.test(value),
	opacity: (value) => /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)%?$/.test(value),
	position: (value) => /^(?:static|relative|absolute|fixed|sticky|-webkit-sticky)$/.test(value),
	'font-size': (value) =>
		/^[+\d.]|^(?:xx?x?-)?(?:small|large)(?:er)?$|^medium$|^smaller$|^larger$/.test(value)
};

const NOTHING: Declarations = { normal: new Map(), important: new Map() };
/** No property that matters has a longer value. */
const LONGEST = 200;

/** The declarations of a style attribute or of a rule. */
export function declarationsOf(text: string): Declarations {
	if (text === '') return NOTHING;
	const normal = new Map<string, string>();
	const important = new Map<string, string>();
	for (const part of plainCss(text).split(';')) {
		const colon = part.indexOf(':');
		if (colon < 0) continue;
		const property = unescaped(part.slice(0, colon)).trim().toLowerCase();
		if (!TELLING.has(property)) {
			if (/\s/.test(property) && TELLING.has(property.replace(/\s+/g, ''))) normal.set(BROKEN, '');
			continue;
		}
		const written = part.slice(colon + 1, colon + 1 + LONGEST).trim();
		// What a style draws is kept as it is written.
		const value = property === 'content' ? written : unescaped(written).toLowerCase();
		const at = value.lastIndexOf('!');
		const isImportant = at >= 0 && /^!\s*important$/i.test(value.slice(at));
		const said = isImportant ? value.slice(0, at).trim() : value;
		const isKnown = KNOWN[property];
		if (isKnown && !COMMON.test(said) && !isKnown(said)) continue;
		(isImportant ? important : normal).set(property, said);
	}
	return normal.size + important.size === 0 ? NOTHING : { normal, important };
}

export const isNothing = ({ normal, important }: Declarations): boolean => normal.size + important.size === 0;

const UNITS: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 37.8, mm: 3.78 };
const LENGTH = /^([+-]?\d*\.?\d+)(px|pt|pc|in|cm|mm|em|rem|ex|%)?/;

/** A length in pixels; `em`: what a letter's size and a share are of. Null when it is none. */
export function pixels(value: string | undefined, em: number): number | null {
	const [, digits, unit] = LENGTH.exec(value ?? '') ?? [];
	if (digits === undefined) return null;
	const number = Number(digits);
	if (unit === undefined) return number;
	if (unit === '%') return (number / 100) * em;
	if (unit === 'em') return number * em;
	if (unit === 'ex') return (number * em) / 2;
	return number * (unit === 'rem' ? 16 : (UNITS[unit] ?? 1));
}
