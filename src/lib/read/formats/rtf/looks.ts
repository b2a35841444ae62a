import { contrast, PAPER, type Colour } from '../styles/colours';

/** Colours, sizes and widths of characters in RTF, as far as they say whether a text is seen. */

/** What a group says of its characters; numbers of colours are places in the list of colours. */
export interface CharacterLook {
	readonly colour: number | null;
	/** Of the marker, or of the ground of the characters. */
	readonly ground: number | null;
	readonly paragraphGround: number | null;
	/** Half points. */
	readonly size: number;
	/** Percent of the width of a letter. */
	readonly scale: number;
	/** Twentieths of a point between letters. */
	readonly spacing: number;
}

export const PLAIN_CHARACTERS = { colour: null, ground: null, size: 24, scale: 100, spacing: 0 } as const;
export const PLAIN_LOOK: CharacterLook = { ...PLAIN_CHARACTERS, paragraphGround: null };

/** Half points: smaller letters are dots. */
const SMALLEST = 3;
/** Shares of a letter's width of which nothing, and nothing certain, is left. */
const NARROWEST = 10;
const NARROW = 35;
/** Letters pushed together by so much of their size lie on one another. */
const PUSHED = -0.3;
const TWENTIETHS = 10;

/** What a word changes in the look of characters; null when it is no such word. */
export function changedLook(look: CharacterLook, name: string, value: number | null): CharacterLook | null {
	const given = value ?? 0;
	switch (name) {
		case 'cf':
			return { ...look, colour: given };
		case 'highlight':
		case 'cb':
		case 'chcbpat':
			return { ...look, ground: given === 0 ? null : given };
		case 'cbpat':
			return { ...look, paragraphGround: given === 0 ? null : given };
		case 'fs':
			return { ...look, size: value ?? PLAIN_CHARACTERS.size };
		case 'charscalex':
			return { ...look, scale: value ?? PLAIN_CHARACTERS.scale };
		case 'expndtw':
			return { ...look, spacing: given };
		case 'expnd':
			return { ...look, spacing: given * 5 };
		default:
			return null;
	}
}

/** The list of colours; the first is that of the window. */
export class Colours {
	readonly #colours: (Colour | null)[] = [];
	#parts: Partial<Record<'red' | 'green' | 'blue', number>> = {};

	word(name: string, value: number | null): void {
		if (name === 'red' || name === 'green' || name === 'blue') this.#parts[name] = value ?? 0;
	}

	/** Ends one colour for each semicolon. */
	text(bytes: Uint8Array): void {
		for (const byte of bytes) {
			if (byte !== 0x3b) continue;
			const { red, green, blue } = this.#parts;
			const isSaid = red !== undefined || green !== undefined || blue !== undefined;
			this.#colours.push(isSaid ? [red ?? 0, green ?? 0, blue ?? 0] : null);
			this.#parts = {};
		}
	}

	get count(): number {
		return this.#colours.length;
	}

	/** A colour by its place; `own` for that of the window. */
	at(place: number | null, own: Colour): Colour {
		return (place === null ? null : this.#colours[place]) ?? own;
	}

	/** Whether text of this look is seen; `cell`: the ground of its cell, undefined for none, null where nobody knows. */
	sight(look: CharacterLook, cell: number | null | undefined): 'seen' | 'faint' | 'unseen' {
		const { size, scale, spacing } = look;
		if (size < SMALLEST || scale < NARROWEST) return 'unseen';
		const place = look.ground ?? look.paragraphGround ?? cell;
		const ground = place === null ? null : this.at(place ?? null, PAPER);
		const seen = contrast(this.at(look.colour, [0, 0, 0]), ground);
		const isPushed = spacing <= PUSHED * size * TWENTIETHS;
		return seen === 'seen' && (scale < NARROW || isPushed) ? 'faint' : seen;
	}
}
