import { part } from './bytes';
import type { Part } from './information';
import { CHANGES_FORMAT, modifiersIn, type Modifier } from './modifiers';
import { runAt, type Run } from './runs';

/**
 * The styles of a document ([MS-DOC] 2.9.271 STSH), as far as they change how characters are printed: a style may hide, strike out or
 * raise what it is given to, and so may the one it is based on.
 */

/** Changes of characters by the number of the style, those of its bases first. */
type StyleSheet = readonly (readonly Modifier[])[];

interface Style {
	readonly base: number;
	readonly modifiers: readonly Modifier[];
}

/** The style of a run of characters, as one of its changes. */
const CHARACTER_STYLE = 0x4a30;
const OF_PARAGRAPHS = 1;
const OF_CHARACTERS = 2;
/** Styles based on one another beyond this are damage. */
const DEEPEST = 20;

/** Takes a style apart: its name is passed by, and of a paragraph's style what is said of paragraphs. */
function styleOf(style: DataView, baseSize: number): Style {
	const [kind, base] = [style.getUint16(2, true) & 15, style.getUint16(2, true) >> 4];
	const list = kind === OF_PARAGRAPHS ? 1 : kind === OF_CHARACTERS ? 0 : null;
	if (list === null) return { base, modifiers: [] };
	let at = baseSize + 4 + style.getUint16(baseSize, true) * 2;
	for (let n = 0; n < list; n++) at += 2 + style.getUint16(at, true) + (style.getUint16(at, true) % 2);
	const modifiers = modifiersIn(part(style, at + 2, style.getUint16(at, true)));
	return { base, modifiers: modifiers.filter(({ code }) => CHANGES_FORMAT.includes(code)) };
}

function stylesIn(sheet: DataView): (Style | null)[] {
	const [count, baseSize] = [sheet.getUint16(2, true), sheet.getUint16(4, true)];
	let at = 2 + sheet.getUint16(0, true);
	return Array.from({ length: count }, () => {
		const size = sheet.getUint16(at, true);
		const style = part(sheet, at + 2, size);
		at += 2 + size;
		return size === 0 ? null : styleOf(style, baseSize);
	});
}

/** The styles of a document; none where it has none, or where they cannot be taken apart: few change what is read. */
export function styleSheet(table: DataView, { at, size }: Part): StyleSheet {
	if (size === 0) return [];
	let styles: readonly (Style | null)[];
	try {
		styles = stylesIn(part(table, at, size));
	} catch {
		return [];
	}
	return styles.map((_, number) => {
		const changes: Modifier[] = [];
		let next = number;
		for (let depth = 0; depth < DEEPEST; depth++) {
			const style = styles[next];
			if (!style) break;
			changes.unshift(...style.modifiers);
			next = style.base;
		}
		return changes;
	});
}

/** What styles change at a place of the stream, and up to where that holds. */
export type StyledAt = (
	at: number,
	run: Run
) => { readonly changes: readonly Modifier[]; readonly to: number };

/** Most documents have no style that changes what is read, and need not ask for the paragraph of each character. */
export function styledBy(sheet: StyleSheet, paragraphs: readonly Run[]): StyledAt {
	if (sheet.every((changes) => changes.length === 0)) return (_, run) => ({ changes: [], to: run.to });
	return (at, run) => {
		const paragraph = runAt(paragraphs, at);
		const own = run.modifiers.findLast(({ code }) => code === CHARACTER_STYLE)?.operand.getUint16(0, true);
		const styles = [paragraph?.style ?? 0, ...(own === undefined ? [] : [own])];
		return {
			changes: styles.flatMap((number) => sheet[number] ?? []),
			to: Math.min(run.to, paragraph?.to ?? run.to)
		};
	};
}
