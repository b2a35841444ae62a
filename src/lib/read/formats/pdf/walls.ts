import type { FramedCell } from './frames';
import { clustered, type Glyph } from './geometry';
import { isEven } from './justifiedColumns';
import { linesOfGlyphs } from './lines';

/**
 * Texts spread from wall to wall of their cells, each by a room of its own, all as far from both walls. A figure of several signs
 * set so has one at each wall and is one figure.
 */

/** So many texts are set so by no chance. */
const FEWEST = 3;
/** Rooms beside a text that are one. Points. */
const SAME = 0.5;
/** Rooms between letters that are not one, as a share of the size. */
const OTHER = 0.1;
const LETTERS = 3;

type InkOf = ReadonlyMap<FramedCell, readonly Glyph[]>;

/** The only line of a cell, from left to right; null when there are more, or its signs are not set apart by one room. */
function evenLine(ink: readonly Glyph[]): Glyph[] | null {
	const [line, other] = linesOfGlyphs(ink);
	return line && !other && line.length > 1 && isEven(line) ? line : null;
}

/** The room beside a line that leaves the same at both walls; null when it does not. */
function besideOf(box: FramedCell, line: readonly Glyph[]): number | null {
	const [left, right] = [(line[0]?.x0 ?? 0) - box.x0, box.x1 - (line.at(-1)?.x1 ?? 0)];
	return Math.abs(left - right) <= SAME ? (left + right) / 2 : null;
}

/** The room that spread texts of a table leave at both walls; null when its texts are not spread. */
export function wallRoomOf(inside: InkOf): number | null {
	const spread = [...inside].flatMap(([box, ink]) => {
		const line = box.certain ? evenLine(ink) : null;
		const beside = line && besideOf(box, line);
		const [first, second] = line ?? [];
		const letters = line?.filter(({ text }) => /\p{Script=Han}/u.test(text)) ?? [];
		if (beside === null || !first || !second || letters.length < LETTERS) return [];
		return [{ beside, room: (second.x0 - first.x1) / first.size }];
	});
	const differ = spread.some(({ room }) => Math.abs(room - (spread[0]?.room ?? 0)) > OTHER);
	const [room, other] = clustered(
		spread.map(({ beside }) => beside),
		2 * SAME
	);
	return room !== undefined && other === undefined && differ && spread.length >= FEWEST ? room : null;
}

/** The ink of a cell, the signs of a line from wall to wall reaching to one another. */
export function closedAtWalls(box: FramedCell, ink: readonly Glyph[], room: number | null): readonly Glyph[] {
	const line = room !== null && box.certain ? evenLine(ink) : null;
	const beside = line && besideOf(box, line);
	if (!line || beside === null || room === null || Math.abs(beside - room) > SAME) return ink;
	return line.map((glyph, i) => ({ ...glyph, x1: line[i + 1]?.x0 ?? glyph.x1 }));
}
