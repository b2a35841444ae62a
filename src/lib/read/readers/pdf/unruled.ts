import { cell, type Block, type Cell } from '../../document';
import { isFigureLike } from '../../printed';
import { BLOT } from './ink';
import { joined, type Line, type Word } from './lines';
import { paragraphsOf, type Margins } from './paragraphs';
import { sharesOf } from './shares';
import { isUnder, stacksOf, type Stack } from './stacks';

/**
 * Tables without lines around their cells. A row is a line of figures and the label beside it. It is taken when the label leaves
 * no doubt: one line level with the figures, or lines set close together with one line of figures among them. Of other rows the
 * figures are blots, so that they are neither read nor blank.
 */

/** A line of figures, with the words before them. */
interface Row {
	readonly y: number;
	readonly size: number;
	readonly figures: readonly Word[];
	readonly before: readonly Word[];
	/** Null when it is not certain; empty when nothing stands beside the figures. */
	readonly label: string | null;
	/** Words the label is made of, or may be. */
	readonly taken: readonly Word[];
}

/** Shares of the size. */
const LEVEL = 0.3;
const BESIDE = 0.7;
/** Two words so near, not set as one label, leave a doubt. */
const CLOSE = 1.66;
/** A line so much of the page wide is prose. */
const WIDE = 0.85;
/** As many figures make a table in which sparse rows can be placed. */
const FEWEST_COLUMNS = 3;
const FEWEST_FULL = 2;

/** How many words at the end of a line look like figures. */
function figuresAtEnd({ words }: Line): number {
	const last = words.findLastIndex(({ text }) => !isFigureLike(text));
	return words.length - 1 - last;
}

const isHead = (line: Line): boolean => line.words.length > 1 && figuresAtEnd(line) === 0;

function rowOf(line: Line, lines: readonly Line[], stacks: readonly Stack[], rows: readonly Line[]): Row {
	const count = figuresAtEnd(line);
	const { words } = line;
	const figures = words.slice(words.length - count);
	const before = words.slice(0, words.length - count);
	const { y, size } = line;
	const left = figures[0]?.x0 ?? 0;
	const beside = stacks.filter((stack) => {
		const [first, last] = [stack[0], stack.at(-1)];
		if (!first || !last || stack.some(({ x1 }) => x1 > left + 1)) return false;
		return first.y - size * BESIDE <= y && last.y + size * BESIDE >= y;
	});
	const end = (stack: Stack): number => Math.max(...stack.map(({ x1 }) => x1));
	const stack = beside.reduce<Stack>((a, b) => (a.length === 0 || end(b) > end(a) ? b : a), []);
	const label = labelOf(line, stack, lines, rows);
	return { y, size, figures, before, label, taken: label === null ? beside.flat() : stack };
}

/** The label a stack gives to a line of figures; null when it is not certain. */
function labelOf(line: Line, stack: Stack, lines: readonly Line[], rows: readonly Line[]): string | null {
	const [first, last] = [stack[0], stack.at(-1)];
	if (!first || !last) return line.words.length > figuresAtEnd(line) ? null : '';
	const { y, size } = line;
	const within = rows.filter((row) => row.y >= first.y - size * BESIDE && row.y <= last.y + size * BESIDE);
	const shares = within.length === 1 ? [stack] : sharesOf(stack, within);
	const words = shares?.[within.indexOf(line)];
	if (!words) return null;
	const near = lines
		.filter((other) => !isHead(other) && Math.abs(other.y - y) > size * LEVEL)
		.flatMap((other) => other.words)
		.some(
			(word) =>
				!stack.includes(word) &&
				!stack.some((own) => own.y === word.y && own.x0 === word.x0) &&
				words.some((own) => isUnder(own, word) && Math.abs(own.y - word.y) < size * CLOSE)
		);
	return near ? null : joined(words.map(({ text }) => text));
}

/** The columns of full rows: where the figures of each stand; null when they do not keep apart. */
function columnsOf(rows: readonly Row[]): Word[] | null {
	const most = Math.max(...rows.map(({ figures }) => figures.length));
	const full = rows.filter(({ figures }) => figures.length === most);
	if (most < FEWEST_COLUMNS || full.length < FEWEST_FULL) return null;
	const columns = Array.from({ length: most }, (_, i): Word => {
		const words = full.flatMap(({ figures }) => figures[i] ?? []);
		return {
			text: '',
			y: 0,
			size: 0,
			x0: Math.min(...words.map(({ x0 }) => x0)),
			x1: Math.max(...words.map(({ x1 }) => x1))
		};
	});
	return columns.every((column, i) => i === 0 || column.x0 > (columns[i - 1]?.x1 ?? 0)) ? columns : null;
}

