import type { Piece } from './pieces';
import { CHARACTER, type Modifier } from './modifiers';
import { runAt, type Run } from './runs';

/** One character of the main text. */
export interface Letter {
	readonly code: number;
	/** Where it begins and ends in the stream. */
	readonly at: number;
	readonly end: number;
	readonly piece: Piece;
	readonly look: Look;
}

/** What the properties of a character say of whether and how it is printed. */
export interface Look {
	/** Hidden, or deleted while changes were tracked: not part of the text. */
	readonly gone: boolean;
	readonly struck: boolean;
	readonly raised: boolean;
	readonly symbol: boolean;
	readonly data: boolean;
}

const ABOVE = 1;
/** What a narrow byte from 0x80 on is: windows-1252, written out because some versions of Node decode it as Latin-1. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const FIRST_WESTERN = 0x80;

const narrow = (byte: number): number =>
	byte >= FIRST_WESTERN && byte < FIRST_WESTERN + WESTERN.length
		? WESTERN.charCodeAt(byte - FIRST_WESTERN)
		: byte;

/** Whether a change switches a property on; 0x81 is the opposite of the style, which is hardly ever on. */
const isOn = ({ operand }: Modifier): boolean => [1, 0x81].includes(operand.getUint8(0));

function lookOf(modifiers: readonly Modifier[]): Look {
	const on = new Set<number>();
	for (const change of modifiers) {
		const { code, operand } = change;
		const switched =
			code === CHARACTER.symbol || (code === CHARACTER.raised ? operand.getUint8(0) === ABOVE : isOn(change));
		if (switched) on.add(code);
		else on.delete(code);
	}
	return {
		gone: on.has(CHARACTER.deleted) || on.has(CHARACTER.hidden),
		struck: on.has(CHARACTER.struck) || on.has(CHARACTER.struckTwice),
		raised: on.has(CHARACTER.raised),
		symbol: on.has(CHARACTER.symbol),
		data: on.has(CHARACTER.data)
	};
}

const PLAIN = lookOf([]);
const CHANGES_LOOKS: readonly number[] = Object.values(CHARACTER);

/** The first `length` characters of the text, with their looks. Throws when a piece lies outside the stream. */
export function* lettersOf(
	document: DataView,
	pieces: readonly Piece[],
	runs: readonly Run[],
	length: number
): Generator<Letter> {
	if ((pieces.at(-1)?.to ?? 0) < length) throw new Error('pieces shorter than the text');
	for (const piece of pieces) {
		const changes = piece.modifiers.filter(({ code }) => CHANGES_LOOKS.includes(code));
		let run: Run | null = null;
		let look = PLAIN;
		for (let i = piece.from; i < Math.min(piece.to, length); i++) {
			const at = piece.at + (i - piece.from) * piece.width;
			if (!run || at >= run.to) {
				run = runAt(runs, at);
				if (!run) throw new Error('characters without properties');
				look = lookOf([...run.modifiers, ...changes]);
			}
			const code = piece.width === 2 ? document.getUint16(at, true) : narrow(document.getUint8(at));
			yield { code, at, end: at + piece.width, piece, look };
		}
	}
}
