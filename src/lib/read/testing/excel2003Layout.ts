import type { CompleteReport } from './complete';
import { CLOSING, OVERVIEW, tablesOf, titleOf, type LaidCell } from './laidOut';
import { escaped, runsOf } from './runs';

/** A report as Excel 2003 writes it in XML. */

const HTML = 'http://www.w3.org/TR/REC-html40';

function dataOf(text: string): string {
	const runs = runsOf(text);
	if (/^-?\d+(\.\d+)?$/.test(text)) return `<Data ss:Type="Number">${text}</Data>`;
	if (runs.every(({ way }) => way === 'plain')) return `<Data ss:Type="String">${escaped(text)}</Data>`;
	const rich = runs.map((run) => {
		if (run.way === 'struck') return `<S>${run.text}</S>`;
		return run.way === 'raised' ? `<Sup>${run.text}</Sup>` : `<Font html:Color="#000000">${run.text}</Font>`;
	});
	return `<ss:Data ss:Type="String" xmlns="${HTML}">${rich.join('')}</ss:Data>`;
}

/** Cells say their place where cells before them are left out; `placed`: also where those are covered from above. */
function rowOf(row: readonly LaidCell[], placed: boolean): string {
	let next = 0;
	const cells = row.map((cell, x) => {
		if (!placed && !cell.own && x === next) next = x + 1;
		if (!cell.own || (cell.text === '' && cell.columns * cell.rows === 1)) return '';
		const index = x === next ? '' : ` ss:Index="${x + 1}"`;
		next = x + cell.columns;
		const across = cell.columns > 1 ? ` ss:MergeAcross="${cell.columns - 1}"` : '';
		const down = cell.rows > 1 ? ` ss:MergeDown="${cell.rows - 1}"` : '';
		return `<Cell${index}${across}${down}>${dataOf(cell.text)}<Comment><ss:Data>9</ss:Data></Comment></Cell>`;
	});
	return `<Row>${cells.join('')}</Row>`;
}

const lineOf = (text: string): string =>
	`<Row><Cell ss:MergeAcross="9"><Data ss:Type="String">${escaped(text)}</Data></Cell></Row>`;

/** What else a workbook holds. */
interface Additions {
	/** Rows before all others. */
	readonly rows?: string;
	readonly columns?: string;
	/** Whole sheets after the report's. */
	readonly sheets?: string;
	readonly styles?: string;
	readonly placed?: boolean;
}

export function excel2003(
	report: CompleteReport,
	{ rows = '', columns = '', sheets = '', styles = '', placed = true }: Additions = {}
): Uint8Array {
	const lines = [
		lineOf(titleOf(report)),
		lineOf('一、总体情况'),
		lineOf(OVERVIEW(report)),
		...tablesOf(report).flatMap((table) => [
			lineOf(table.heading),
			...table.rows.map((row) => rowOf(row, placed))
		]),
		...CLOSING.flat().map(lineOf)
	];
	return new TextEncoder().encode(
		'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n' +
			`<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:html="${HTML}">` +
			`<Styles><Style ss:ID="Default" ss:Name="Normal"><Font ss:Size="11"/></Style>${styles}</Styles>` +
			`<Worksheet ss:Name="Sheet1"><Table>${columns}${rows}${lines.join('')}</Table></Worksheet>${sheets}</Workbook>`
	);
}
