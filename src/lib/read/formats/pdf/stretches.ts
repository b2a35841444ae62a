import { isFigureLike } from '../../labels/cellText';
import { begins } from './enumerated';
import type { Line, Word } from './lines';

/** Lines of figures one after another with nothing between them but what stands to their left: rows of one table. */

export interface Stretch {
	/** Lines above the first row, from the end of the table before. */
	readonly above: readonly Line[];
	readonly rows: readonly Line[];
	/** Lines among the rows and below the last that keep to the left of the figures. */
	readonly among: readonly Line[];
}

/** What a text broken over lines may end with on a line of its own. */
const CLOSING = /^[”’）)」』】》〉。，、；：！？]+$/u;

/** The first line of a label in a narrow column, 1.属, is no figure with a blot in it; nor is its end. */
const isFigure = (text: string): boolean =>
	isFigureLike(text) && !CLOSING.test(text) && !(begins(text) && /\p{Script=Han}/u.test(text));

/** Words at the end of a line that look like figures. */
export function figuresOf({ words }: Line): readonly Word[] {
	const last = words.findLastIndex(({ text }) => !isFigure(text));
	return words.slice(last + 1);
}

const beforeFigures = (line: Line): readonly Word[] =>
	line.words.slice(0, line.words.length - figuresOf(line).length);

/** Where the figures of each row stand: a line may hold texts that are a little higher or lower. */
export const levelsOf = ({ rows }: Stretch): (Line | Word)[] => rows.map((row) => figuresOf(row)[0] ?? row);

/** What stands to the left of the figures, among them and below. */
export const leftOfFigures = ({ rows, among }: Stretch): Word[] => [
	...rows.flatMap(beforeFigures),
	...among.flatMap(({ words }) => words)
];

const startOf = (rows: readonly Line[]): number =>
	Math.min(...rows.flatMap((row) => figuresOf(row).map(({ x0 }) => x0)));

/** The tables of a page, and the lines below the last of them. */
export function stretchesOf(lines: readonly Line[]): { stretches: Stretch[]; below: Line[] } {
	const stretches: Stretch[] = [];
	let above: Line[] = [];
	let rows: Line[] = [];
	let among: Line[] = [];
	const close = (): void => {
		if (rows.length === 0) return;
		stretches.push({ above, rows, among });
		above = [];
		rows = [];
		among = [];
	};
	for (const line of lines) {
		if (figuresOf(line).length > 0) rows.push(line);
		else if (rows.length === 0) above.push(line);
		else if (line.x1 < startOf(rows)) among.push(line);
		else {
			close();
			above.push(line);
		}
	}
	close();
	return { stretches, below: above };
}