/** The figures of a sparse row in their columns; null when it is not certain which they are. */
function placedIn(columns: readonly Word[], figures: readonly Word[]): string[] | null {
	const texts = columns.map(() => '');
	for (const figure of figures) {
		const over = [...columns.keys()].filter((i) => {
			const column = columns[i];
			return column && figure.x0 <= column.x1 && figure.x1 >= column.x0;
		});
		const [only] = over;
		if (only === undefined || over.length > 1 || texts[only] !== '') return null;
		texts[only] = figure.text;
	}
	// One figure in the middle may be merged over all columns.
	const middle = figures.length === 1 && texts[(columns.length - 1) / 2] !== '';
	return middle ? null : texts;
}

type Item =
	| { readonly kind: 'row'; readonly row: Row }
	| { readonly kind: 'cells'; readonly texts: readonly string[] }
	| { readonly kind: 'prose'; readonly line: Line };

/** Whether a word is one of these; words are told apart by their place. */
const holds = (words: readonly Word[], word: Word): boolean =>
	words.some(({ x0, y }) => x0 === word.x0 && y === word.y);

/** What each line is: a row, cells that are no row (heads, pieces of a doubtful row), or prose. */
function itemsOf(lines: readonly Line[], rows: ReadonlyMap<Line, Row>): Item[] {
	const all = [...rows.values()];
	const taken = all.flatMap((row) => (row.label === null ? [] : row.taken));
	const doubtful = all.flatMap((row) => (row.label === null ? row.taken : []));
	return lines.flatMap((line): Item[] => {
		const row = rows.get(line);
		if (row) return [{ kind: 'row', row }];
		const rest = line.words.filter((word) => !holds(taken, word));
		const texts = rest.map(({ text }) => text);
		if (rest.some((word) => holds(doubtful, word))) return [{ kind: 'cells', texts: [...texts, BLOT] }];
		if (rest.length > 1) return [{ kind: 'cells', texts }];
		return rest.length === 0 ? [] : [{ kind: 'prose', line: { ...line, words: rest } }];
	});
}

/** Rows with nothing between them but pieces of labels: they have the same columns. */
function stretchOf(items: readonly Item[], at: number): Row[] {
	const isRow = (item: Item | undefined): boolean => item?.kind === 'row';
	let [from, to] = [at, at + 1];
	while (isRow(items[from - 1])) from -= 1;
	while (isRow(items[to])) to += 1;
	return items.slice(from, to).flatMap((item) => (item.kind === 'row' ? [item.row] : []));
}

/** A row as a block. Where nothing says in which columns its figures stand it is a run: only their order and number speak. */
function blockOf(row: Row, stretch: readonly Row[], page: number): Block {
	const cells = (texts: readonly string[]): Cell[] => texts.map((text) => cell(text, { page }));
	const grid = (texts: readonly string[]): Block => ({ kind: 'grid', exact: false, rows: [cells(texts)] });
	if (row.label === null)
		return grid([...row.before.map(({ text }) => text), ...row.figures.map(() => BLOT)]);
	const figures = row.figures.map(({ text }) => text);
	if (row.label === '') return grid(figures);
	const columns = columnsOf(stretch.filter(({ label }) => label !== null && label !== ''));
	const placed = columns && placedIn(columns, row.figures);
	return placed ? grid([row.label, ...placed]) : { kind: 'run', cells: cells([row.label, ...figures]) };
}

/** Blocks of one kind, one after another, as one. */
function together(blocks: readonly Block[]): Block[] {
	const kept: Block[] = [];
	for (const block of blocks) {
		const last = kept.at(-1);
		if (last?.kind === 'grid' && block.kind === 'grid')
			kept[kept.length - 1] = { ...last, rows: [...last.rows, ...block.rows] };
		else kept.push(block);
	}
	return kept;
}

/** Lines of a page outside of ruled tables, as paragraphs and the rows of tables without lines. */
export function textBlocks(lines: readonly Line[], margins: Margins, page: number): Block[] {
	const figureLines = lines.filter((line) => figuresAtEnd(line) > 0);
	if (figureLines.length === 0) return paragraphsOf(lines, margins, page);
	const wide = (margins.right - margins.left) * WIDE;
	const labels = lines
		.filter((line) => line.words.length > 1 || line.x1 - line.x0 < wide)
		.flatMap((line) => line.words.slice(0, line.words.length - figuresAtEnd(line)));
	const stacks = stacksOf(labels);
	const rows = new Map(figureLines.map((line) => [line, rowOf(line, lines, stacks, figureLines)]));
	const items = itemsOf(lines, rows);
	const blocks: Block[] = [];
	let prose: Line[] = [];
	for (const [i, item] of items.entries()) {
		if (item.kind === 'prose') {
			prose.push(item.line);
			continue;
		}
		blocks.push(...paragraphsOf(prose, margins, page));
		prose = [];
		if (item.kind === 'row') blocks.push(blockOf(item.row, stretchOf(items, i), page));
		else blocks.push({ kind: 'grid', exact: false, rows: [item.texts.map((text) => cell(text, { page }))] });
	}
	blocks.push(...paragraphsOf(prose, margins, page));
	return together(blocks);
}
