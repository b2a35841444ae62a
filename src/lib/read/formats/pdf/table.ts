import { cell, type Cell, type Grid } from '../../document';
import { begins } from './enumerated';
import type { Frame, FramedCell } from './frames';
import { centreOf, clustered, middleOf, nearest, type Glyph } from './geometry';
import { NO_TEXT } from '../signs';
import { joined, linesOfGlyphs, textOf } from './lines';
import { closed } from './spread';
import { closedAtWalls, wallRoomOf } from './walls';

/** Tables of cells between lines: the text of each cell, and tables that go on over pages. */

/** A cell with its text, still at its place on the page. */
export interface TableCell {
	readonly text: string;
	/** Its last line fills the cell, so that it may go on elsewhere. */
	readonly full: boolean;
	readonly page: number;
	readonly x0: number;
	readonly x1: number;
	readonly row: number;
	readonly rows: number;
}

export interface Table {
	readonly x0: number;
	readonly x1: number;
	readonly rows: number;
	readonly cells: readonly TableCell[];
	readonly openAbove: boolean;
	readonly openBelow: boolean;
}

/** Shares of the size: ink over a wall, and characters too near for two cells. */
const OVER = 0.15;
const TOUCHING = 0.12;
/** A line that leaves no more room than this in its cell is full, if it has so many characters. */
const ROOM = 2.4;
const FEWEST = 3;
/** Fewer walls than these are in common by chance. */
const FEWEST_EDGES = 4;
/** Sides of the same table on two pages differ by no more. Points. */
const SAME = 4;

export const isInside = (frame: Frame, glyph: Glyph): boolean => {
	const [x, y] = [centreOf(glyph), middleOf(glyph)];
	return x > frame.x0 && x < frame.x1 && y > frame.y0 && y < frame.y1;
};

const holds = (box: FramedCell, glyph: Glyph): boolean => {
	const [x, y] = [centreOf(glyph), middleOf(glyph)];
	return x >= box.x0 && x < box.x1 && y >= box.y0 && y < box.y1;
};

/** Whether ink of a cell lies over its wall, so that it may belong to the next. */
const spills = (box: FramedCell, { x0, x1, size }: Glyph): boolean =>
	x0 < box.x0 - size * OVER || x1 > box.x1 + size * OVER;

/** Whether the last line in a cell is as long as the cell is wide. */
function isFull({ x0, x1 }: FramedCell, ink: readonly Glyph[]): boolean {
	const last = linesOfGlyphs(ink).at(-1) ?? [];
	const [first, end] = [last[0], last.at(-1)];
	if (!first || !end || last.length < FEWEST) return false;
	return end.x1 - first.x0 > x1 - x0 - first.size * ROOM;
}

/** Cells whose text runs on into the next without a gap. */
function touching(glyphs: readonly Glyph[], boxOf: ReadonlyMap<Glyph, FramedCell>): Set<FramedCell> {
	const doubtful = new Set<FramedCell>();
	for (const line of linesOfGlyphs(glyphs))
		for (const [i, glyph] of line.entries()) {
			const next = line[i + 1];
			const [a, b] = [boxOf.get(glyph), next && boxOf.get(next)];
			if (!next || !a || !b || a === b) continue;
			if (next.x0 - glyph.x1 > Math.max(glyph.size, next.size) * TOUCHING) continue;
			doubtful.add(a);
			doubtful.add(b);
		}
	return doubtful;
}

/** The table in a frame. Where its lines or its ink leave a doubt which cell a text stands in, a blot is added to the text. */
export function tableOf(frame: Frame, glyphs: readonly Glyph[], page: number, spread: number | null): Table {
	const boxOf = new Map<Glyph, FramedCell>();
	const inside = new Map<FramedCell, Glyph[]>(frame.cells.map((box) => [box, []]));
	for (const glyph of glyphs) {
		const box = frame.cells.find((one) => holds(one, glyph));
		if (!box) continue;
		boxOf.set(glyph, box);
		inside.get(box)?.push(glyph);
	}
	const doubtful = touching(glyphs, boxOf);
	const room = wallRoomOf(inside);
	const cells = [...inside].flatMap(([box, ink]): TableCell[] => {
		const text = textOf(closed(closedAtWalls(box, ink, room), spread));
		if (box.open && text === '') return [];
		const doubt = !box.certain || box.open || doubtful.has(box) || ink.some((glyph) => spills(box, glyph));
		const { x0, x1, row, rows } = box;
		const printed = doubt && text !== '' ? text + NO_TEXT : text;
		return [{ text: printed, full: isFull(box, ink), page, x0, x1, row, rows }];
	});
	const { x0, x1, rows, openAbove, openBelow } = frame;
	return { x0, x1, rows, cells, openAbove, openBelow };
}

const rowTexts = (table: Table, row: number): string =>
	table.cells
		.filter((one) => one.row === row)
		.map(({ text }) => text)
		.join('\n');

