import type { Document } from '../../document';
import { ensureWithin } from '../../limits';
import { asXlsx } from '../sheets/asXlsx';
import type { CellStyle, Sheet, SheetCell, SheetRow, TextRun } from '../sheets/model';
import { readWorkbook } from '../workbook';
import { walkXml, type Attributes } from '../xmlText';
import { InlineText, isSkipped } from './inlineText';
import type { OdfParts } from './parts';
import { NORMAL, OdfStyles, within } from './styles';

/** OpenDocument spreadsheets (.ods, .fods; ODF 1.2, part 1, section 9). A cell holds its value and the text that is shown. */

/** Rows and columns beyond these are padding to the end of the sheet. */
const LAST_ROW = 100_000;
const LAST_COLUMN = 2_000;

const many = (value: string | undefined): number => {
	const number = Number(value ?? 1);
	return Number.isInteger(number) && number > 0 ? number : 1;
};

const isHidden = (attributes: Attributes): boolean =>
	/^(?:collapse|filter)$/.test(attributes['table:visibility'] ?? '');

interface OpenCell {
	readonly attributes: Attributes;
	readonly covered: boolean;
	paragraphs: TextRun[][];
}

class SpreadsheetXml {
	readonly sheets: Sheet[] = [];
	#name = '';
	#hidden = false;
	#columns: [number, number][] = [];
	#columnStyles: [number, number, string][] = [];
	#rows: SheetRow[] = [];
	#column = 0;
	#row = 0;
	#rowAttributes: Attributes = {};
	#cells: SheetCell[] = [];
	#cell: OpenCell | null = null;
	#count = 0;
	/** Elements not read, from the outermost one on. */
	#skipped = 0;
	/** Depth of tables: those in cells are not read. */
	#tables = 0;
	readonly #text: InlineText;
	#inParagraph = 0;

	constructor(private readonly styles: OdfStyles) {
		this.#text = new InlineText(styles);
	}

