import type { Glyph } from './geometry';
import { linesOfGlyphs } from './lines';

/**
 * Letters set apart from one another, each by the same room. A page shows it when nearly all its letters that stand apart at all
 * do so by one distance; signs at that distance are then one text. Figures of two columns may stand as near: which column a
 * figure is set in tells them from one of more digits.
 */

/** Shares of the size: rooms that are one but for rounding, and the least and most between letters of one text. */
const EXACT = 0.05;
const ROOM = { least: 0.22, most: 1 } as const;
/** So many letters apart by one distance are no chance, when they are so much of all that are apart. */
const FEWEST = 24;
const NEARLY_ALL = 0.8;

const LETTER = /^\p{Script=Han}$/u;

const isLetter = ({ text }: Glyph): boolean => LETTER.test(text);

/** The room between neighbours of one size, as a share of it; null where they differ in size. */
function roomBetween(a: Glyph, b: Glyph | undefined): number | null {
	return b && Math.abs(a.size - b.size) <= a.size * EXACT ? (b.x0 - a.x1) / a.size : null;
}

/** The distance by which the letters of a page are set apart, as a share of their size; null when there is none. */
export function spreadOf(glyphs: readonly Glyph[]): number | null {
	const rooms = linesOfGlyphs(glyphs).flatMap((line) =>
		line.flatMap((glyph, i) => {
			const next = line[i + 1];
			const room = next && isLetter(glyph) && isLetter(next) ? roomBetween(glyph, next) : null;
			return room !== null && room > ROOM.least && room <= ROOM.most ? [room] : [];
		})
	);
	rooms.sort((a, b) => a - b);
	const middle = rooms[Math.floor(rooms.length / 2)];
	if (middle === undefined) return null;
	const same = rooms.filter((room) => Math.abs(room - middle) <= EXACT);
	return same.length >= FEWEST && same.length >= rooms.length * NEARLY_ALL ? middle : null;
}

/** Characters, those of one text set apart by this distance reaching to one another. */
export function closed(glyphs: readonly Glyph[], spread: number | null): readonly Glyph[] {
	if (spread === null) return glyphs;
	return linesOfGlyphs(glyphs).flatMap((line) =>
		line.map((glyph, i) => {
			const next = line[i + 1];
			const room = roomBetween(glyph, next);
			const isOne = next && room !== null && Math.abs(room - spread) <= EXACT;
			return isOne ? { ...glyph, x1: next.x0 } : glyph;
		})
	);
}