/** How many rows at the top of a table repeat those of another: its heads, printed again on the next page. */
function repeatedHeads(table: Table, next: Table): number {
	let heads = 0;
	while (heads < Math.min(table.rows, next.rows)) {
		const text = rowTexts(next, heads);
		if (text !== rowTexts(table, heads) || !/\p{Script=Han}/u.test(text)) break;
		heads += 1;
	}
	// Heads may span rows: only as many rows as no cell reaches out of.
	while (heads > 0 && next.cells.some((one) => one.row < heads && one.row + one.rows > heads)) heads -= 1;
	return heads;
}

const sameSides = (a: { x0: number; x1: number }, b: { x0: number; x1: number }): boolean =>
	Math.abs(a.x0 - b.x0) <= SAME && Math.abs(a.x1 - b.x1) <= SAME;

const edgesOf = ({ cells }: Table): number[] =>
	clustered(
		cells.flatMap(({ x0, x1 }) => [x0, x1]),
		SAME
	);

/** Whether two tables have a side in common, and the walls of one are all walls of the other. */
function sameColumns(a: Table, b: Table): boolean {
	if (sameSides(a, b)) return true;
	if (Math.abs(a.x0 - b.x0) > SAME && Math.abs(a.x1 - b.x1) > SAME) return false;
	const [few, many] = [edgesOf(a), edgesOf(b)].sort((one, other) => one.length - other.length);
	if (!few || !many || few.length < FEWEST_EDGES) return false;
	return few.every((edge) => many.some((other) => Math.abs(edge - other) <= SAME));
}

/** A table on a page where its outer wall is not drawn again, with an empty cell in that place. */
function widened(table: Table, left: number, right: number): Table {
	const { rows, cells } = table;
	const page = cells[0]?.page ?? 1;
	const empty = (x0: number, x1: number): TableCell[] =>
		x1 - x0 > SAME ? [{ text: '', full: false, page, x0, x1, row: 0, rows }] : [];
	return {
		...table,
		x0: left,
		x1: right,
		cells: [...empty(left, table.x0), ...cells, ...empty(table.x1, right)]
	};
}

const shifted = (cells: readonly TableCell[], by: number): TableCell[] =>
	cells.map((one) => ({ ...one, row: one.row + by }));

/**
 * Whether the first row of a page is the rest of labels broken in two: texts without numbers of their own, each under one that
 * fills its cell, and nothing else in the row, while the row above has its figures.
 */
function isRest(above: readonly TableCell[], rows: number, below: readonly TableCell[]): boolean {
	const labels = below.filter(({ row, text }) => row === 0 && text !== '');
	const last = above.filter((one) => one.row + one.rows === rows);
	const isBegun = (label: TableCell): boolean =>
		!begins(label.text) && last.some((one) => one.full && sameSides(one, label));
	const right = Math.max(...labels.map(({ x0 }) => x0));
	return labels.length > 0 && labels.every(isBegun) && last.some(({ x0, text }) => x0 > right && text !== '');
}

/** The last row of one page and the first of the next as one row; null when their cells do not meet. */
function broken(above: readonly TableCell[], rows: number, below: readonly TableCell[]): TableCell[] | null {
	const first = below.filter(({ row }) => row === 0);
	const last = above.filter((one) => one.row + one.rows === rows);
	if (first.length !== last.length) return null;
	const whole = new Map<TableCell, TableCell>();
	for (const one of last) {
		const rest = first.find((other) => sameSides(one, other));
		if (!rest) return null;
		whole.set(one, { ...one, text: joined([one.text, rest.text]), rows: one.rows + rest.rows - 1 });
	}
	const others = below.filter(({ row }) => row > 0);
	return [...above.map((one) => whole.get(one) ?? one), ...shifted(others, rows - 1)];
}

/** A table and the one at the top of the next page as one table; null when they are two. */
export function continued(first: Table, second: Table): Table | null {
	if (!sameColumns(first, second)) return null;
	const [left, right] = [Math.min(first.x0, second.x0), Math.max(first.x1, second.x1)];
	const [table, next] = [widened(first, left, right), widened(second, left, right)];
	const heads = repeatedHeads(table, next);
	const below = shifted(
		next.cells.filter(({ row }) => row >= heads),
		-heads
	);
	const { x0, x1, openAbove } = table;
	const common = { x0, x1, openAbove, openBelow: next.openBelow };
	// Under heads printed again only the page before shows that its last row is not closed.
	const isBroken = table.openBelow && (heads > 0 || next.openAbove);
	if (isBroken || isRest(table.cells, table.rows, below)) {
		const cells = broken(table.cells, table.rows, below);
		if (cells) return { ...common, rows: table.rows + next.rows - heads - 1, cells };
	}
	return {
		...common,
		rows: table.rows + next.rows - heads,
		cells: [...table.cells, ...shifted(below, table.rows)]
	};
}

/** The table as a grid whose spans are counted in the columns that any of its cells begin or end at. */
export function gridOf(table: Table): Grid {
	const edges = edgesOf(table);
	const rows: Cell[][] = Array.from({ length: table.rows }, () => []);
	for (const one of [...table.cells].sort((a, b) => a.row - b.row || a.x0 - b.x0)) {
		const columns = Math.max(1, nearest(edges, one.x1) - nearest(edges, one.x0));
		rows[one.row]?.push(cell(one.text, { page: one.page }, columns, one.rows));
	}
	return { kind: 'grid', exact: true, rows };
}
