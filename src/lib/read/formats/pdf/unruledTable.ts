import { columnsOf, lowest, type Columns } from './heads';
import type { Line, Word } from './lines';
import { areCentred, rowLabels } from './rowLabels';
import { isUnder, leftOf, rightOf, stacksOf, type Stack } from './stacks';
import { figuresOf, leftOfFigures, levelsOf, type Stretch } from './stretches';

/** What a table without lines around its cells is made of. */
export interface UnruledTable {
	readonly above: readonly Line[];
	readonly rows: readonly UnruledRow[];
	/** The lowest heads over the figures, and the one over the labels. */
	readonly heads: readonly Stack[];
	readonly corner: Stack;
	/** Texts above the heads, broken over lines or not. */
	readonly groups: readonly Stack[];
	/** Null where nothing tells them. */
	readonly columns: Columns | null;
	/** Texts on the left that are no label of a row of figures. */
	readonly others: readonly Stack[];
}

export interface UnruledRow {
	readonly line: Line;
	readonly figures: readonly Word[];
	/** Empty where none is printed, null where it is not certain. */
	readonly label: readonly Word[] | null;
}

/** As many rows, with as many figures, show columns that have no heads. */
const FEWEST_COLUMNS = 3;
const FEWEST_FULL = 2;
/** The distance of lines where no text shows it, in sizes, and by how much it may be more. */
const PITCH = 1.5;
const NEXT_LINE = 1.06;
/** Where no text is broken over lines: nothing is set so close. */
const noPitch = (size: number): number => size / 2;

const overlap = (stack: Stack, { x0, x1 }: Word): boolean => leftOf(stack) < x1 && rightOf(stack) > x0;
const wordsOf = (lines: readonly Line[]): Word[] => lines.flatMap(({ words }) => words);

/** Columns as the rows show them that have a figure in each, as many as there are heads: one may be empty in all rows. */
function shownByRows(rows: readonly (readonly Word[])[], heads: number): Columns | null {
	const most = Math.max(...rows.map(({ length }) => length));
	if (most !== heads) return null;
	const full = rows.filter(({ length }) => length === most);
	if (most < FEWEST_COLUMNS || full.length < FEWEST_FULL) return null;
	const bands = Array.from({ length: most }, (_, i): Stack => full.flatMap((figures) => figures[i] ?? []));
	return columnsOf(bands, rows);
}

/** Whether each figure of a line stands under one of the line above that is as wide, as the rest of it would. */
function areRests(figures: readonly Word[], above: readonly Word[]): boolean {
	const mayGoOn = (figure: Word): boolean => figures.length < above.length || figure.text.length > 1;
	return figures.every((figure) =>
		above.some(
			(other) => mayGoOn(other) && isUnder(other, figure) && other.x1 - other.x0 >= figure.x1 - figure.x0
		)
	);
}

/** What is known of a table from elsewhere in its document. */
export interface TableContext {
	/** Distance of lines of one text. */
	readonly pitch: number | null;
	/** Cells have their middles level. */
	readonly centred: boolean;
	/** Columns of the table on the page before. */
	readonly carried: Columns | null;
}

/** A stretch of rows as a table. */
export function unruledTable(stretch: Stretch, { pitch, centred, carried }: TableContext): UnruledTable {
	const { above, rows } = stretch;
	const size = rows[0]?.size ?? 0;
	const figures = rows.map(figuresOf);
	const levels = levelsOf(stretch);
	const last = levels.at(-1)?.y ?? 0;
	const left = leftOfFigures(stretch);
	const labels = left.filter(({ y }) => y <= last + size);
	const { leaves, groups } = lowest(above, pitch);
	const heads = leaves.filter((leaf) => !labels.some((word) => overlap(leaf, word)));
	const begun = carried && heads.length === 0 ? columnsOf(carried.heads, figures) : null;
	const columns = columnsOf(heads, figures) ?? begun ?? shownByRows(figures, heads.length);
	const edge = Math.min(...[...figures.flat().map((word) => [word]), ...heads].map(leftOf));
	// Between the heads and the first row stand the upper lines of its label.
	const over = above.findLastIndex((line) => line.x1 > edge);
	const upper = wordsOf(above.slice(over + 1));
	const beside = rowLabels([...upper, ...left], levels, pitch ?? noPitch(size), centred);
	// Figures too wide for their column go on below: a line of figures as near as the next line of a text, where rows are farther
	// apart or it has no label of its own.
	const near = (pitch ?? size * PITCH) * NEXT_LINE;
	const isNear = (i: number): boolean => (levels[i]?.y ?? Infinity) - (levels[i - 1]?.y ?? -Infinity) <= near;
	const isDense = levels.filter((_, i) => isNear(i)).length * 2 > levels.length - 1;
	const startOf = (i: number): number => Math.min(...(beside.labels[i] ?? []).map(({ x0 }) => x0));
	const isOfGroup = (i: number): boolean => startOf(i) < startOf(i - 1) - size;
	const isLower = (i: number): boolean =>
		(!isDense || isOfGroup(i)) && areRests(figures[i] ?? [], figures[i - 1] ?? []);
	const isRest = (i: number): boolean => isNear(i) && (beside.labels[i]?.length === 0 || isLower(i));
	const corner = leaves.flat().filter((word) => !heads.flat().includes(word) && !upper.includes(word));
	return {
		above: above.map((line) => ({ ...line, words: line.words.filter((word) => !upper.includes(word)) })),
		rows: rows.map((line, i): UnruledRow => {
			const label = beside.labels[i] ?? null;
			const isOver = label?.some(({ x1 }) => x1 > edge) ?? false;
			const isBroken = isRest(i) || isRest(i + 1);
			return { line, figures: figures[i] ?? [], label: isOver || isBroken ? null : label };
		}),
		heads,
		corner,
		groups,
		columns,
		others: stacksOf(beside.rest, pitch)
	};
}

/** Whether a stretch shows that the middles of its cells are level. */
export const isCentred = (stretch: Stretch, pitch: number | null): boolean =>
	pitch !== null && areCentred(leftOfFigures(stretch), levelsOf(stretch), pitch);
