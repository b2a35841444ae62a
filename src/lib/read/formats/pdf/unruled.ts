import { cell, type Block, type Cell } from '../../document';
import { isFigureLike } from '../../labels/cellText';
import { withWholeFigures } from './brokenFigures';
import { inOrder, maySpan, placedIn, type Columns } from './heads';
import { NO_TEXT } from '../signs';
import { joined, type Line, type Word } from './lines';
import { paragraphsOf, type Margins } from './paragraphs';
import { pitchOf, rightOf, type Stack } from './stacks';
import { stretchesOf } from './stretches';
import {
	isCentred,
	unruledTable,
	type TableContext,
	type UnruledRow,
	type UnruledTable
} from './unruledTable';

/**
 * Tables without lines around their cells. A row is a line of figures and the label beside it. Which column a figure stands in is
 * told by the heads, or by rows that have a figure in every column; where nothing tells it the row is a sequence, of which only order
 * and number speak. A row whose label is not certain has blots for figures, so that they are neither read nor blank.
 */

/** A line so much of the page wide is prose. */
const WIDE = 0.85;
/** A text so near a row whose label is not certain may be part of that label. As a share of the size. */
const NEAR = 3;

const textOf = (words: readonly Word[]): string => joined(words.map(({ text }) => text));

interface PlacedBlock {
	readonly y: number;
	readonly block: Block;
}

class BlockBuilder {
	constructor(
		private readonly margins: Margins,
		private readonly page: number
	) {}

	grid(texts: readonly string[]): Block {
		return { kind: 'grid', exact: false, rows: [this.cells(texts)] };
	}

	sequence(texts: readonly string[]): Block {
		return { kind: 'sequence', cells: this.cells(texts) };
	}

	prose(lines: readonly Line[]): Block[] {
		return paragraphsOf(lines, this.margins, this.page);
	}

	private cells(texts: readonly string[]): Cell[] {
		return texts.map((text) => cell(text, { page: this.page }));
	}
}

/** What stands above the lowest heads: prose, and the heads of groups. */
function aboveBlocks({ above, heads, corner, groups }: UnruledTable, blocks: BlockBuilder): Block[] {
	const taken = new Set<Word>([...heads.flat(), ...(heads.length > 0 ? corner : [])]);
	const stackOf = new Map<Word, Stack>(
		groups.flatMap((stack) => stack.map((word) => [word, stack] as const))
	);
	const found: Block[] = [];
	let prose: Line[] = [];
	for (const line of above) {
		const words = line.words.filter((word) => !taken.has(word));
		if (words.length === 1 && line.words.length === 1) {
			prose.push(line);
			continue;
		}
		const texts = words.flatMap((word) => {
			const stack = stackOf.get(word) ?? [word];
			return stack[0] === word ? [textOf(stack)] : [];
		});
		if (texts.length === 0) continue;
		found.push(...blocks.prose(prose), blocks.grid(texts));
		prose = [];
	}
	return [...found, ...blocks.prose(prose)];
}

/** The texts of a row in their columns; null when they are not certain. */
function textsOf(columns: Columns | null, row: UnruledRow): string[] | null {
	const cells = columns && placedIn(columns, row.figures);
	return cells && !maySpan(columns, cells) ? cells.map((word) => word?.text ?? '') : null;
}

function rowBlock(row: UnruledRow, columns: Columns | null, labelled: boolean, blocks: BlockBuilder): Block {
	const figures = row.figures.map(({ text }) => text);
	// As many figures as there are columns, and not one in each: signs of one figure may stand apart while another cell is empty.
	const isElsewhere =
		columns !== null && figures.length === columns.heads.length && !inOrder(columns, row.figures);
	if (row.label === null || isElsewhere)
		return blocks.grid([
			...row.line.words.slice(0, -figures.length).map(({ text }) => text),
			...figures.map(() => NO_TEXT)
		]);
	const texts = textsOf(columns, row);
	const label = textOf(row.label);
	if (texts) return blocks.grid(labelled ? [label, ...texts] : texts);
	return label === '' ? blocks.grid(figures) : blocks.sequence([label, ...figures]);
}

