import { moved, type Matrix, type Rule } from './geometry';

/** The straight lines of a drawn path: its strokes, and filled rectangles so thin that they are lines. */

/** Operators that paint a path, as the library numbers them. */
const STROKES = new Set([20, 21, 24, 25, 26, 27]);
const FILLS = new Set([22, 23, 24, 25, 26, 27, 94]);
/** Parts of a path, as the library numbers them, with how many numbers follow each. */
const MOVE = 0;
const LINE = 1;
const LENGTHS: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 0 };

/** A filled rectangle no thicker than this is a line. Points. */
const THIN = 2.5;
/** A line this far from straight is none. Points. */
const ASKEW = 0.7;
/** A dot is no line. Points. */
const SHORTEST = 1.5;

type Point = readonly [number, number];

/** The corners of each part of a path; null for a part with curves. */
function partsOf(data: Float32Array, matrix: Matrix): (Point[] | null)[] {
	const parts: (Point[] | null)[] = [];
	for (let i = 0; i < data.length;) {
		const kind = data[i] ?? -1;
		const length = LENGTHS[kind];
		if (length === undefined) return parts;
		const point = moved(matrix, data[i + 1] ?? 0, data[i + 2] ?? 0);
		const last = parts.at(-1);
		if (kind === MOVE) parts.push([point]);
		else if (kind === LINE) last?.push(point);
		else if (length === 0) {
			const first = last?.[0];
			if (first) last.push(first);
		} else if (parts.length > 0) parts[parts.length - 1] = null;
		i += 1 + length;
	}
	return parts;
}

export function rulesOf(
	painted: number,
	data: Float32Array,
	matrix: Matrix
): { readonly across: Rule[]; readonly down: Rule[] } {
	const across: Rule[] = [];
	const down: Rule[] = [];
	const keep = ([ax, ay]: Point, [bx, by]: Point): void => {
		const [width, height] = [Math.abs(ax - bx), Math.abs(ay - by)];
		if (Math.max(width, height) < SHORTEST) return;
		if (height <= ASKEW) across.push({ at: (ay + by) / 2, from: Math.min(ax, bx), to: Math.max(ax, bx) });
		else if (width <= ASKEW) down.push({ at: (ax + bx) / 2, from: Math.min(ay, by), to: Math.max(ay, by) });
	};
	for (const part of partsOf(data, matrix)) {
		if (!part) continue;
		if (STROKES.has(painted))
			for (const [i, point] of part.entries()) {
				const next = part[i + 1];
				if (next) keep(point, next);
			}
		if (!FILLS.has(painted)) continue;
		const [xs, ys] = [part.map(([x]) => x), part.map(([, y]) => y)];
		const [left, right] = [Math.min(...xs), Math.max(...xs)];
		const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
		const [width, height] = [right - left, bottom - top];
		if (height <= THIN && height < width) keep([left, (top + bottom) / 2], [right, (top + bottom) / 2]);
		else if (width <= THIN && width < height) keep([(left + right) / 2, top], [(left + right) / 2, bottom]);
	}
	return { across, down };
}
