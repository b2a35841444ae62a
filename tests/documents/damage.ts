import type { Dice } from '../../src/cli/demonstration/dice';
import type { Block, Manuscript } from './manuscript';
import {
	figureRows,
	heightOf,
	rowsOf,
	withoutRow,
	withRowsSwapped,
	withRowTwice,
	withTexts,
	type Placed,
	type Table
} from './table';

/** What can happen to a report on its way. Afterwards each figure read must be the one once printed, or none. */

type Wound = (table: Table, dice: Dice) => Table;

const BLOTS = [
	['□', 2],
	['■', 1],
	['?', 2],
	['*', 1],
	['口', 1],
	['\ufffd', 1]
] as const;

const anyRow = (table: Table, dice: Dice): number => dice.whole(0, heightOf(table) - 1);

function anyOf<T>(items: readonly T[], dice: Dice): T | undefined {
	return items[dice.whole(0, items.length - 1)];
}

const singles = (table: Table): Placed[] => table.cells.filter(({ rows }) => rows === 1);

/** One cell gone from its row; the cells to its right move up. */
const dropCell: Wound = (table, dice) => {
	const lost = anyOf(singles(table), dice);
	if (!lost) return table;
	return {
		cells: table.cells
			.filter((cell) => cell !== lost)
			.map((cell) => (cell.y === lost.y && cell.x > lost.x ? { ...cell, x: cell.x - lost.columns } : cell))
	};
};

/** A cell emptied: in a sheet, where cells do not move, a lost one leaves its place empty. */
const emptyCell: Wound = (table, dice) => {
	const lost = anyOf(table.cells, dice);
	return withTexts(table, (cell) => (cell === lost ? '' : cell.text));
};

/** A cell over several rows gone; a page moves up what stood beside it, a sheet does not. */
const dropSpan: Wound = (table, dice) => {
	const lost = anyOf(
		table.cells.filter(({ rows }) => rows > 1),
		dice
	);
	return { cells: table.cells.filter((cell) => cell !== lost) };
};

/** One cell printed twice; the cells to its right move on. */
const doubleCell: Wound = (table, dice) => {
	const twice = anyOf(singles(table), dice);
	if (!twice) return table;
	return {
		cells: table.cells.flatMap((cell): Placed[] => {
			if (cell === twice) return [cell, { ...cell, x: cell.x + cell.columns }];
			return [cell.y === twice.y && cell.x > twice.x ? { ...cell, x: cell.x + twice.columns } : cell];
		})
	};
};

/** A character that cannot be read; never another digit. */
const blurCharacter: Wound = (table, dice) => {
	const blurred = anyOf(
		table.cells.filter(({ text }) => text !== ''),
		dice
	);
	const at = dice.whole(0, Math.max(0, (blurred?.text.length ?? 1) - 1));
	const blot = dice.pick(BLOTS);
	return withTexts(table, (cell) =>
		cell === blurred ? cell.text.slice(0, at) + blot + cell.text.slice(at + 1) : cell.text
	);
};

const blurCell: Wound = (table, dice) => {
	const blurred = anyOf(table.cells, dice);
	const blot = dice.pick<string>([...BLOTS, ['', 4]]);
	return withTexts(table, (cell) => (cell === blurred ? cell.text.replace(/./gsu, blot) : cell.text));
};

const blurRow: Wound = (table, dice) => {
	const y = anyRow(table, dice);
	const blot = dice.pick(BLOTS);
	return withTexts(table, (cell) => (cell.y === y ? cell.text.replace(/./gsu, blot) : cell.text));
};

/** Neighbours may change only within the same merged cells: elsewhere the row would say something else. */
const swapRows: Wound = (table, dice) => {
	const rows = rowsOf(table);
	const loose = figureRows(table).filter(
		(y) =>
			[y, y + 1].every((r) => rows[r]?.every((cell) => cell.rows === 1)) && figureRows(table).includes(y + 1)
	);
	const first = anyOf(loose, dice);
	return first === undefined ? table : withRowsSwapped(table, first);
};

/** Rows that add something up, so that their sum tells a shift from the row as it was. */
const TELLING_ROWS = 3;

/** The figures of every row one column to the right, the last one lost; only where the sums of the form can tell. */
const shiftColumns: Wound = (table, dice) => {
	const rows = rowsOf(table).map((row) => row.filter(({ field }) => field !== undefined));
	const wide = rows.filter((row) => row.length === 7);
	const telling = wide.filter((row) => row.slice(0, 6).filter(({ text }) => Number(text) > 0).length > 1);
	if (telling.length < TELLING_ROWS) return table;
	const inserted = dice.pick([
		['', 1],
		['0', 1]
	]);
	const left = new Map(
		wide.flatMap((row) =>
			row.map((cell, i) => [cell, i === 0 ? inserted : (row[i - 1]?.text ?? '')] as const)
		)
	);
	return withTexts(table, (cell) => left.get(cell) ?? cell.text);
};

const cutRows: Wound = (table, dice) => {
	const end = anyRow(table, dice);
	return {
		cells: table.cells
			.filter(({ y }) => y < end)
			.map((cell) => ({ ...cell, rows: Math.min(cell.rows, end - cell.y) }))
	};
};

/** Whether cells move up when one is lost: in a page and a Word table, not in a sheet. */
export type Hold = 'loose' | 'fixed';

const WOUNDS: Readonly<Record<string, Wound>> = {
	dropRow: (table, dice) => withoutRow(table, anyRow(table, dice)),
	doubleRow: (table, dice) => withRowTwice(table, anyRow(table, dice)),
	swapRows,
	emptyCell,
	dropSpan,
	doubleCell,
	blurCharacter,
	blurCell,
	blurRow,
	shiftColumns,
	cutRows
};

/** Wounds of the document as a whole. */
const TORN: Readonly<Record<string, (blocks: readonly Block[], dice: Dice) => readonly Block[]>> = {
	cutBlocks: (blocks, dice) => blocks.slice(0, dice.whole(2, blocks.length - 1)),
	dropBlock: (blocks, dice) => {
		const gone = dice.whole(0, blocks.length - 1);
		return blocks.filter((_, i) => i !== gone);
	},
	doubleBlock: (blocks, dice) => {
		const twice = dice.whole(0, blocks.length - 1);
		return blocks.flatMap((block, i) => (i === twice ? [block, block] : [block]));
	}
};

function once(blocks: readonly Block[], hold: Hold, throws: Dice): readonly Block[] {
	if (throws.uniform() < 0.12) {
		const tear = anyOf(Object.values(TORN), throws);
		return tear ? tear(blocks, throws) : blocks;
	}
	const tables = blocks.flatMap((block) =>
		block.kind === 'table' && block.table.cells.length > 0 ? [block] : []
	);
	const hurt = anyOf(tables, throws);
	const wound = anyOf([...Object.values(WOUNDS), ...(hold === 'loose' ? [dropCell] : [])], throws);
	return blocks.map((block) =>
		block === hurt && wound ? { kind: 'table', table: wound(hurt.table, throws) } : block
	);
}

/** The report with one to three wounds. */
export function damaged(manuscript: Manuscript, hold: Hold, throws: Dice): Manuscript {
	const count = throws.whole(1, 3);
	const blocks = Array.from({ length: count }).reduce<readonly Block[]>(
		(hurt) => once(hurt, hold, throws),
		manuscript.blocks
	);
	const free = Object.entries(manuscript.truth.figures).map(([id, e]) => [id, { ...e, free: true }] as const);
	return { ...manuscript, blocks, truth: { ...manuscript.truth, figures: Object.fromEntries(free) } };
}
