import { clustered, nearest, type Rule } from './geometry';

/** Tables as lines draw them: which lines belong to one table, and the cells they enclose. */

/** A cell between lines, in points, and whether lines say so without doubt. */
export interface FramedCell {
	readonly x0: number;
	readonly x1: number;
	readonly y0: number;
	readonly y1: number;
	/** First row it stands in, and how many it spans. */
	readonly row: number;
	readonly rows: number;
	readonly certain: boolean;
	/** Nothing is drawn to its right, where the table has its outer wall: the row may be a cell short. */
	readonly open: boolean;
}

export interface Frame {
	readonly x0: number;
	readonly x1: number;
	readonly y0: number;
	readonly y1: number;
	readonly rows: number;
	readonly cells: readonly FramedCell[];
	/** No line closes it above or below: the row goes on from or to another page. */
	readonly openAbove: boolean;
	readonly openBelow: boolean;
}

/** Lines this near are one. Points. */
const NEAR = 2.5;
/** Pieces of a line may be this far apart. Points. */
const GAP = 3;
/** Shares of an edge that must be drawn for a wall, and at most for none. */
const WALL = 0.8;
const OPEN = 0.2;
const HALF = 0.5;
/** More cells than this are a pattern, not a table. */
const MOST_LINES = 400;

/** Pieces of lines put together where they meet. */
function merged(rules: readonly Rule[]): Rule[] {
	const places = clustered(
		rules.map(({ at }) => at),
		NEAR
	);
	const at: Rule[][] = places.map(() => []);
	for (const rule of rules) at[nearest(places, rule.at)]?.push(rule);
	return at.flatMap((group, i) => {
		const whole: Rule[] = [];
		for (const rule of group.sort((a, b) => a.from - b.from)) {
			const last = whole.at(-1);
			if (last && rule.from <= last.to + GAP)
				whole[whole.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
			else whole.push({ ...rule, at: places[i] ?? rule.at });
		}
		return whole;
	});
}

const meets = (across: Rule, down: Rule): boolean =>
	across.from - GAP <= down.at &&
	across.to + GAP >= down.at &&
	down.from - GAP <= across.at &&
	down.to + GAP >= across.at;

/** Lines that meet, directly or through others. */
function groupsOf(across: readonly Rule[], down: readonly Rule[]): { across: Rule[]; down: Rule[] }[] {
	const left = new Set(down);
	const rest = new Set(across);
	const groups: { across: Rule[]; down: Rule[] }[] = [];
	for (const first of down) {
		if (!left.delete(first)) continue;
		const group = { across: [] as Rule[], down: [first] };
		for (let i = 0, j = 0; i < group.down.length || j < group.across.length;) {
			const wall = group.down[i];
			const line = group.across[j];
			if (wall) {
				i += 1;
				for (const other of rest)
					if (meets(other, wall)) {
						rest.delete(other);
						group.across.push(other);
					}
			} else if (line) {
				j += 1;
				for (const other of left)
					if (meets(line, other)) {
						left.delete(other);
						group.down.push(other);
					}
			}
		}
		groups.push(group);
	}
	return groups;
}

/** Share of the stretch from a to b along which lines at this place are drawn. */
function drawnShare(rules: readonly Rule[], at: number, a: number, b: number): number {
	let drawn = 0;
	for (const rule of rules)
		if (Math.abs(rule.at - at) <= NEAR) drawn += Math.max(0, Math.min(rule.to, b) - Math.max(rule.from, a));
	return b > a ? drawn / (b - a) : 1;
}

type Wall = 'wall' | 'open' | 'doubt';
const wallOf = (share: number): Wall => (share >= WALL ? 'wall' : share <= OPEN ? 'open' : 'doubt');

/** The edges of the smallest cells: lines, and where lines end without one. */
function edges(places: readonly number[], ends: readonly number[]): number[] {
	const [low, high] = [Math.min(...ends), Math.max(...ends)];
	const all = [...places];
	if (low < Math.min(...places) - GAP) all.push(low);
	if (high > Math.max(...places) + GAP) all.push(high);
	return all.sort((a, b) => a - b);
}

function frameOf({ across, down }: { across: Rule[]; down: Rule[] }): Frame | null {
	const lines = clustered(
		across.map(({ at }) => at),
		NEAR
	);
	const walls = clustered(
		down.map(({ at }) => at),
		NEAR
	);
	if (lines.length < 2 && walls.length < 3) return null;
	if (lines.length < 1 || walls.length < 2 || lines.length > MOST_LINES || walls.length > MOST_LINES)
		return null;
	const ys = edges(
		lines,
		down.flatMap(({ from, to }) => [from, to])
	);
	const xs = edges(
		walls,
		across.flatMap(({ from, to }) => [from, to])
	);
	const [rows, columns] = [ys.length - 1, xs.length - 1];
	if (rows < 1 || columns < 1) return null;
	const x = (i: number): number => xs[i] ?? 0;
	const y = (i: number): number => ys[i] ?? 0;
	const group = Array.from({ length: rows * columns }, (_, i) => i);
	const find = (i: number): number => {
		let root = i;
		while (group[root] !== root) root = group[root] ?? root;
		return root;
	};
	const doubtful = new Set<number>();
	const look = (wall: Wall, a: number, b: number): void => {
		if (wall === 'open') group[find(b)] = find(a);
		else if (wall === 'doubt') {
			doubtful.add(a);
			doubtful.add(b);
		}
	};
	for (let r = 0; r < rows; r++)
		for (let c = 0; c < columns; c++) {
			const i = r * columns + c;
			if (c + 1 < columns) look(wallOf(drawnShare(down, x(c + 1), y(r), y(r + 1))), i, i + 1);
			if (r + 1 < rows) look(wallOf(drawnShare(across, y(r + 1), x(c), x(c + 1))), i, i + columns);
		}
	const end = x(columns);
	const hasEnd = drawnShare(down, end, y(0), y(rows)) >= HALF;
	const isOpen = (r: number): boolean => hasEnd && wallOf(drawnShare(down, end, y(r), y(r + 1))) !== 'wall';
	const members = new Map<number, number[]>();
	for (const i of group.keys()) members.set(find(i), [...(members.get(find(i)) ?? []), i]);
	const cells = [...members.values()].flatMap((all): FramedCell[] => {
		const rs = all.map((i) => Math.floor(i / columns));
		const cs = all.map((i) => i % columns);
		const [top, bottom, left, right] = [Math.min(...rs), Math.max(...rs), Math.min(...cs), Math.max(...cs)];
		const box = (r0: number, r1: number, c0: number, c1: number, certain: boolean): FramedCell => ({
			x0: x(c0),
			x1: x(c1 + 1),
			y0: y(r0),
			y1: y(r1 + 1),
			row: r0,
			rows: r1 - r0 + 1,
			certain,
			open: c1 === columns - 1 && rs.some(isOpen)
		});
		const whole = all.length === (bottom - top + 1) * (right - left + 1);
		if (whole) return [box(top, bottom, left, right, !all.some((i) => doubtful.has(i)))];
		return all.map((i) => {
			const [r, c] = [Math.floor(i / columns), i % columns];
			return box(r, r, c, c, false);
		});
	});
	return {
		x0: x(0),
		x1: x(columns),
		y0: y(0),
		y1: y(rows),
		rows,
		cells: cells.sort((a, b) => a.row - b.row || a.x0 - b.x0),
		openAbove: Math.abs((lines[0] ?? 0) - y(0)) > GAP,
		openBelow: Math.abs((lines.at(-1) ?? 0) - y(rows)) > GAP
	};
}

/** The tables that lines draw on a page, from top to bottom. A single box is a frame around text, not a table. */
export function framesOf(across: readonly Rule[], down: readonly Rule[]): Frame[] {
	const frames = groupsOf(merged(across), merged(down)).flatMap((group) => frameOf(group) ?? []);
	return frames.filter(({ cells }) => cells.length > 1).sort((a, b) => a.y0 - b.y0);
}
