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
	'direction'
]);

const NOTHING: Declarations = { normal: new Map(), important: new Map() };
/** No property that matters has a longer value. */
const LONGEST = 200;

/** The declarations of a style attribute or of a rule. */
export function declarationsOf(text: string): Declarations {
	if (text === '') return NOTHING;
	const normal = new Map<string, string>();
	const important = new Map<string, string>();
	for (const part of text.split(';')) {
		const colon = part.indexOf(':');
		if (colon < 0) continue;
		const property = part.slice(0, colon).trim().toLowerCase();
		if (!TELLING.has(property)) continue;
		const value = part
			.slice(colon + 1, colon + 1 + LONGEST)
			.trim()
			.toLowerCase();
		const at = value.indexOf('!');
		if (at < 0) normal.set(property, value);
		else important.set(property, value.slice(0, at).trim());
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
