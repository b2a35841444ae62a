import type { FormVersion } from '../../form/field';
import { fieldOf } from '../../form/fields';
import type { Place } from '../../report/figure';
import { positionOf, type Cell } from '../document';
import { isBlank, isFigureLike, trimmed } from '../labels/cellText';
import { NORMATIVE, proactiveRow, type ProactiveRow } from '../labels/labels';
import type { Layout, LooseRow, Row } from '../layout/layout';
import { align, type Placement } from './align';
import { columnsOf, formsOf, headsFit, knownHeads, startOfHeads } from './columnHeads';
import type { FigureCollector } from './figureCollector';
import { moneyUnitOf } from './moneyUnit';
import { isNotItsRow } from './partOfRow';
import { withoutRepeats } from './repeatedCells';
import { addConcatenated, isAlike } from './rowNumbers';
import { withoutSpare } from './spareCells';
import { spreadColumns } from './spreadHeads';

/** Table 二. Each row's heads say which columns its figures stand in. */

interface FormRow {
	readonly row: Row;
	readonly definition: ProactiveRow;
}

const RULES = '规章';
/** A note on the units beside the table: 单位：元, 以元计. */
const UNIT_NOTE = /单位[:：为是]|[以按](?:人民币)?[百千万亿]?元/u;
/** A note on the fee elsewhere in the report is no longer than this. */
const LONGEST_NOTE = 60;

const placeOf =
	(row: Row | LooseRow, definition: ProactiveRow, printed: string) =>
	(i: number): Place => ({
		table: 'proactive',
		row: printed,
		...(definition.columns[i] === undefined ? {} : { column: definition.columns[i] }),
		...positionOf(row)
	});

/** Reads table 二 of a document laid out on this form. */
export function readProactive(layout: Layout, form: FormVersion, collector: FigureCollector): void {
	const formRows = layout.rows.flatMap((row): FormRow[] => {
		if (row.kind !== 'row' || row.label.kind !== 'proactive_row') return [];
		const definition = proactiveRow(form, row.label.id);
		if (!definition) return [];
		const { columns } = definition;
		const own = withoutSpare(row, startOfHeads(row.heads, columns), columns.length);
		return [{ row: withoutRepeats(own, columns), definition }];
	});
	for (const columns of new Set(formRows.map(({ definition }) => definition.columns.length))) {
		const same = formRows.filter(({ definition }) => definition.columns.length === columns);
		const placements = align(
			same.map(({ row, definition }) => ({
				row,
				start: startOfHeads(row.heads, definition.columns),
				spread: spreadColumns(knownHeads(row.heads), definition.columns)
			})),
			columns
		);
		for (const [i, { row, definition }] of same.entries()) {
			const placement = placements[i];
			if (placement) collectRow(row, definition, placement, layout, collector);
		}
	}
	inferRules(layout, form, collector);
}

function collectRow(
	row: Row,
	definition: ProactiveRow,
	placement: Placement,
	layout: Layout,
	collector: FigureCollector
): void {
	const { fields, columns, form } = definition;
	const place = placeOf(row, definition, row.printed);
	const heads = headsFit(row.heads, columns);
	if (heads === 'other') {
		const others = formsOf(row.heads);
		if (others.length > 0 && !others.includes(form)) return;
		collector.addUnreadable(fields, 'order', row.cells, place, row.printed);
		return;
	}
	if (isNotItsRow(row)) return collector.addUnreadable(fields, 'sub_label', row.cells, place, row.printed);
	if (row.concatenated !== undefined) return addConcatenated(row, fields, place, collector);
	if (isCutOff(row, layout)) return;
	if (isCutShort(row, columns.length, layout))
		return collector.addUnreadable(fields, 'too_few', row.cells, place, row.printed);
	if (heads === 'order' && !isAlike(placement)) {
		collector.addProblem('heads_order', columnsOf(row.heads).join(' '));
		return collector.addUnreadable(fields, 'order', row.cells, place, row.printed);
	}
	const notes = layout.prose.filter(
		({ section, line }) =>
			UNIT_NOTE.test(line) && (section === 'proactive' || (line.length <= LONGEST_NOTE && /收费/u.test(line)))
	);
	const unit = moneyUnitOf([
		...row.heads.map(({ text }) => text),
		...(row.beside ?? []),
		row.printed,
		...notes.map(({ line }) => line)
	]);
	const isMoney = fields.some((field) => fieldOf(field).unit === '万元');
	collector.addRow(fields, placement, row.cells, place, row.printed, isMoney ? unit : undefined);
}

/** The document ends with this label: its figures are not blank but missing. */
export const isCutOff = (row: Row, layout: Layout): boolean =>
	!row.whole &&
	row.cells.every((cell) => isBlank(cell.text)) &&
	layout.rows.at(-1) === row &&
	!layout.sections.has('problems');

/** The text ends within the row: where its last figure stands says nothing when others should be behind it. */
export function isCutShort(row: Row, columns: number, layout: Layout): boolean {
	if (nonEmpty(row.cells).length >= columns) return false;
	const isLast = layout.rows.at(-1) === row && row.ends === 'padded' && row.cells.length < columns;
	return isLast || row.cells.some((cell) => cell.cut);
}

/**
 * 规章 whose label is lost: the figures between the three heads of the first section and the row 规范性文件, when both
 * have exactly three.
 */
function inferRules(layout: Layout, form: FormVersion, collector: FigureCollector): void {
	const definition = proactiveRow(form, RULES);
	if (!definition || definition.fields.some((field) => collector.figures.has(field))) return;
	for (const [i, row] of layout.rows.entries()) {
		const next = layout.rows[i + 1];
		if (row.kind !== 'loose' || row.table !== 'proactive') continue;
		if (next?.kind !== 'row' || next.label.id !== NORMATIVE || next.heads !== row.heads) continue;
		const figures = nonEmpty(row.cells);
		// A label that is not known is none of the three.
		if (!figures.every(({ text }) => isFigureLike(text))) continue;
		if (figures.length !== 3 || nonEmpty(next.cells).length !== 3) continue;
		if (row.heads.length !== 3 || columnsOf(row.heads).some((id) => id === null)) continue;
		if (headsFit(row.heads, definition.columns) !== 'fits') continue;
		collector.addProblem('row_inferred', RULES);
		collector.addRow(definition.fields, { columns: figures }, row.cells, placeOf(row, definition, ''), RULES);
		return;
	}
}

const nonEmpty = (cells: readonly Cell[]): Cell[] => cells.filter((cell) => trimmed(cell.text).length > 0);
