import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from './docx';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word document with this body, and with a style that hides. */
function docx(body: string): Uint8Array {
	const styles = `<w:styles ${NAMESPACE}><w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;
	return zipSync({
		'[Content_Types].xml': strToU8(
			'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>'
		),
		'_rels/.rels': strToU8(
			`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`
		),
		'word/_rels/document.xml.rels': strToU8(
			`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="${RELATION}/styles" Target="styles.xml"/></Relationships>`
		),
		'word/styles.xml': strToU8(styles),
		'word/document.xml': strToU8(`<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`)
	});
}

const run = (text: string, properties = '') =>
	`<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const cell = (...runs: string[]) => `<w:tc><w:p>${runs.join('')}</w:p></w:tc>`;
const table = (...cells: string[]) => `<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>`;

const textsOf = async (body: string) => JSON.stringify((await readDocx(docx(body))).blocks);

describe('a Word document', () => {
	it('is without what is hidden, by a run of its own or by a style', async () => {
		const blocks = await textsOf(
			table(
				cell(run('12'), run('34', '<w:vanish/>')),
				cell(run('56'), run('78', '<w:rStyle w:val="Secret"/>')),
				cell(run('90', '<w:vanish w:val="0"/>'))
			)
		);
		expect(blocks).toContain('"12"');
		expect(blocks).toContain('"56"');
		expect(blocks).toContain('"90"');
		expect(blocks).not.toMatch(/34|78/);
	});

	it('keeps what was inserted and leaves out what was deleted', async () => {
		const blocks = await textsOf(
			table(
				cell(
					`<w:ins w:id="1" w:author="a">${run('7')}</w:ins>`,
					'<w:del w:id="2" w:author="a"><w:r><w:delText>5</w:delText></w:r></w:del>'
				)
			)
		);
		expect(blocks).toContain('"7"');
	});

	it('never joins the mark of a note to a number', async () => {
		const blocks = await textsOf(table(cell(run('12'), run('2', '<w:vertAlign w:val="superscript"/>'))));
		expect(blocks).toContain('12(2)');
	});
});
