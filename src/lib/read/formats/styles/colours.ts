/** Colours as a page writes them, as far as they say whether a text can be seen on its ground. */

export type Colour = readonly [number, number, number];

export const PAPER: Colour = [255, 255, 255];

const NAMES: Readonly<Record<string, Colour>> = {
	white: PAPER,
	window: PAPER,
	snow: [255, 250, 250],
	ivory: [255, 255, 240],
	whitesmoke: [245, 245, 245],
	ghostwhite: [248, 248, 255],
	floralwhite: [255, 250, 240],
	black: [0, 0, 0],
	windowtext: [0, 0, 0],
	red: [255, 0, 0],
	blue: [0, 0, 255],
	navy: [0, 0, 128],
	green: [0, 128, 0],
	yellow: [255, 255, 0],
	gray: [128, 128, 128],
	grey: [128, 128, 128],
	silver: [192, 192, 192]
};

/** A colour; `clear` when it lets everything through; null when it is not known. */
export function colourOf(value: string): Colour | 'clear' | null {
	const text = value.trim().toLowerCase();
	if (text === 'transparent') return 'clear';
	const named = NAMES[text];
	if (named) return named;
	const [, hex] = /^#?([\da-f]{3,8})$/.exec(text) ?? [];
	if (hex !== undefined) return ofHex(hex);
	const [, parts] = /^rgba?\(([^)]*)\)/.exec(text) ?? [];
	if (parts === undefined) return null;
	const numbers = parts
		.split(/[\s,/]+/)
		.filter((part) => part !== '')
		.map((part) => (part.endsWith('%') ? Number(part.slice(0, -1)) * 2.55 : Number(part)));
	const [r, g, b, alpha] = numbers;
	if (alpha === 0) return 'clear';
	if (r === undefined || g === undefined || b === undefined || numbers.some(Number.isNaN)) return null;
	return [r, g, b];
}

function ofHex(hex: string): Colour | 'clear' | null {
	const long = hex.length <= 4 ? [...hex].map((digit) => digit + digit).join('') : hex;
	if (long.length !== 6 && long.length !== 8) return null;
	if (long.slice(6) === '00') return 'clear';
	const part = (at: number): number => Number.parseInt(long.slice(at, at + 2), 16);
	return [part(0), part(2), part(4)];
}

/** Differences of one part of a colour up to which nobody sees it, and up to which it is not certain. */
const UNSEEN = 12;
const FAINT = 40;

/** Whether a text of a colour is seen on a ground; unknown grounds leave it open. */
export function contrast(text: Colour, ground: Colour | null): 'seen' | 'faint' | 'unseen' {
	if (ground === null) return Math.min(...text) > 255 - FAINT ? 'faint' : 'seen';
	const apart = Math.max(...text.map((part, i) => Math.abs(part - (ground[i] ?? 0))));
	if (apart <= UNSEEN) return 'unseen';
	return apart <= FAINT ? 'faint' : 'seen';
}