/** Whether the labels of rows stand to the right of a text, at its height: then it is theirs together. */
function isOfSeveral(stack: Stack, rows: readonly UnruledRow[]): boolean {
	const [top, bottom] = [stack[0]?.y ?? 0, stack.at(-1)?.y ?? 0];
	const isRight = ({ x0, y, size }: Word): boolean =>
		x0 >= rightOf(stack) && y > top - size && y < bottom + size;
	return rows.some(({ label }) => label?.some(isRight) ?? false);
}

/** A text on the left beside no figures: the label of a row left empty, or of several rows. */
function otherBlock(stack: Stack, { columns, rows }: UnruledTable, blocks: BlockBuilder): Block {
	if (isOfSeveral(stack, rows)) return blocks.grid([textOf(stack)]);
	const isDoubtful = rows.some(
		({ label, line }) => label === null && stack.some(({ y, size }) => Math.abs(y - line.y) <= size * NEAR)
	);
	const empty = columns?.heads ?? [];
	return blocks.grid([textOf(stack), ...(isDoubtful ? [NO_TEXT] : empty.map(() => ''))]);
}

function tableBlocks(table: UnruledTable, blocks: BlockBuilder): Block[] {
	const labelled = table.rows.some(({ label }) => label === null || label.length > 0);
	const rows = table.rows.map((row): PlacedBlock => ({
		y: row.line.y,
		block: rowBlock(row, table.columns, labelled, blocks)
	}));
	const others = table.others.map((stack): PlacedBlock => ({
		y: ((stack[0]?.y ?? 0) + (stack.at(-1)?.y ?? 0)) / 2,
		block: otherBlock(stack, table, blocks)
	}));
	const inOrder = [...rows, ...others].sort((a, b) => a.y - b.y).map(({ block }) => block);
	const heads = table.heads.map(textOf);
	const head = heads.length > 0 ? [blocks.grid(labelled ? [textOf(table.corner), ...heads] : heads)] : [];
	return [...withGridsMerged(aboveBlocks(table, blocks)), ...withGridsMerged([...head, ...inOrder])];
}

/** Grids one after another as one. */
function withGridsMerged(blocks: readonly Block[]): Block[] {
	const kept: Block[] = [];
	for (const block of blocks) {
		const last = kept.at(-1);
		if (last?.kind === 'grid' && block.kind === 'grid')
			kept[kept.length - 1] = { ...last, rows: [...last.rows, ...block.rows] };
		else kept.push(block);
	}
	return kept;
}

/** The tables without lines on a page, and how far apart the lines of their texts are. */
function tablesOn(lines: readonly Line[], margins: Margins) {
	const wide = (margins.right - margins.left) * WIDE;
	const short = lines.filter((line) => line.words.length > 1 || line.x1 - line.x0 < wide);
	// Figures may be set in another font, nearer to the text above them than its own lines are.
	const words = short.flatMap((line) => line.words).filter(({ text }) => !isFigureLike(text));
	const { stretches, below } = stretchesOf(withWholeFigures(lines));
	const pitches = stretches.map(({ rows }) => pitchOf(words, rows[0]?.size ?? 0));
	return { stretches: stretches.map((stretch, i) => ({ stretch, pitch: pitches[i] ?? null })), below };
}

/** Whether a table on a page shows that the middles of its cells are level. */
export const showsCentred = (lines: readonly Line[], margins: Margins): boolean =>
	tablesOn(lines, margins).stretches.some(({ stretch, pitch }) => isCentred(stretch, pitch));

interface TextBlocks {
	readonly blocks: readonly Block[];
	/** Columns of a table that may go on, on the next page. */
	readonly columns: Columns | null;
}

/** Lines of a page outside of ruled tables, as paragraphs and the rows of tables without lines. */
export function textBlocks(
	lines: readonly Line[],
	margins: Margins,
	page: number,
	context: Omit<TableContext, 'pitch'>
): TextBlocks {
	const blocks = new BlockBuilder(margins, page);
	const { stretches, below } = tablesOn(lines, margins);
	let columns = context.carried;
	const found: Block[] = [];
	for (const { stretch, pitch } of stretches) {
		const table = unruledTable(stretch, { pitch, centred: context.centred, carried: columns });
		columns = table.columns;
		found.push(...tableBlocks(table, blocks));
	}
	return { blocks: [...found, ...blocks.prose(below)], columns: below.length === 0 ? columns : null };
}
