import { DISPUTE_FIELDS, DISPUTE_RESULTS } from '../../form/disputes';
import { cell, type Cell, type Grid } from '../document';
import { isOrganName } from '../identity/organName';
import { isBlank, isFigureLike, trimmed } from '../labels/cellText';
import { headingOf } from '../labels/headings';
import { withoutInnerSpaces } from '../labels/normalise';
import { recognise } from '../labels/recognise';
import { fieldOfPath, type FieldOnForms } from './fieldOfPath';
import { isFigureAt, matrixOf, printedIn, textAt, type Matrix } from './matrix';

/** One table of a summary: figures of the form by organ, in rows or in columns. */

/** A figure of a summary: whose, and of which field. */
export interface SummaryCell {
	/** Name of the organ or of the sum, as printed. */
	readonly organ: string;
	readonly isSum: boolean;
	/** Texts beside and above it. */
	readonly path: readonly string[];
	readonly field: FieldOnForms | null;
	readonly cell: Cell;
}

export interface SummaryTable {
	readonly organs: readonly string[];
	readonly cells: readonly SummaryCell[];
	/** Titles and remarks: texts alone in their row. */
	readonly lines: readonly string[];
	/** A figure belongs to several organs or fields, or to none that is named. */
	readonly unclear: string | null;
}

const SUM = /^(?:合计|总计|总数|汇总|小计|全[县市区旗州省].{0,4}|.{0,8}(?:合计|小计))$/u;
const SPARE = /^(?:备注|核对|核验|校验|审核|联系人.*|.*电话|.*时间|.*日期|.*名次|排名|说明)$/u;
const SERIAL = /^(?:序号|编号|排序|.{0,6}代码|编码)$/u;
const FEWEST_ORGANS = 2;
/** Fields of the form that make a table one of the form. */
const FEWEST_FIELDS = 3;

const LITIGATION = '行政诉讼';
const DIRECT = ['未经复议直接起诉'];
const AFTER = ['复议后起诉'];
const RESULTS = DISPUTE_RESULTS.length;
/** The ten fields of litigation as the form has them. */
const ORDER = DISPUTE_FIELDS.slice(RESULTS).map(({ id }) => id);

const nameOf = (text: string): string => withoutInnerSpaces(text).replaceAll(' ', '');
const isSum = (text: string): boolean => SUM.test(nameOf(text));
/** Villages and communities are no organs that report. */
const VILLAGE = /(?:村|社区|村委会|居委会|村民委员会|居民委员会|[村居]民小组)$/u;
const isNamed = (text: string): boolean =>
	isOrganName(nameOf(text)) && !VILLAGE.test(nameOf(text)) && recognise(text) === null;

/** Whether texts are the names of organs, with sums among them. */
function areOrgans(texts: readonly string[]): boolean {
	const printed = texts.filter((text) => !isBlank(text));
	const organs = new Set(printed.filter(isNamed).map(nameOf));
	return organs.size >= FEWEST_ORGANS && printed.every((text) => isNamed(text) || isSum(text));
}

interface Shape {
	readonly matrix: Matrix;
	/** Rows with figures. */
	readonly rows: readonly number[];
	/** First column of figures. */
	readonly start: number;
	readonly width: number;
}

function shapeOf(matrix: Matrix): Shape | null {
	const width = Math.max(0, ...matrix.map((row) => row.length));
	const columns = Array.from({ length: width }, (_, column) => column);
	const isSerial = (column: number): boolean =>
		matrix.some((row) => SERIAL.test(nameOf(row[column]?.cell.text ?? '')));
	const counted = columns.filter((column) => !isSerial(column));
	const rows = [...matrix.keys()].filter((row) => counted.some((column) => isFigureAt(matrix, row, column)));
	const start = counted.find(
		(column) => rows.filter((row) => isFigureAt(matrix, row, column)).length * 2 > rows.length
	);
	if (start === undefined || rows.length < 2) return null;
	const isEmpty = (row: number): boolean =>
		counted.every((column) => column < start || isBlank(textAt(matrix, row, column)));
	const isOrgan = (row: number): boolean =>
		counted.some((column) => column < start && isNamed(textAt(matrix, row, column)));
	// An organ that gave no figure at all, between others that did.
	const [first = 0, last = 0] = [rows[0], rows.at(-1)];
	const all = [...matrix.keys()].filter(
		(row) => rows.includes(row) || (row > first && row < last && isEmpty(row) && isOrgan(row))
	);
	return { matrix, rows: all, start, width };
}

/** Rows of heads above a row of figures: those above the first, or the last that came between. */
function headRowsOf({ matrix, rows }: Shape): ReadonlyMap<number, readonly number[]> {
	const heads = new Map<number, readonly number[]>();
	let current: number[] = [];
	let open = true;
	for (const row of matrix.keys()) {
		if (rows.includes(row)) {
			heads.set(row, current);
			open = false;
		} else if (printedIn(matrix[row] ?? []).length > 1) {
			current = open ? [...current, row] : [row];
			open = true;
		}
	}
	return heads;
}

