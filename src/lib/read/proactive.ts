import type { FormVersion } from '../form/field';
import type { Place } from '../report/figure';
import { align, type Placement } from './align';
import { columnsOf, fit, formsOf, startOfHeads } from './columns';
import { spotOf, type Cell } from './document';
import type { Found } from './found';
import { NORMATIVE, proactiveRow, type ProactiveRow } from './labels';
import { isBlank, trimmed } from './printed';
import { withoutRepeats } from './repeated';
import { isAlike, together } from './row';
import type { Layout, LooseRow, Row } from './rows';

/** Table 二. Each row's heads say which columns its figures stand in. */

interface Known {
	readonly row: Row;
	readonly definition: ProactiveRow;
}

const RULES = '规章';

const placeOf =
	(row: Row | LooseRow, definition: ProactiveRow, printed: string) =>
	(i: number): Place => ({
		table: 'proactive',
		row: printed,
		...(definition.columns[i] === undefined ? {} : { column: definition.columns[i] }),
		...spotOf(row)
	});

/** Reads table 二 of a document laid out on this form. */
export function readProactive(layout: Layout, form: FormVersion, found: Found): void {
	const known = layout.rows.flatMap((row): Known[] => {
		if (row.kind !== 'row' || row.label.kind !== 'proactive_row') return [];
		const definition = proactiveRow(form, row.label.id);
		return definition ? [{ row: withoutRepeats(row, definition.columns), definition }] : [];
	});
	for (const columns of new Set(known.map(({ definition }) => definition.columns.length))) {
		const same = known.filter(({ definition }) => definition.columns.length === columns);
		const placements = align(
			same.map(({ row, definition }) => ({ row, start: startOfHeads(row.heads, definition.columns) })),
			columns
		);
		for (const [i, { row, definition }] of same.entries()) {
			const placement = placements[i];
			if (placement) keep(row, definition, placement, layout, found);
		}
	}
	inferRules(layout, form, found);
}

function keep(row: Row, definition: ProactiveRow, placement: Placement, layout: Layout, found: Found): void {
	const { fields, columns, form } = definition;
	const place = placeOf(row, definition, row.printed);
	const heads = fit(row.heads, columns);
	if (heads === 'other') {
		const others = formsOf(row.heads);
		if (others.length > 0 && !others.includes(form)) return;
		found.refuse(fields, 'order', row.cells, place, row.printed);
		return;
	}
	if (row.part !== undefined) return found.refuse(fields, 'part', row.cells, place, row.printed);
	if (row.together !== undefined) return together(row, fields, place, found);
	if (isCutOff(row, layout)) return;
	if (heads === 'order' && !isAlike(placement)) {
		found.problem('heads_order', columnsOf(row.heads).join(' '));
		return found.refuse(fields, 'order', row.cells, place, row.printed);
	}
	found.keepRow(fields, placement, row.cells, place, row.printed);
}

/** The document ends with this label: its figures are not blank but missing. */
export const isCutOff = (row: Row, layout: Layout): boolean =>
	!row.whole &&
	row.cells.every((cell) => isBlank(cell.text)) &&
	layout.rows.at(-1) === row &&
	!layout.sections.has('problems');

/**
 * 规章 whose label is lost: the figures between the three heads of the first section and the row 规范性文件, when both
 * have exactly three.
 */
function inferRules(layout: Layout, form: FormVersion, found: Found): void {
	const definition = proactiveRow(form, RULES);
	if (!definition || definition.fields.some((field) => found.figures.has(field))) return;
	for (const [i, row] of layout.rows.entries()) {
		const next = layout.rows[i + 1];
		if (row.kind !== 'loose' || row.table !== 'proactive') continue;
		if (next?.kind !== 'row' || next.label.id !== NORMATIVE || next.heads !== row.heads) continue;
		const figures = filled(row.cells);
		if (figures.length !== 3 || filled(next.cells).length !== 3) continue;
		if (row.heads.length !== 3 || columnsOf(row.heads).some((id) => id === null)) continue;
		if (fit(row.heads, definition.columns) !== 'fits') continue;
		found.problem('row_inferred', RULES);
		found.keepRow(definition.fields, { columns: figures }, row.cells, placeOf(row, definition, ''), RULES);
		return;
	}
}

const filled = (cells: readonly Cell[]): Cell[] => cells.filter((cell) => trimmed(cell.text).length > 0);
