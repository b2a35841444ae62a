import { moved, type Matrix, type Rule } from './geometry';

/** The straight lines of a drawn path: its strokes, and filled rectangles so thin that they are lines. */

/** Operators that paint a path, as the library numbers them. */
const STROKES = new Set([20, 21, 24, 25, 26, 27]);
const FILLS = new Set([22, 23, 24, 25, 26, 27, 94]);
/** Parts of a path, as the library numbers them, with how many numbers follow each. */
const MOVE = 0;
const LINE = 1;
const LENGTHS: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };

/** A filled rectangle no thicker than this is a line. Points. */
const THIN = 2.5;
/** A line this far from straight is none. Points. */
const ASKEW = 0.7;
/** A dot is no line. Points. */
const SHORTEST = 1.5;

type Point = readonly [number, number];

export interface Box {
	readonly x0: number;
	readonly x1: number;
	readonly y0: number;
	readonly y1: number;
}

/** What a path encloses: a rectangle, or the bounds of another form. */
export interface Area extends Box {
	readonly exact: boolean;
}

/** What two areas have in common. */
export const common = (a: Area, b: Area): Area => ({
	x0: Math.max(a.x0, b.x0),
	x1: Math.min(a.x1, b.x1),
	y0: Math.max(a.y0, b.y0),
	y1: Math.min(a.y1, b.y1),
	exact: a.exact && b.exact
});

/** Whether nothing is left of an area. */
export const isPast = ({ x0, x1, y0, y1 }: Box): boolean => x0 >= x1 || y0 >= y1;

/** The corners of a part of a path, and the points that bend its curves. */
interface Part {
	readonly points: Point[];
	curved: boolean;
}

function partsOf(data: Float32Array, matrix: Matrix): Part[] {
	const parts: Part[] = [];
	for (let i = 0; i < data.length;) {
		const kind = data[i] ?? -1;
		const length = LENGTHS[kind];
		if (length === undefined) return parts;
		const point = moved(matrix, data[i + 1] ?? 0, data[i + 2] ?? 0);
		const last = parts.at(-1);
		if (kind === MOVE) parts.push({ points: [point], curved: false });
		else if (kind === LINE) last?.points.push(point);
		else if (length === 0) {
			const first = last?.points[0];
			if (first) last.points.push(first);
		} else if (last) {
			last.curved = true;
			for (let at = i + 1; at <= i + length; at += 2)
				last.points.push(moved(matrix, data[at] ?? 0, data[at + 1] ?? 0));
		}
		i += 1 + length;
	}
	return parts;
}

function boundsOf(points: readonly Point[]): Box {
	let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity];
	for (const [x, y] of points) {
		x0 = Math.min(x0, x);
		x1 = Math.max(x1, x);
		y0 = Math.min(y0, y);
		y1 = Math.max(y1, y);
	}
	return { x0, x1, y0, y1 };
}

/** An area in the bounds of these points. */
function areaOf(points: readonly Point[], curved: boolean): Area {
	const box = boundsOf(points);
	const isCorner = ([x, y]: Point): boolean =>
		Math.min(x - box.x0, box.x1 - x) <= ASKEW && Math.min(y - box.y0, box.y1 - y) <= ASKEW;
	return { ...box, exact: !curved && points.length >= 4 && points.every(isCorner) };
}

/** The area that all of a path encloses. */
export function clipOf(data: Float32Array, matrix: Matrix): Area {
	const parts = partsOf(data, matrix);
	return areaOf(
		parts.flatMap(({ points }) => points),
		parts.length > 1 || parts.some(({ curved }) => curved)
	);
}

/** Paths of more parts than this are drawings. */
const MOST_PARTS = 50;

/** The areas a path fills. Where one stands in another, as in the outline of a box, it is not known what is filled. */
export function areasOf(painted: number, data: Float32Array, matrix: Matrix): Area[] {
	if (!FILLS.has(painted)) return [];
	const areas = partsOf(data, matrix).map(({ points, curved }) => areaOf(points, curved));
	if (areas.length > MOST_PARTS) return [];
	const meets = (a: Area, b: Area): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
	return areas.filter((area) => !areas.some((other) => other !== area && meets(area, other)));
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
	for (const { points: part, curved } of partsOf(data, matrix)) {
		if (curved) continue;
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
