import { CHANGES_FORMAT, CHARACTER, type Modifier } from './modifiers';
import type { Piece } from './pieces';
import { runAt, type Run } from './runs';
import type { StyledAt } from './styleSheet';

/** One character of the main text. */
export interface Character {
	readonly code: number;
	/** Where it begins and ends in the stream. */
	readonly at: number;
	readonly end: number;
	readonly piece: Piece;
	readonly format: CharacterFormat;
}

/** What the properties of a character say of whether and how it is printed. */
interface CharacterFormat {
	/** Hidden, or deleted while changes were tracked: not part of the text. */
	readonly hidden: boolean;
	readonly struck: boolean;
	readonly raised: boolean;
	/** Not seen, unless on a dark ground. */
	readonly white: boolean;
	readonly symbol: boolean;
	readonly data: boolean;
}

const ABOVE = 1;
/** Half points: less is a letter set straight. */
const MARK_HEIGHT = 4;
const WHITE_LISTED = 8;
const WHITE = 0xffffff;
/** What a narrow byte from 0x80 on is: windows-1252, written out because some versions of Node decode it as Latin-1. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const FIRST_WESTERN = 0x80;

const narrow = (byte: number): number =>
	byte >= FIRST_WESTERN && byte < FIRST_WESTERN + WESTERN.length
		? WESTERN.charCodeAt(byte - FIRST_WESTERN)
		: byte;

/** Instead of on and off: as the style has it, or the opposite. */
const AS_STYLE = 0x80;
const OPPOSITE = 0x81;
/** Changes that may be said so. */
const TOGGLES: ReadonlySet<number> = new Set([CHARACTER.hidden, CHARACTER.struck, CHARACTER.struckTwice]);

/** Whether a change has its effect on what is read. */
function takes(change: Modifier): boolean {
	const { code, operand } = change;
	if (code === CHARACTER.symbol) return true;
	if (code === CHARACTER.raised) return operand.getUint8(0) === ABOVE;
	if (code === CHARACTER.height) return operand.getInt16(0, true) >= MARK_HEIGHT;
	if (code === CHARACTER.colourListed) return operand.getUint8(0) === WHITE_LISTED;
	if (code === CHARACTER.colour) return operand.getUint32(0, true) === WHITE;
	return operand.getUint8(0) === 1;
}

function formatOf(ofStyle: readonly Modifier[], modifiers: readonly Modifier[]): CharacterFormat {
	const on = new Set<number>();
	const switchTo = (code: number, isOn: boolean): void => {
		if (isOn) on.add(code);
		else on.delete(code);
	};
	for (const change of ofStyle) switchTo(change.code, takes(change));
	const styled = new Set(on);
	for (const change of modifiers) {
		const said = TOGGLES.has(change.code) ? change.operand.getUint8(0) : null;
		if (said === AS_STYLE || said === OPPOSITE)
			switchTo(change.code, styled.has(change.code) !== (said === OPPOSITE));
		else switchTo(change.code, takes(change));
	}
	return {
		hidden: on.has(CHARACTER.deleted) || on.has(CHARACTER.hidden),
		struck: on.has(CHARACTER.struck) || on.has(CHARACTER.struckTwice),
		raised: on.has(CHARACTER.raised) || on.has(CHARACTER.height),
		white: on.has(CHARACTER.colour) || on.has(CHARACTER.colourListed),
		symbol: on.has(CHARACTER.symbol),
		data: on.has(CHARACTER.data)
	};
}

const PLAIN = formatOf([], []);
const unstyled: StyledAt = (_, run) => ({ changes: [], to: run.to });

/** The first `length` characters of the text, with their formats. Throws when a piece lies outside the stream. */
export function* charactersOf(
	document: DataView,
	pieces: readonly Piece[],
	runs: readonly Run[],
	length: number,
	styledAt: StyledAt = unstyled
): Generator<Character> {
	if ((pieces.at(-1)?.to ?? 0) < length) throw new Error('pieces shorter than the text');
	for (const piece of pieces) {
		const changes = piece.modifiers.filter(({ code }) => CHANGES_FORMAT.includes(code));
		let run: Run | null = null;
		let format = PLAIN;
		let until = 0;
		for (let i = piece.from; i < Math.min(piece.to, length); i++) {
			const at = piece.at + (i - piece.from) * piece.width;
			if (!run || at >= until) {
				run = runAt(runs, at);
				if (!run) throw new Error('characters without properties');
				const styled = styledAt(at, run);
				format = formatOf(styled.changes, [...run.modifiers, ...changes]);
				until = styled.to;
			}
			const code = piece.width === 2 ? document.getUint16(at, true) : narrow(document.getUint8(at));
			yield { code, at, end: at + piece.width, piece, format };
		}
	}
}