/** A head left empty beside one that stands over several columns is of that one, when heads stand below it. */
function headAt({ matrix, start }: Shape, heads: readonly number[], row: number, column: number): string {
	for (let at = column; at >= start; at--) {
		const text = textAt(matrix, row, at);
		if (!isBlank(text)) return text;
		if (heads.at(-1) === row) return '';
	}
	return '';
}

/** Labels of groups that stand alone in a row above. */
const isCaption = (text: string): boolean => headingOf(text) === null && recognise(text)?.how === 'exact';

/** A table of a summary; null when the table is none: it names no organs, or has not the rows or heads of the form. */
export function summaryTable(grid: Grid): SummaryTable | null {
	const shape = shapeOf(matrixOf(grid));
	if (!shape) return null;
	const { matrix, rows, start, width } = shape;
	const left = Array.from({ length: start }, (_, column) => column);
	const headsOf = headRowsOf(shape);
	const heads = [...new Set([...headsOf.values()].flat())];
	const columns = Array.from({ length: width - start }, (_, i) => start + i);
	const organColumns = left.filter((column) => areOrgans(rows.map((row) => textAt(matrix, row, column))));
	const organRows = heads.filter((row) =>
		areOrgans(
			columns.map((column) => textAt(matrix, row, column)).filter((text) => !SPARE.test(nameOf(text)))
		)
	);
	if (organColumns.length + organRows.length === 0) return null;
	const lines = matrix.flatMap((row) => {
		const [text, second] = printedIn(row);
		return text !== undefined && second === undefined ? [text] : [];
	});
	const cells: SummaryCell[] = [];
	let unclear = organColumns.length > 1 || (organColumns.length > 0 && organRows.length > 0) ? '' : null;
	let caption: string[] = [];
	for (const row of matrix.keys()) {
		const printed = printedIn(matrix[row] ?? []);
		const [alone = '', second] = printed;
		if (!rows.includes(row)) {
			if (second === undefined && alone !== '') caption = isCaption(alone) ? [alone] : [];
			continue;
		}
		const above = headsOf.get(row) ?? [];
		const beside = left
			.map((column) => textAt(matrix, row, column))
			.filter((text) => !isBlank(text) && !isFigureLike(text));
		for (const column of columns) {
			const place = matrix[row]?.[column] ?? (grid.sheet ? { cell: cell(''), own: true } : undefined);
			if (!place) continue;
			const isEmpty = isBlank(place.cell.text);
			if (isEmpty && !place.own) continue;
			const top = above.map((head) => headAt(shape, above, head, column)).filter((text) => !isBlank(text));
			if (top.some((text) => SPARE.test(nameOf(text)))) continue;
			const [organColumn] = organColumns;
			const [organRow] = organRows.filter((head) => above.includes(head));
			const named =
				organColumn === undefined ? textAt(matrix, organRow ?? -1, column) : textAt(matrix, row, organColumn);
			// 合计 may stand in the column of the numbers, where it was merged with that of the organs.
			const [sum] = organColumn !== undefined && isBlank(named) ? beside.filter(isSum) : [];
			const organ = sum ?? named;
			const path = [...new Set([...caption, ...beside, ...top])].filter((text) => text !== organ);
			const field = fieldOfPath(path);
			if (isEmpty && (isBlank(organ) || field === null)) continue;
			if (isBlank(organ) || !place.own || place.cell.columns > 1 || place.cell.rows > 1)
				unclear ??= trimmed(path.join(' '));
			cells.push({
				organ: nameOf(organ),
				isSum: isSum(organ),
				path,
				field,
				cell: place.cell
			});
		}
	}
	return tableOf(withLitigation(cells), lines, unclear);
}

/**
 * 行政诉讼 over ten columns without the names of its two groups: they stand in the order of the form, when the five results of one follow
 * those of the other.
 */
function withLitigation(cells: readonly SummaryCell[]): readonly SummaryCell[] {
	const open = new Map<string, SummaryCell[]>();
	for (const one of cells)
		if (one.field === null && one.path.some((text) => nameOf(text) === LITIGATION))
			open.set(one.organ, [...(open.get(one.organ) ?? []), one]);
	const groups = new Map<SummaryCell, FieldOnForms>();
	for (const ten of open.values()) {
		const fields = ten.map(({ path }, i) =>
			fieldOfPath([...path.filter((text) => nameOf(text) !== LITIGATION), ...(i < RESULTS ? DIRECT : AFTER)])
		);
		const ids = fields.map((field) => Object.values(field ?? {})[0]);
		if (ids.length !== ORDER.length || ids.some((id, i) => id !== ORDER[i])) continue;
		for (const [i, one] of ten.entries()) groups.set(one, fields[i] ?? {});
	}
	return cells.map((one) => ({ ...one, field: groups.get(one) ?? one.field }));
}

function tableOf(
	cells: readonly SummaryCell[],
	lines: readonly string[],
	unclear: string | null
): SummaryTable | null {
	const fields = new Set(cells.flatMap(({ field }) => (field ? Object.values(field) : [])));
	if (fields.size < FEWEST_FIELDS) return null;
	const organs = [...new Set(cells.filter((one) => !one.isSum).map(({ organ }) => organ))];
	return { organs, cells, lines, unclear };
}
