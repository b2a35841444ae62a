import { clustered, type Glyph } from './geometry';
import { SPACE } from './lines';

/**
 * Columns of a table without lines whose texts reach from one side of their cells to the other. Figures and heads begin at the
 * left side of their column, and those of more than one sign end at its right side, the signs set apart evenly; so a line falls
 * into cells in one way, or it is not certain what stands in it.
 */

export interface Edges {
	/** Left sides of all columns, from left to right. */
	readonly lefts: readonly number[];
	/** How many of them are columns of labels. */
	readonly labels: number;
	/** Room between two columns. */
	readonly gutter: number;
	/** Right side of the last column. */
	readonly right: number;
}

/** Signs of one cell, in order. */
export type CellGlyphs = readonly Glyph[];

/** Shares of the size: places that are one, rooms that are one. */
const SAME = 0.06;
const EVEN = 0.1;
/** Sides of one column on two pages differ by less. Points. */
const LIKE = 0.6;
/** A sign of a figure is so much narrower than a character: full ones could not be told from the middle of a head. */
const NARROW = 0.8;

const isSame = (a: number, b: number, size: number): boolean => Math.abs(a - b) <= size * SAME;

const roomsOf = (glyphs: CellGlyphs): number[] =>
	glyphs.slice(1).map((glyph, i) => glyph.x0 - (glyphs[i]?.x1 ?? 0));

/** Whether signs stand apart by one room, as they do in a text set from side to side. */
export function isEven(glyphs: CellGlyphs): boolean {
	const size = glyphs[0]?.size ?? 0;
	const rooms = roomsOf(glyphs);
	return Math.min(...rooms) > size * SPACE && Math.max(...rooms) - Math.min(...rooms) <= size * EVEN;
}

const isTight = (glyphs: CellGlyphs): boolean =>
	roomsOf(glyphs).every((room, i) => room <= (glyphs[i]?.size ?? 0) * SPACE);

const rightOf = ({ lefts, gutter, right }: Edges, column: number): number =>
	column + 1 < lefts.length ? (lefts[column + 1] ?? 0) - gutter : right;

/** The column a cell of these signs reaches to from this one; null when they are no cell that begins there. */
function reach(glyphs: CellGlyphs, column: number, edges: Edges): number | null {
	const [first, last] = [glyphs[0], glyphs.at(-1)];
	if (!first || !last) return null;
	const columns = edges.lefts.map((_, i) => i).slice(column);
	if (isTight(glyphs)) return columns.find((i) => last.x1 <= rightOf(edges, i) + last.size * SAME) ?? null;
	if (!isEven(glyphs)) return null;
	return columns.find((i) => isSame(last.x1, rightOf(edges, i), last.size)) ?? null;
}

/** No line that could be parted in more ways than this is followed further. */
const MOST_WAYS = 2;

/** A way to part signs into cells: each with how many columns it has. */
type Way = readonly { readonly glyphs: CellGlyphs; readonly columns: number }[];

/** Ways to part signs into cells that each begin at the side of a column, narrow cells first. */
function waysOf(glyphs: CellGlyphs, edges: Edges): Way[] {
	const from = Array.from({ length: glyphs.length + 1 }, (): Way[] => []);
	from[glyphs.length] = [[]];
	const columns = glyphs.map(({ x0, size }) => edges.lefts.findIndex((left) => isSame(left, x0, size)));
	for (let at = glyphs.length - 1; at >= 0; at--) {
		const column = columns[at] ?? -1;
		if (column < 0) continue;
		const ways: Way[] = [];
		for (let end = at + 1; end <= glyphs.length && ways.length < MOST_WAYS; end++) {
			if ((from[end]?.length ?? 0) === 0) continue;
			const own = glyphs.slice(at, end);
			const to = reach(own, column, edges);
			if (to === null || (columns[end] ?? Infinity) <= to) continue;
			for (const rest of from[end] ?? [])
				if (ways.length < MOST_WAYS) ways.push([{ glyphs: own, columns: to - column + 1 }, ...rest]);
		}
		from[at] = ways;
	}
	return from[0] ?? [];
}

/** The cells of texts; null when they are not set in these columns. */
export const textCells = (glyphs: CellGlyphs, edges: Edges): CellGlyphs[] | null =>
	waysOf(glyphs, edges)[0]?.map((cell) => cell.glyphs) ?? null;

