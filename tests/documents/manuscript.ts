import type { Dice } from '../../src/cli/demonstration/dice';
import { PROACTIVE_SECTIONS } from '../../src/lib/form/proactive';
import { printedTables, type PrintedTable } from '../../src/lib/form/printed';
import { APPLICANTS, REQUEST_ROWS, requestFieldId } from '../../src/lib/form/requests';
import { printingOf, type Relabel } from './labels';
import { CLOSING, overview, publishedOn, titleOf } from './prose';
import { nameInArea, truthOf, type Expected, type GroundReport, type Truth } from './report';
import { figureRows, rowsBetween, tableFrom, withoutRow, withTexts, type Placed, type Table } from './table';

/** A report written out, before any format: what stands in it from top to bottom, and what reading it must give. */

export type Block =
	| { readonly kind: 'title' | 'heading' | 'paragraph'; readonly text: string }
	| { readonly kind: 'table'; readonly table: Table };

export interface Manuscript {
	readonly title: string;
	readonly publisher: string;
	/** YYYY-MM-DD */
	readonly published: string;
	readonly blocks: readonly Block[];
	readonly truth: Truth;
}

/** One 0 over the seven columns of a row of nothing but zeros. */
function withZerosMerged(table: Table, report: GroundReport): Table {
	const merged = REQUEST_ROWS.filter((row) =>
		APPLICANTS.every(({ id }) => report.cells.get(requestFieldId(row.id, id))?.text === '0')
	);
	const gone = new Set(
		merged.flatMap((row) => APPLICANTS.slice(1).map(({ id }) => requestFieldId(row.id, id)))
	);
	const wide = new Set(merged.map((row) => requestFieldId(row.id, APPLICANTS[0]?.id ?? '')));
	return {
		cells: table.cells
			.filter(({ field }) => field === undefined || !gone.has(field))
			.map((cell): Placed => (wide.has(cell.field ?? '') ? { ...cell, columns: APPLICANTS.length } : cell))
	};
}

/** Rows of which no cell is known are not printed. */
function knownRows(table: Table, report: GroundReport): Table {
	const unknown = figureRows(table).filter(
		(y) => !table.cells.some((cell) => cell.y === y && report.cells.has(cell.field ?? ''))
	);
	return unknown.reverse().reduce(withoutRow, table);
}

/** Table 二 cut into one table for each article. */
function articles(table: Table, report: GroundReport): Table[] {
	const printed = new Set(table.cells.flatMap(({ field }) => field ?? []));
	let y = 0;
	return PROACTIVE_SECTIONS[report.form].map((section) => {
		const rows = section.rows.filter((row) => row.fields.some((field) => printed.has(field)));
		const from = y;
		y += 2 + rows.length;
		return rowsBetween(table, from, y);
	});
}

/** How a report is written out. */
export interface Hand {
	readonly relabel: Relabel;
	/** Table 二 as one table for each article. */
	readonly parted: boolean;
	readonly merged: boolean;
}

export const handOf = (dice: Dice): Hand => ({
	relabel: printingOf(dice),
	parted: dice.uniform() < 0.3,
	merged: dice.uniform() < 0.08
});

function tables(printed: PrintedTable, report: GroundReport, { relabel, parted, merged }: Hand): Table[] {
	const official = knownRows(
		tableFrom(printed, (field) => report.cells.get(field)?.text ?? ''),
		report
	);
	const zeros = merged && printed.id === 'requests' ? withZerosMerged(official, report) : official;
	const relabelled = withTexts(zeros, ({ text, field }) => (field === undefined ? relabel(text) : text));
	return parted && printed.id === 'proactive' ? articles(relabelled, report) : [relabelled];
}

/** A single 0 over a row says that all of it is 0; to read only its total, or nothing, is right as well. */
function mergedTruth(truth: Truth, report: GroundReport): Truth {
	const free = (id: string, expected: Expected) =>
		report.cells.get(id)?.text === '0' && id.includes('__') ? { ...expected, free: true } : expected;
	const figures = Object.entries(truth.figures).map(([id, expected]) => [id, free(id, expected)] as const);
	return { ...truth, figures: Object.fromEntries(figures) };
}

/** Writes a report out. */
export function manuscriptOf(report: GroundReport, dice: Dice, hand: Hand = handOf(dice)): Manuscript {
	const title = titleOf(report, dice);
	const truth = truthOf(report);
	const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
	const heading = (text: string): Block => ({ kind: 'heading', text: hand.relabel(text) });
	return {
		title,
		publisher: nameInArea(report),
		published: publishedOn(report, dice),
		truth: hand.merged ? mergedTruth(truth, report) : truth,
		blocks: [
			{ kind: 'title', text: title },
			heading('一、总体情况'),
			...overview(report, dice).map(paragraph),
			...printedTables(report.form).flatMap((printed): Block[] => [
				heading(printed.heading),
				...tables(printed, report, hand).map((table): Block => ({ kind: 'table', table }))
			]),
			...CLOSING.flatMap(([head, text]) => [heading(head), paragraph(text)])
		]
	};
}
