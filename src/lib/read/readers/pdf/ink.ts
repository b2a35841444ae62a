import { centreOf, type Glyph, type PageMarks, type Rule } from './geometry';

/**
 * The characters of a page as an eye sees them: what is printed twice for boldness once, what is printed one over another or
 * struck out as a blot.
 */

/** Stands for ink that is no one character. */
export const BLOT = '\ufffc';

/** Shares of the size of a character. */
const SAME_PLACE = 0.2;
const COVERED = 0.5;
const LEVEL = 0.25;
/** A line between these heights above the baseline strikes a character out. */
const STRUCK = [0.12, 0.6] as const;

const isInk = ({ text }: Glyph): boolean => text.trim() !== '';

const overlap = (a: Glyph, b: Glyph): number => Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);

/** Glyphs from left to right within lines from top to bottom. */
export const inOrder = (glyphs: readonly Glyph[]): Glyph[] =>
	[...glyphs].sort((a, b) => a.y - b.y || a.x0 - b.x0);

/** Those that stand on one another: the same sign again, or another one. */
function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
	const kept: Glyph[] = [];
	const rows = new Map<number, number[]>();
	const rowOf = (y: number) => Math.round(y / 4);
	for (const glyph of glyphs) {
		const row = rowOf(glyph.y);
		const near = [row - 1, row, row + 1].flatMap((r) => rows.get(r) ?? []);
		const over = near.find((i) => {
			const other = kept[i];
			if (!other) return false;
			const width = Math.min(glyph.x1 - glyph.x0, other.x1 - other.x0);
			return Math.abs(other.y - glyph.y) < glyph.size * LEVEL && overlap(glyph, other) > width * COVERED;
		});
		const other = over === undefined ? undefined : kept[over];
		if (over !== undefined && other) {
			const same = other.text === glyph.text && Math.abs(other.x0 - glyph.x0) < glyph.size * SAME_PLACE;
			if (!same) kept[over] = { ...other, text: BLOT };
			continue;
		}
		rows.set(row, [...(rows.get(row) ?? []), kept.length]);
		kept.push(glyph);
	}
	return kept;
}

function isStruck(glyph: Glyph, across: readonly Rule[]): boolean {
	const x = centreOf(glyph);
	const [low, high] = STRUCK;
	return across.some(
		({ at, from, to }) =>
			from <= x && to >= x && at < glyph.y - glyph.size * low && at > glyph.y - glyph.size * high
	);
}

/** Glyphs that leave ink on the page, each once. */
export function inkOf({ glyphs, across, width, height }: PageMarks): Glyph[] {
	const onPage = glyphs.filter(
		(glyph) =>
			isInk(glyph) && centreOf(glyph) >= 0 && centreOf(glyph) <= width && glyph.y >= 0 && glyph.y <= height
	);
	return withoutDoubles(onPage).map((glyph) => (isStruck(glyph, across) ? { ...glyph, text: BLOT } : glyph));
}
