import { nearest } from './geometry';
import type { Line, Word } from './lines';
import { leftOf, rightOf, stacksOf, type Stack } from './stacks';

/**
 * The columns of a table without lines around its cells: its lowest heads, each over its own figures. A figure stands in a
 * column when it is set as its head is: both begin, end or have their middles at the same place.
 */

type Alignment = 'left' | 'middle' | 'right';

export interface Columns {
	/** The lowest head of each column, from left to right. */
	readonly heads: readonly Stack[];
	readonly alignment: Alignment;
}

/** Share of the size by which places may differ. */
const SAME_PLACE = 0.3;

const PLACES: Readonly<Record<Alignment, (x0: number, x1: number) => number>> = {
	left: (x0) => x0,
	middle: (x0, x1) => (x0 + x1) / 2,
	right: (_, x1) => x1
};

const overlap = (a: Stack, b: Stack): boolean => leftOf(a) < rightOf(b) && leftOf(b) < rightOf(a);

const bottomOf = (stack: Stack): number => stack.at(-1)?.y ?? 0;

/** Heads above the first row under which no other stands, from left to right, and the texts above those. */
export function lowest(above: readonly Line[], pitch: number | null): { leaves: Stack[]; groups: Stack[] } {
	const stacks = stacksOf(
		above.flatMap(({ words }) => words),
		pitch
	);
	const bare = stacks.filter(
		(stack) =>
			!stacks.some((other) => other !== stack && bottomOf(other) > bottomOf(stack) && overlap(other, stack))
	);
	// A title may stand between two heads and above them: heads stand beside one another.
	const beside = new Set(above.filter(({ words }) => words.length > 1).flatMap(({ words }) => words));
	const isBeside = (stack: Stack): boolean => stack.some((word) => beside.has(word));
	// One of a single line stands alone where the others have two, level with neither.
	const top = Math.min(...bare.filter(isBeside).flatMap((stack) => stack.map(({ y }) => y)));
	const isHead = (stack: Stack): boolean => isBeside(stack) || stack.every(({ y }) => y >= top);
	const leaves = bare.some(isBeside) ? bare.filter(isHead) : bare;
	return {
		leaves: leaves.sort((a, b) => leftOf(a) - leftOf(b)),
		groups: stacks.filter((stack) => !leaves.includes(stack))
	};
}

const keepApart = (heads: readonly Stack[]): boolean =>
	heads.every((head, i) => i === 0 || leftOf(head) > rightOf(heads[i - 1] ?? []));

/** The column a figure is set in; null when it is none, or could be two. */
function columnOf({ heads, alignment }: Columns, figure: Word): number | null {
	const place = PLACES[alignment];
	const own = place(figure.x0, figure.x1);
	const over = [...heads.keys()].filter((i) => overlap(heads[i] ?? [], [figure]));
	const set = over.filter((i) => {
		const head = heads[i] ?? [];
		return Math.abs(place(leftOf(head), rightOf(head)) - own) <= figure.size * SAME_PLACE;
	});
	return over.length === 1 ? (set[0] ?? null) : null;
}

/** Heads as columns, when the figures of most of these rows are set as the heads over them; null when they are not certain. */
export function columnsOf(heads: readonly Stack[], rows: readonly (readonly Word[])[]): Columns | null {
	if (heads.length === 0 || !keepApart(heads)) return null;
	const fits = (columns: Columns): number => rows.filter((figures) => placedIn(columns, figures)).length;
	const best = (['middle', 'left', 'right'] as const)
		.map((alignment): Columns => ({ heads, alignment }))
		.reduce((a, b) => (fits(b) > fits(a) ? b : a));
	return fits(best) * 2 > rows.length ? best : null;
}

/** The figures of a row in their columns, null where the cell is empty. Null when one of them is not certain. */
export function placedIn(columns: Columns, figures: readonly Word[]): (Word | null)[] | null {
	const cells = columns.heads.map((): Word | null => null);
	for (const figure of figures) {
		const at = columnOf(columns, figure);
		if (at === null || cells[at]) return null;
		cells[at] = figure;
	}
	return cells;
}

/** Whether each figure of a row stands below its own head, or nearer to it than to any other, in their order. */
export function inOrder({ heads }: Columns, figures: readonly Word[]): boolean {
	const middles = heads.map((head) => PLACES.middle(leftOf(head), rightOf(head)));
	return figures.every(
		(figure, i) =>
			overlap(heads[i] ?? [], [figure]) || nearest(middles, PLACES.middle(figure.x0, figure.x1)) === i
	);
}

/** Whether the only figure of a row stands where a cell merged over all columns would have it. */
export function maySpan({ heads, alignment }: Columns, cells: readonly (Word | null)[]): boolean {
	const printed = [...cells.keys()].filter((i) => cells[i]);
	const [only] = printed;
	if (only === undefined || printed.length > 1 || cells.length === 1) return false;
	if (alignment === 'left') return only === 0;
	if (alignment === 'right') return only === cells.length - 1;
	const middles = heads.map((head) => PLACES.middle(leftOf(head), rightOf(head)));
	const centre = ((middles[0] ?? 0) + (middles.at(-1) ?? 0)) / 2;
	const far = middles.map((middle) => Math.abs(middle - centre));
	return (far[only] ?? 0) <= Math.min(...far) + (cells[only]?.size ?? 0);
}
