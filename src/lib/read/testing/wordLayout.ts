import { strToU8, zipSync } from 'fflate';
import type { CompleteReport } from './complete';
import { CLOSING, OVERVIEW, tablesOf, titleOf, type LaidTable } from './laidOut';
import { escaped, runsOf, type Run, type Way } from './runs';

/** A report as Word writes it: a docx file, one xml file (flat OPC), or Word 2003 XML. */

type Dialect = '2003' | '2006';

const NAMESPACES: Readonly<Record<Dialect, string>> = {
	'2003':
		'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"',
	'2006': 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
};

const PROPERTIES: Readonly<Record<Way, string>> = {
	plain: '',
	hidden: '<w:vanish/>',
	struck: '<w:strike/>',
	raised: '<w:vertAlign w:val="superscript"/>'
};

const run = ({ way, text }: Run): string =>
	`<w:r><w:rPr>${PROPERTIES[way]}</w:rPr><w:t>${escaped(text)}</w:t></w:r>`;

const DELETED = '<w:r><w:delText>9</w:delText></w:r>';

/** A figure with a change tracked before it. */
const tracked = (dialect: Dialect): string =>
	dialect === '2006'
		? `<w:del w:id="1" w:author="a">${DELETED}</w:del>`
		: `<aml:annotation aml:id="1" w:type="Word.Deletion"><aml:content>${DELETED}</aml:content></aml:annotation>`;

const paragraphOf = (text: string, before = ''): string =>
	`<w:p>${before}${runsOf(text).map(run).join('')}</w:p>`;

function tableOf({ rows }: LaidTable, dialect: Dialect): string {
	const merge = dialect === '2003' ? 'w:vmerge' : 'w:vMerge';
	/** Rows still covered by a cell from above, by column. */
	const below: { rows: number; columns: number }[] = [];
	const lines = rows.map((row) => {
		let cells = '';
		for (let x = 0; x < row.length;) {
			const cell = row[x];
			const above = below[x];
			if (!cell) break;
			const { columns } = cell.own ? cell : (above ?? { columns: 1 });
			const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '';
			if (cell.own) below[x] = { rows: cell.rows - 1, columns };
			else if (above) above.rows -= 1;
			const vertical = cell.own ? (cell.rows > 1 ? `<${merge} w:val="restart"/>` : '') : `<${merge}/>`;
			const text = paragraphOf(cell.text, cell.figure ? tracked(dialect) : '');
			cells += `<w:tc><w:tcPr>${span}${vertical}</w:tcPr>${cell.own ? text : '<w:p/>'}</w:tc>`;
			x += columns;
		}
		return `<w:tr>${cells}</w:tr>`;
	});
	return `<w:tbl><w:tblPr/>${lines.join('')}</w:tbl>`;
}

function bodyOf(report: CompleteReport, dialect: Dialect): string {
	const content = [
		paragraphOf(titleOf(report)),
		paragraphOf('一、总体情况'),
		paragraphOf(OVERVIEW(report)),
		...tablesOf(report).flatMap((table) => [paragraphOf(table.heading), tableOf(table, dialect)]),
		...CLOSING.flat().map((text) => paragraphOf(text))
	].join('');
	return dialect === '2003' ? `<wx:sect><wx:sub-section>${content}</wx:sub-section></wx:sect>` : content;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const ROOT_RELATIONS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${MAIN}" Target="word/document.xml"/></Relationships>`;
const TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`;

const documentOf = (report: CompleteReport): string =>
	`<w:document ${NAMESPACES['2006']}><w:body>${bodyOf(report, '2006')}</w:body></w:document>`;

export const docxOf = (report: CompleteReport): Uint8Array =>
	zipSync({
		'[Content_Types].xml': strToU8(TYPES),
		'_rels/.rels': strToU8(ROOT_RELATIONS),
		'word/document.xml': strToU8(documentOf(report))
	});

const HEAD =
	'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n';

/** A docx file as one file of XML. */
export function flatWord(report: CompleteReport): Uint8Array {
	const part = (name: string, xml: string) =>
		`<pkg:part pkg:name="${name}" pkg:contentType="application/xml"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
	const parts = part('/_rels/.rels', ROOT_RELATIONS) + part('/word/document.xml', documentOf(report));
	return strToU8(
		`${HEAD}<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts}</pkg:package>`
	);
}

/** Word 2003 XML. */
export const word2003 = (report: CompleteReport): Uint8Array =>
	strToU8(
		`${HEAD}<w:wordDocument ${NAMESPACES['2003']} w:macrosPresent="no"><w:styles><w:style w:type="paragraph" w:styleId="a"><w:name w:val="Normal"/></w:style></w:styles><w:body>${bodyOf(report, '2003')}</w:body></w:wordDocument>`
	);