/** The cells of figures, none over two columns; null when they could be parted otherwise, or not at all. */
export function figureCells(glyphs: CellGlyphs, edges: Edges): CellGlyphs[] | null {
	const [way, other] = waysOf(glyphs, edges);
	if (!way || other || way.some(({ columns }) => columns > 1)) return null;
	return way.map((cell) => cell.glyphs);
}

/** Lines of a table: the signs of each before its figures, and its figures. */
interface TableLines {
	readonly heads: readonly CellGlyphs[];
	readonly rows: readonly { readonly label: CellGlyphs; readonly figures: CellGlyphs }[];
	/** Lines to the left of the figures. */
	readonly among: readonly CellGlyphs[];
}

const commonest = (numbers: readonly number[], within: number): number | null => {
	const groups = clustered(numbers, within);
	const count = (group: number): number => numbers.filter((n) => Math.abs(n - group) <= within).length;
	return groups.reduce<number | null>(
		(best, group) => (best === null || count(group) > count(best) ? group : best),
		null
	);
};

/** Where lines begin to the left of the figures. */
const startsOf = (lines: readonly CellGlyphs[], figures: number, size: number): number[] =>
	clustered(
		lines.flatMap((line) => line[0]?.x0 ?? []).filter((x) => x < figures - size * SAME),
		size * SAME
	);

/** The columns of a table that goes on in these lines. */
export function carriedTo({ rows, among }: TableLines, edges: Edges): Edges {
	const [first = 0, ...others] = edges.lefts.slice(edges.labels);
	const size = rows[0]?.figures[0]?.size ?? 0;
	const labels = startsOf([...rows.map(({ label }) => label), ...among], first, size);
	return { ...edges, lefts: [...labels, first, ...others], labels: labels.length };
}

/**
 * The columns that figures and heads show together; null when they show none. A figure begins where the head of its column does,
 * and nowhere else: further signs of it are narrower than those of a head, so that they begin elsewhere. `gutter`: of another
 * table of the document, where this one has no labels.
 */
export function edgesOf({ heads, rows, among }: TableLines, gutter: number | null): Edges | null {
	const figures = rows.flatMap((row) => row.figures);
	const [one] = figures;
	if (!one) return null;
	const { size } = one;
	const within = size * SAME;
	const wide = heads.flat().filter((glyph) => glyph.x1 - glyph.x0 > (one.x1 - one.x0) / NARROW);
	// The middle of a figure may stand below a sign of the head by chance: in one row, not in most.
	const isFilled = (x: number): boolean =>
		rows.filter((row) => row.figures.some((glyph) => isSame(glyph.x0, x, size))).length * 2 > rows.length;
	const candidates = clustered(
		figures.map(({ x0 }) => x0),
		within
	).filter((x) => isFilled(x) && wide.some((glyph) => isSame(glyph.x0, x, size)));
	const [first] = candidates;
	if (first === undefined) return null;
	const lines = [...rows.map(({ label }) => label), ...among, ...heads];
	const ends = rows.flatMap(({ label }) => label.at(-1)?.x1 ?? []);
	const end = commonest(ends, within);
	const room = end === null ? gutter : first - end;
	if (room === null || room <= 0) return null;
	// Nothing stands between two columns; between the signs of a figure its own others may.
	const isClear = (x: number): boolean =>
		!figures.some((glyph) => glyph.x0 < x - within && glyph.x1 > x - room + within);
	const begun = candidates.filter(isClear);
	const labels = startsOf(lines, first, size);
	const right = Math.max(...[...lines.flat(), ...figures].map(({ x1 }) => x1));
	return { lefts: [...labels, ...begun], labels: labels.length, gutter: room, right };
}

/** Columns with those of labels that tables with the same columns of figures show. */
export function withLabelsOf(others: readonly Edges[], edges: Edges): Edges {
	const own = edges.lefts.slice(edges.labels);
	const isLike = ({ lefts, labels }: Edges): boolean =>
		lefts.length - labels === own.length &&
		own.every((left, i) => Math.abs(left - (lefts[labels + i] ?? 0)) < LIKE);
	const labels = clustered(
		others.filter(isLike).flatMap((other) => other.lefts.slice(0, other.labels)),
		LIKE
	);
	return { ...edges, lefts: [...labels, ...own], labels: labels.length };
}