	open(name: string, attributes: Attributes): void {
		if (
			this.#skipped > 0 ||
			isSkipped(name) ||
			name === 'table:tracked-changes' ||
			name === 'table:dde-links'
		) {
			this.#skipped += 1;
			return;
		}
		this.styles.open(name, attributes);
		if (this.#inParagraph > 0) {
			this.#inParagraph += 1;
			this.#text.open(name, attributes);
			return;
		}
		switch (name) {
			case 'table:table':
				if (++this.#tables > 1) this.#skipped = 1;
				else this.#openTable(attributes);
				break;
			case 'table:table-column':
				this.#openColumn(attributes);
				break;
			case 'table:table-row':
				this.#rowAttributes = attributes;
				this.#row += 1;
				this.#column = 0;
				this.#cells = [];
				break;
			case 'table:table-cell':
			case 'table:covered-table-cell':
				this.#cell = { attributes, covered: name === 'table:covered-table-cell', paragraphs: [] };
				break;
			case 'text:p':
				if (!this.#cell) break;
				this.#inParagraph = 1;
				this.#text.begin({});
				this.#text.open(name, attributes);
				break;
		}
	}

	text(text: string): void {
		if (this.#skipped === 0 && this.#inParagraph > 0) this.#text.add(text.replace(/\s+/g, ' '));
	}

	close(name: string): void {
		if (this.#skipped > 0) {
			this.#skipped -= 1;
			if (this.#skipped === 0 && name === 'table:table' && this.#tables > 1) this.#tables -= 1;
			return;
		}
		this.styles.close(name);
		if (this.#inParagraph > 0) {
			this.#text.close();
			if (--this.#inParagraph === 0) this.#cell?.paragraphs.push(this.#text.runs);
			return;
		}
		if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#closeCell();
		else if (name === 'table:table-row') this.#closeRow();
		else if (name === 'table:table') {
			this.#tables -= 1;
			this.sheets.push({
				name: this.#name,
				hidden: this.#hidden,
				hiddenColumns: this.#columns,
				rows: this.#rows
			});
			ensureWithin('entries', this.sheets.length);
		}
	}

	#openTable(attributes: Attributes): void {
		this.#name = attributes['table:name'] ?? '';
		this.#hidden = this.styles.property('table', attributes['table:style-name'], 'table:display') === 'false';
		[this.#columns, this.#columnStyles, this.#rows] = [[], [], []];
		this.#row = this.#column = 0;
	}

	#openColumn(attributes: Attributes): void {
		const first = this.#column + 1;
		this.#column += many(attributes['table:number-columns-repeated']);
		const last = Math.min(this.#column, LAST_COLUMN);
		if (first > last) return;
		if (isHidden(attributes)) this.#columns.push([first, last]);
		const style = attributes['table:default-cell-style-name'];
		if (style !== undefined) this.#columnStyles.push([first, last, style]);
	}

	#closeRow(): void {
		const repeated = many(this.#rowAttributes['table:number-rows-repeated']);
		const hidden = isHidden(this.#rowAttributes);
		const cells = this.#cells;
		if (cells.length > 0)
			for (let i = 0; i < repeated; i++) {
				ensureWithin('cells', (this.#count += i === 0 ? 0 : cells.length));
				this.#rows.push({ row: this.#row + i, hidden, cells });
			}
		this.#row = Math.min(this.#row + repeated - 1, LAST_ROW);
	}

	#closeCell(): void {
		const cell = this.#cell;
		this.#cell = null;
		if (!cell) return;
		const first = this.#column + 1;
		this.#column += many(cell.attributes['table:number-columns-repeated']);
		const columns = many(cell.attributes['table:number-columns-spanned']);
		const rows = many(cell.attributes['table:number-rows-spanned']);
		const content = contentOf(cell);
		const open =
			cell.attributes['table:formula'] !== undefined &&
			cell.attributes['office:value-type'] === undefined &&
			cell.paragraphs.length === 0;
		if (cell.covered || (content === null && !open && columns * rows === 1)) return;
		const style = this.#styleOf(cell.attributes, first);
		for (let column = first; column <= Math.min(this.#column, LAST_COLUMN); column++) {
			ensureWithin('cells', ++this.#count);
			this.#cells.push({ column, columns, rows, content: content ?? [], open, style });
		}
	}

	#styleOf(attributes: Attributes, column: number): CellStyle {
		const ofColumn = this.#columnStyles.find(([first, last]) => first <= column && column <= last)?.[2];
		const name =
			attributes['table:style-name'] ?? this.#rowAttributes['table:default-cell-style-name'] ?? ofColumn;
		const paper = this.styles.property('table-cell', name, 'fo:background-color');
		return {
			...within(NORMAL, this.styles.look('table-cell', name)),
			format: 'General',
			fill: /^#([0-9a-f]{6})$/i.exec(paper ?? '')?.[1] ?? null
		};
	}
}

/** Whether a text shows a number, rounded or not, and nothing else. */
function shows(text: string, value: number): boolean {
	const plain = text.replace(/[,\s\u00a0]/g, '').replace(/^\u2212/, '-');
	const [, decimals = ''] = /^-?\d+(?:\.(\d+))?$/.exec(plain) ?? [plain, null];
	return (
		decimals !== null &&
		/^-?\d/.test(plain) &&
		Math.abs(Number(plain) - value) <= 0.5 * 10 ** -decimals.length + 1e-9
	);
}

/** A number where the text shows it; else the text, which may be in a unit of its own. Null for an empty cell. */
function contentOf({ attributes, paragraphs }: OpenCell): number | readonly TextRun[] | null {
	const runs = paragraphs.flatMap((paragraph, i): TextRun[] => [
		...(i === 0 ? [] : [{ text: '\n', look: NORMAL }]),
		...paragraph
	]);
	const text = runs.map((run) => run.text).join('');
	const value = Number(attributes['office:value'] ?? Number.NaN);
	const marked = runs.some(({ look }) => look.struck || look.raised || look.hidden);
	if (!Number.isFinite(value) || marked) return runs.length === 0 ? null : runs;
	return paragraphs.length === 0 || shows(text, value) ? value : runs;
}

export function readSpreadsheet({ content, styles }: OdfParts): Document {
	const known = new OdfStyles();
	known.add(styles);
	const workbook = new SpreadsheetXml(known);
	walkXml(content, workbook);
	return readWorkbook(asXlsx(workbook.sheets));
}
