import type { Document } from '../../document';
import { ensureWithin } from '../../limits';
import { readWorkbook } from '../workbook';
import { localName, walkXml, xmlText, type Attributes } from '../xmlText';
import { asXlsx } from './asXlsx';
import { PLAIN, type CellStyle, type Sheet, type SheetCell, type SheetRow, type TextRun } from './model';

/** Workbooks as Excel 2002 and 2003, and many statistics programs, write them in XML, often named .xls (XML Spreadsheet reference). */

/** Names for number formats. */
const FORMATS: Readonly<Record<string, string>> = {
	'General Number': 'General',
	'General Date': 'yyyy/m/d h:mm',
	'Long Date': 'yyyy/m/d',
	'Medium Date': 'yyyy/m/d',
	'Short Date': 'yyyy/m/d',
	'Long Time': 'h:mm:ss',
	'Medium Time': 'h:mm',
	'Short Time': 'h:mm',
	Currency: '"¥"#,##0.00',
	'Euro Currency': '"€"#,##0.00',
	Fixed: '0.00',
	Standard: '#,##0.00',
	Percent: '0.00%',
	Scientific: '0.00E+00',
	'Yes/No': '"Yes";"Yes";"No"',
	'True/False': '"True";"True";"False"',
	'On/Off': '"On";"On";"Off"'
};

const NORMAL: CellStyle = { ...PLAIN, format: 'General', fill: null };

/** Attributes by their names without prefix. */
const bare = (attributes: Attributes): Attributes =>
	Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));

const whole = (value: string | undefined, otherwise: number): number => {
	const number = Number(value ?? otherwise);
	return Number.isInteger(number) && number >= 0 ? number : otherwise;
};

const colourOf = (value: string | undefined): string | null =>
	/^#([0-9a-f]{6})$/i.exec(value ?? '')?.[1] ?? null;

/** Rows and columns are hidden by word, or by having no size. */
const isHidden = (attributes: Attributes, size: string): boolean =>
	attributes['Hidden'] === '1' || attributes[size] === '0';

/** A cell while it is read. */
interface OpenCell {
	readonly attributes: Attributes;
	type: string;
	runs: TextRun[];
}

