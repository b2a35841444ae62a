import { strToU8, zipSync } from 'fflate';
import type { CompleteReport } from './complete';
import { CLOSING, OVERVIEW, tablesOf, titleOf, type LaidCell } from './laidOut';
import { escaped, runsOf, type Way } from './runs';

/** A report as an OpenDocument text or spreadsheet. */

const NAMESPACES = ['office', 'style', 'text', 'table', 'draw']
	.map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
	.concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
	.join(' ');

const STYLES =
	'<office:automatic-styles>' +
	'<style:style style:name="hidden" style:family="text"><style:text-properties text:display="none"/></style:style>' +
	'<style:style style:name="base" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>' +
	'<style:style style:name="struck" style:family="text" style:parent-style-name="base"/>' +
	'<style:style style:name="raised" style:family="text"><style:text-properties style:text-position="33% 58%"/></style:style>' +
	'<style:style style:name="away" style:family="table"><style:table-properties table:display="false"/></style:style>' +
	'</office:automatic-styles>';

const SPAN: Readonly<Record<Way, string>> = {
	plain: '',
	hidden: 'hidden',
	struck: 'struck',
	raised: 'raised'
};

function paragraphOf(text: string): string {
	const runs = runsOf(text).map(({ way, text: printed }) =>
		way === 'plain'
			? escaped(printed)
			: `<text:span text:style-name="${SPAN[way]}">${escaped(printed)}</text:span>`
	);
	return `<text:p>${runs.join('')}<office:annotation><text:p>9</text:p></office:annotation></text:p>`;
}

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** Covered and empty cells that follow one another are one element. */
function cellsOf(row: readonly LaidCell[], isSheet: boolean): string {
	let xml = '';
	for (let x = 0; x < row.length; x++) {
		const cell = row[x];
		if (!cell?.own) {
			let end = x;
			while (row[end + 1]?.own === false) end += 1;
			xml += `<table:covered-table-cell${end > x ? ` table:number-columns-repeated="${end - x + 1}"` : ''}/>`;
			x = end;
			continue;
		}
		const spans =
			cell.columns * cell.rows > 1
				? ` table:number-columns-spanned="${cell.columns}" table:number-rows-spanned="${cell.rows}"`
				: '';
		const value =
			isSheet && isNumber(cell.text) ? ` office:value-type="float" office:value="${cell.text}"` : '';
		xml += `<table:table-cell${spans}${value}>${cell.text === '' ? '' : paragraphOf(cell.text)}</table:table-cell>`;
	}
	return xml;
}

const rowOf = (row: readonly LaidCell[], isSheet: boolean): string =>
	`<table:table-row>${cellsOf(row, isSheet)}</table:table-row>`;

function textBody(report: CompleteReport): string {
	const deleted =
		'<text:tracked-changes><text:changed-region><text:deletion><text:p>二、主动公开政府信息情况</text:p></text:deletion></text:changed-region></text:tracked-changes>';
	const hidden = `<text:section text:name="a" text:display="none">${paragraphOf('2001年政府信息公开工作年度报告')}</text:section>`;
	const content = [
		paragraphOf(titleOf(report)),
		'<text:h>一、总体情况</text:h>',
		paragraphOf(OVERVIEW(report)),
		...tablesOf(report).flatMap((table) => [
			paragraphOf(table.heading),
			`<table:table><table:table-column table:number-columns-repeated="9"/>${table.rows.map((row) => rowOf(row, false)).join('')}</table:table>`
		]),
		...CLOSING.flat().map(paragraphOf)
	];
	return `<office:text>${deleted}${hidden}${content.join('')}</office:text>`;
}

const PADDING =
	'<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';

/** `last`: the same report of the year before, on a sheet that is not shown. */
function sheetBody(report: CompleteReport, last: CompleteReport | null, rows: string): string {
	const line = (text: string): string =>
		`<table:table-row><table:table-cell table:number-columns-spanned="10">${paragraphOf(text)}</table:table-cell><table:covered-table-cell table:number-columns-repeated="9"/><table:table-cell table:number-columns-repeated="16374"/></table:table-row>`;
	const sheet = (of: CompleteReport): string =>
		[
			line(titleOf(of)),
			line('一、总体情况'),
			line(OVERVIEW(of)),
			...tablesOf(of).flatMap((table) => [line(table.heading), ...table.rows.map((row) => rowOf(row, true))]),
			...CLOSING.flat().map(line)
		].join('');
	const hidden = last
		? `<table:table table:name="a" table:style-name="away">${sheet(last)}</table:table>`
		: '';
	return `<office:spreadsheet>${hidden}<table:table table:name="Sheet1"><table:table-column table:number-columns-repeated="16384"/>${rows}${sheet(report)}${PADDING}</table:table></office:spreadsheet>`;
}

interface OdfLayout {
	readonly kind: 'text' | 'spreadsheet';
	readonly flat?: boolean;
	readonly last?: CompleteReport;
	/** Rows of a spreadsheet before all others. */
	readonly rows?: string;
}

export function odfOf(
	report: CompleteReport,
	{ kind, flat = false, last, rows = '' }: OdfLayout
): Uint8Array {
	const body = `<office:body>${kind === 'text' ? textBody(report) : sheetBody(report, last ?? null, rows)}</office:body>`;
	const type = `application/vnd.oasis.opendocument.${kind}`;
	const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
	if (flat)
		return strToU8(
			`${head}<office:document ${NAMESPACES} office:mimetype="${type}">${STYLES}${body}</office:document>`
		);
	return zipSync({
		mimetype: [strToU8(type), { level: 0 }],
		'content.xml': strToU8(
			`${head}<office:document-content ${NAMESPACES}>${STYLES}${body}</office:document-content>`
		),
		'META-INF/manifest.xml': strToU8(
			`${head}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`
		)
	});
}
