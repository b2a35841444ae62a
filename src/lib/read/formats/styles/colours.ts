import { HEX_OF_NAME } from './colourNames';

/** Colours as a page writes them, as far as they say whether a text can be seen on its ground. */

export type Colour = readonly [number, number, number];

export const PAPER: Colour = [255, 255, 255];

type Seen = Colour | 'clear' | null;

const FUNCTION = /^([a-z]+)\(([^()]*)\)?$/;
/** What lets so little through is a shade nobody sees, or nobody is certain of. */
const CLEAR = 0.05;

/** A colour; `clear` when it lets everything through; null when it is not known. */
export function colourOf(value: string): Seen {
	const text = value.trim().toLowerCase();
	if (text === 'transparent') return 'clear';
	const named = HEX_OF_NAME.get(text);
	if (named !== undefined) return ofHex(named);
	const [, hex] = /^#?([\da-f]{3,8})$/.exec(text) ?? [];
	if (hex !== undefined) return ofHex(hex);
	const [, name = '', parts = ''] = FUNCTION.exec(text) ?? [];
	return ofParts(name, parts);
}

function ofHex(hex: string): Seen {
	const long = hex.length <= 4 ? [...hex].map((digit) => digit + digit).join('') : hex;
	if (long.length !== 6 && long.length !== 8) return null;
	const part = (at: number): number => Number.parseInt(long.slice(at, at + 2), 16);
	if (long.length === 8 && part(6) / 255 < CLEAR) return 'clear';
	return [part(0), part(2), part(4)];
}

/** A number or a share of `whole`; `none` is nothing. */
function numberOf(part: string | undefined, whole: number): number {
	if (part === 'none') return 0;
	if (part?.endsWith('%')) return (Number(part.slice(0, -1)) / 100) * whole;
	return part === undefined ? Number.NaN : Number(part);
}

const within = (number: number, most: number): number => Math.min(Math.max(number, 0), most);

/** A colour written as a function of three parts and what it lets through. */
function ofParts(name: string, written: string): Seen {
	const parts = written.split(/[\s,/]+/).filter((part) => part !== '');
	const alpha = parts[3] === undefined ? 1 : numberOf(parts[3], 1);
	const colour = channels(name, parts);
	if (colour?.some(Number.isNaN) !== false || Number.isNaN(alpha)) return null;
	return alpha < CLEAR ? 'clear' : colour;
}

function channels(name: string, [first, second, third]: readonly string[]): Colour | null {
	const share = (part: string | undefined): number => within(numberOf(part, 100), 100) / 100;
	switch (name) {
		case 'rgb':
		case 'rgba': {
			const channel = (part: string | undefined): number => within(numberOf(part, 255), 255);
			return [channel(first), channel(second), channel(third)];
		}
		case 'hsl':
		case 'hsla':
			return ofHue(angleOf(first), share(second), share(third));
		case 'hwb':
			return ofWhiteness(angleOf(first), share(second), share(third));
		case 'lab':
		case 'lch':
			return ofLightness(share(first));
		case 'oklab':
		case 'oklch':
			return ofLightness(within(numberOf(first, 1), 1));
		default:
			return null;
	}
}

/** Only what is white or black says which colour it is without its other parts. */
const ofLightness = (light: number): Colour | null =>
	light >= 0.99 ? PAPER : light <= 0.01 ? [0, 0, 0] : null;

const TURNS: Readonly<Record<string, number>> = { deg: 1, turn: 360, rad: 57.2958, grad: 0.9 };

function angleOf(part: string | undefined): number {
	if (part === 'none') return 0;
	const [, digits, unit] = /^([+-]?[\d.]+)(deg|turn|rad|grad)?$/.exec(part ?? '') ?? [];
	return Number(digits) * (TURNS[unit ?? 'deg'] ?? 1);
}

function ofHue(hue: number, saturation: number, light: number): Colour {
	const reach = saturation * Math.min(light, 1 - light);
	const channel = (n: number): number => {
		const k = (((n + hue / 30) % 12) + 12) % 12;
		return 255 * (light - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
	};
	return [channel(0), channel(8), channel(4)];
}

function ofWhiteness(hue: number, white: number, black: number): Colour {
	const sum = white + black;
	if (sum >= 1) return [(255 * white) / sum, (255 * white) / sum, (255 * white) / sum];
	const [r, g, b] = ofHue(hue, 1, 0.5);
	const mixed = (part: number): number => part * (1 - sum) + 255 * white;
	return [mixed(r), mixed(g), mixed(b)];
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
