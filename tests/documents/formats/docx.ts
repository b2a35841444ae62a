import { strToU8, zipSync } from 'fflate';
import { dice, type Dice } from '../../../src/cli/demonstration/dice';
import type { Manuscript } from '../manuscript';
import { coverage, widthOf, type Table } from '../table';

/** A report as a Word document, written part by part (ECMA-376, WordprocessingML). */

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const TYPES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** Text in one run or two, as Word splits what was typed at different times. */
function runs(text: string, split: boolean, throws: Dice): string {
	const letters = [...text];
	const cut = split && letters.length > 1 ? throws.whole(1, letters.length - 1) : letters.length;
	return [letters.slice(0, cut), letters.slice(cut)]
		.filter((piece) => piece.length > 0)
		.map(
			(piece) =>
				`<w:r><w:rPr><w:sz w:val="21"/></w:rPr><w:t xml:space="preserve">${escaped(piece.join(''))}</w:t></w:r>`
		)
		.join('');
}

/** A figure corrected with changes tracked: what was deleted is not in the document any more. */
const tracked = (text: string): string =>
	`<w:del w:id="1" w:author="a"><w:r><w:delText>9</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>${escaped(text)}</w:t></w:r></w:ins>`;

interface Style {
	readonly split: boolean;
	readonly tracked: boolean;
	/** Labels broken into two paragraphs. */
	readonly broken: boolean;
}

function cellContent(text: string, isFigure: boolean, style: Style, throws: Dice): string {
	if (isFigure && style.tracked && text !== '' && throws.uniform() < 0.1)
		return `<w:p>${tracked(text)}</w:p>`;
	const cut = Math.floor(text.length / 2);
	const parts = !isFigure && style.broken && text.length > 4 ? [text.slice(0, cut), text.slice(cut)] : [text];
	return parts.map((part) => `<w:p>${runs(part, style.split, throws)}</w:p>`).join('');
}

/** Cells under a vertical span are there and empty: vMerge without restart. A lost cell leaves its row shorter. */
function docxTable(table: Table, style: Style, throws: Dice): string {
	const rows = coverage(table).map((row, y) => {
		const cells = row.map((cell, x) => {
			if (cell?.x !== x) return '';
			const span = cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : '';
			const merge = cell.rows > 1 ? (cell.y === y ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>') : '';
			const content =
				cell.y === y ? cellContent(cell.text, cell.field !== undefined, style, throws) : '<w:p/>';
			return `<w:tc><w:tcPr><w:tcW w:w="${900 * cell.columns}" w:type="dxa"/>${span}${merge}</w:tcPr>${content}</w:tc>`;
		});
		return `<w:tr>${cells.join('')}</w:tr>`;
	});
	const grid = Array.from({ length: widthOf(table) }, () => '<w:gridCol w:w="900"/>').join('');
	return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

export function docxFile({ blocks }: Manuscript, seed: string): Uint8Array {
	const throws = dice(`docx ${seed}`);
	const style = {
		split: throws.uniform() < 0.5,
		tracked: throws.uniform() < 0.1,
		broken: throws.uniform() < 0.2
	};
	const body = blocks
		.map((block) =>
			block.kind === 'table'
				? docxTable(block.table, style, throws)
				: `<w:p>${runs(block.text, style.split, throws)}</w:p>`
		)
		.join('');
	const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="${MAIN}"><w:body>${body}<w:sectPr/></w:body></w:document>`;
	const parts = {
		'[Content_Types].xml': strToU8(TYPES),
		'_rels/.rels': strToU8(RELATIONS),
		'word/document.xml': strToU8(document)
	};
	return zipSync(parts, { mtime: '2000-01-01T00:00:00' });
}
