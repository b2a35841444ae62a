import type { Block, Document, Grid } from '../document';
import { isBlank, isFigureLike, trimmed } from '../labels/cellText';
import { headingOf } from '../labels/headings';
import { isRowLabel } from '../labels/labels';
import { concatenatedHeads, recognise } from '../labels/recognise';
import { placedRows, tablesOf, type PlacedRow } from './grid';

/**
 * Rows of table 三 under heads that are not its applicants: townships, years or quarters side by side. The rows are those of the
 * form and their sums agree, but no figure is one of the organ's.
 */

type PlacedCell = PlacedRow['cells'][number];

/** So many rows of heads stand above the figures. */
const MOST_HEAD_ROWS = 4;
/** With so many of its seven heads the table is that of the form, however another head is written. */
const FEWEST_OWN = 5;
/** Rows of the form that make a table of one, whatever its heads are. */
const FEWEST_ROWS = 2;
/** So many names or periods above one table are no accident. */
const FEWEST_NAMES = 2;

/** What stands above figures and says nothing of them. */
const NEUTRAL =
	/^(?:数据|数量|数值|列|件数|栏|column|col|value|单位|备注|说明|核对|核验|校验|审核|校对|检查|指标|项目|类别|内容|序号|合计|小计)?[\d:：;；,，.。()（）_\s]*(?:[件条项个宗(（)）]{1,3})?$/iu;
/** Words of the form itself, as a program that reads pictures puts them above a table that goes on. */
const FORM_WORDS =
	/^(?:本年|上年)?(?:新收|结转)|^结转下年|^(?:予以|部分|不予)公开|^无法提供|^不予处理|^其他处理|^办理结果/u;
const PERIOD =
	/^(?:20\d\d(?:年度?)?|第?[一二三四1-4](?:季度?|季)|(?:1[0-2]|[1-9]|[一二三四五六七八九十]{1,2})月份?|[上下]半年|(?:本|上|去|今|前)年度?|同比.{0,6}|增减.{0,6}|.{0,4}(?:增长|增幅)率?.{0,3})$/u;
const NAME =
	/^[\p{Script=Han}·（）()]{1,20}(?:镇|乡|苏木|街道|街道办|办事处|政府|局|委|委员会|办|办公室|中心|区|县|市|旗|场|站|所|队|院|公司|园区)$/u;

const isNamed = (text: string): boolean => {
	const short = trimmed(text).replaceAll(' ', '');
	return PERIOD.test(short) || NAME.test(short);
};

/** The rows of table 三 with figures, by their labels. */
function isRequestsRow({ cells }: PlacedRow): boolean {
	const figure = cells.findIndex(({ text }) => isFigureLike(text));
	return cells.slice(0, Math.max(figure, 0)).some(({ text }) => {
		const match = recognise(text);
		return (
			match !== null &&
			match.how !== 'prefix' &&
			match.labels.some((label) => isRowLabel(label) && label.kind === 'requests_row')
		);
	});
}

const filled = (row: PlacedRow): PlacedCell[] => row.cells.filter(({ text }) => !isBlank(text));

/** A title or a sentence over the whole table is no head. */
const isHeadRow = (row: PlacedRow): boolean =>
	filled(row).length > 1 && filled(row).every(({ text }) => !isFigureLike(text));

/** The rows of heads right above a row. */
function headRowsAbove(rows: readonly PlacedRow[], at: number): PlacedRow[] {
	const above: PlacedRow[] = [];
	for (let i = at - 1; i >= 0 && above.length < MOST_HEAD_ROWS; i--) {
		const row = rows[i];
		if (!row || !isHeadRow(row)) break;
		above.push(row);
	}
	return above;
}

const applicantOf = (text: string): string | null => {
	const label = recognise(text)?.labels.find(({ kind }) => kind === 'applicant');
	return label && 'id' in label ? label.id : null;
};

const isOwnText = (text: string): boolean =>
	recognise(text) !== null || concatenatedHeads(text) !== null || headingOf(text) !== null;

/** The heads of a table 三 that are not those of the form; empty when it has its own, or none. */
function foreignHeads(rows: readonly PlacedRow[]): readonly string[] {
	const starts = [...rows.keys()].filter((i) => {
		const row = rows[i];
		return row !== undefined && isRequestsRow(row);
	});
	if (starts.length === 0) return [];
	const first = Math.min(...starts.map((i) => firstFigure(rows[i])));
	const firstRow = rows.findIndex(({ cells }) => cells.some(({ text }) => isFigureLike(text)));
	const blocks = starts.filter((i) => !starts.includes(i - 1));
	const above = [firstRow, ...blocks].flatMap((i) => headRowsAbove(rows, i));
	const heads = [...new Set(above)].flatMap(filled).filter((cell) => cell.column + cell.columns > first);
	const own = new Set(heads.map(({ text }) => applicantOf(text)).filter((id) => id !== null));
	const others = heads
		.map(({ text }) => trimmed(text))
		.filter((text) => !isOwnText(text) && !NEUTRAL.test(text) && !FORM_WORDS.test(text));
	const named = others.filter(isNamed);
	// One row among others of a comparison, when all that stands above its figures are names or periods.
	if (starts.length < FEWEST_ROWS)
		return own.size === 0 && others.length >= FEWEST_NAMES && named.length === others.length ? named : [];
	if (own.size >= FEWEST_OWN) return new Set(named).size >= FEWEST_NAMES ? named : [];
	return others;
}

const firstFigure = (row: PlacedRow | undefined): number =>
	row?.cells.find(({ text }) => isFigureLike(text))?.column ?? 0;

/** A document without the tables 三 of others, and the heads of each of these. */
interface OwnTables {
	readonly document: Document;
	readonly foreign: readonly (readonly string[])[];
}

/** Takes out of a document the tables that have the rows of table 三 and not its heads. What is a line of its own in them stays. */
export function withoutForeignTables(document: Document): OwnTables {
	const foreign: (readonly string[])[] = [];
	const ownPart = (table: Grid): Grid => {
		const heads = foreignHeads(placedRows(table));
		if (heads.length === 0) return table;
		foreign.push(heads);
		return { ...table, rows: table.rows.filter((row) => row.length === 1) };
	};
	const blocks = document.blocks.flatMap((block): Block[] =>
		block.kind === 'grid' ? tablesOf(block).map(ownPart) : [block]
	);
	return foreign.length === 0 ? { document, foreign } : { document: { ...document, blocks }, foreign };
}