class WorkbookXml {
	readonly sheets: Sheet[] = [];
	readonly #styles = new Map<string, CellStyle>();
	/** Elements around, innermost last. */
	readonly #path: string[] = [];
	#style = '';
	#sheet = {
		name: '',
		hidden: false,
		columns: [] as [number, number][],
		styles: [] as [number, number, string][],
		rows: [] as SheetRow[]
	};
	#column = 0;
	#row = 0;
	#rowStyle: string | undefined;
	#rowHidden = false;
	/** Rows below of the same height and without cells. */
	#rowSpan = 0;
	#cells: SheetCell[] = [];
	#cell: OpenCell | null = null;
	#visible = '';
	#cellCount = 0;
	/** The last row that a cell of each column covers. */
	readonly #covered = new Map<number, number>();

	open(name: string, given: Attributes): void {
		const element = localName(name);
		const attributes = bare(given);
		this.#path.push(element);
		switch (element) {
			case 'Style':
				this.#style = attributes['ID'] ?? '';
				this.#styles.set(
					this.#style,
					this.#styles.get(attributes['Parent'] ?? '') ?? this.#styles.get('Default') ?? NORMAL
				);
				break;
			case 'Font':
				if (this.#path.at(-2) === 'Style')
					this.#restyle({
						struck: attributes['StrikeThrough'] === '1',
						raised: attributes['VerticalAlign'] === 'Superscript',
						colour: colourOf(attributes['Color'])
					});
				break;
			case 'Interior':
				this.#restyle({
					fill:
						attributes['Pattern'] === undefined || attributes['Pattern'] === 'None'
							? null
							: colourOf(attributes['Color'])
				});
				break;
			case 'NumberFormat':
				if (attributes['Format'] !== undefined)
					this.#restyle({ format: FORMATS[attributes['Format']] ?? attributes['Format'] });
				break;
			case 'Worksheet':
				this.#sheet = { name: attributes['Name'] ?? '', hidden: false, columns: [], styles: [], rows: [] };
				this.#row = this.#column = 0;
				this.#covered.clear();
				break;
			case 'Visible':
				this.#visible = '';
				break;
			case 'Column':
				this.#openColumn(attributes);
				break;
			case 'Row':
				this.#row = whole(attributes['Index'], this.#row + 1);
				this.#rowHidden = isHidden(attributes, 'Height');
				this.#rowStyle = attributes['StyleID'];
				this.#column = 0;
				this.#cells = [];
				this.#rowSpan = whole(attributes['Span'], 0);
				break;
			case 'Cell':
				this.#cell = { attributes, type: '', runs: [] };
				break;
			case 'Data':
				if (this.#cell && this.#path.at(-2) === 'Cell') this.#cell.type = attributes['Type'] ?? 'String';
				break;
		}
	}

	text(text: string): void {
		if (this.#path.at(-1) === 'Visible') this.#visible += text;
		if (!this.#cell || this.#path.includes('Comment')) return;
		const data = this.#path.lastIndexOf('Data');
		if (data < 0) return;
		const inside = this.#path.slice(data + 1);
		this.#cell.runs.push({
			text,
			look: { ...PLAIN, struck: inside.includes('S'), raised: inside.includes('Sup') }
		});
	}

	close(name: string): void {
		const element = localName(name);
		this.#path.pop();
		if (element === 'Cell') this.#closeCell();
		else if (element === 'Row') {
			this.#sheet.rows.push({ row: this.#row, hidden: this.#rowHidden, cells: this.#cells });
			this.#row += this.#rowSpan;
		} else if (element === 'Visible') this.#sheet.hidden = /Hidden/.test(this.#visible);
		else if (element === 'Worksheet') {
			const { name: title, hidden, columns, rows } = this.#sheet;
			this.sheets.push({ name: title, hidden, hiddenColumns: columns, rows });
			ensureWithin('entries', this.sheets.length);
		}
	}

	#restyle(part: Partial<CellStyle>): void {
		this.#styles.set(this.#style, { ...(this.#styles.get(this.#style) ?? NORMAL), ...part });
	}

	#openColumn(attributes: Attributes): void {
		const first = whole(attributes['Index'], this.#column + 1);
		const last = first + whole(attributes['Span'], 0);
		if (isHidden(attributes, 'Width')) this.#sheet.columns.push([first, last]);
		const style = attributes['StyleID'];
		if (style !== undefined) this.#sheet.styles.push([first, last, style]);
		this.#column = last;
	}

	/** The next column no cell from above covers: not all programs say the place of the cell beside it. */
	#free(): number {
		let column = this.#column + 1;
		while ((this.#covered.get(column) ?? 0) >= this.#row) column += 1;
		return column;
	}

	#closeCell(): void {
		const cell = this.#cell;
		this.#cell = null;
		if (!cell) return;
		ensureWithin('cells', ++this.#cellCount);
		const { attributes, type, runs } = cell;
		const columns = whole(attributes['MergeAcross'], 0) + 1;
		const rows = whole(attributes['MergeDown'], 0) + 1;
		const column = whole(attributes['Index'], this.#free());
		ensureWithin('columns', column + columns);
		for (let covered = column; covered < column + columns; covered++)
			this.#covered.set(covered, this.#row + rows - 1);
		const ofColumn = this.#sheet.styles.find(([first, last]) => first <= column && column <= last)?.[2];
		const style =
			this.#styles.get(attributes['StyleID'] ?? this.#rowStyle ?? ofColumn ?? 'Default') ?? NORMAL;
		this.#cells.push({
			column,
			columns,
			rows,
			content: contentOf(type, runs),
			open: type === '' && attributes['Formula'] !== undefined,
			style
		});
		this.#column = column + columns - 1;
	}
}

function contentOf(type: string, runs: readonly TextRun[]): number | readonly TextRun[] {
	const text = runs.map((run) => run.text).join('');
	const marked = runs.some(({ look }) => look.struck || look.raised);
	if (type === 'Number' && !marked && text.trim() !== '' && Number.isFinite(Number(text)))
		return Number(text);
	if (type === 'DateTime') return [{ text: text.split('T', 1).join(''), look: PLAIN }];
	return runs;
}

/** Reads the bytes of a workbook in XML. */
export function readExcel2003(bytes: Uint8Array): Document {
	const workbook = new WorkbookXml();
	walkXml(xmlText(bytes), workbook);
	return readWorkbook(asXlsx(workbook.sheets));
}
