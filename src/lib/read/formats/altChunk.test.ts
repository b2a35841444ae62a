import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { htmlLines, PLAIN_PAGE } from '../testing/htmlLayout';
import { mailOf } from '../testing/mailLayout';
import { docxOf } from '../testing/wordLayout';
import { ONE_REPORT, readBack, readBytes, whole } from '../testing/whole';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const relations = (...targets: readonly (readonly [string, string, string])[]): Uint8Array =>
	strToU8(
		`<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`).join('')}</Relationships>`
	);

/** A Word document that is nothing but files taken in. */
function docxWith(...chunks: readonly (readonly [string, Uint8Array])[]): Uint8Array {
	const body = chunks.map((_, i) => `<w:altChunk r:id="c${i}"/>`).join('');
	return zipSync({
		'[Content_Types].xml': strToU8(
			`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`
		),
		'_rels/.rels': relations(['r1', 'officeDocument', 'word/document.xml']),
		'word/_rels/document.xml.rels': relations(
			...chunks.map(([name], i) => [`c${i}`, 'aFChunk', name] as const)
		),
		'word/document.xml': strToU8(`<w:document ${W} xmlns:r="${R}"><w:body>${body}</w:body></w:document>`),
		...Object.fromEntries(chunks.map(([name, bytes]) => [`word/${name}`, bytes]))
	});
}

const html = htmlLines(ONE_REPORT, PLAIN_PAGE);
const page = strToU8(html.join('\n'));

describe('a Word document that takes in other files', () => {
	it.each([
		['a page', docxWith(['a.html', page])],
		['a page kept as one file', docxWith(['a.mht', mailOf({ html: html.join('\n') })])],
		['a Word document', docxWith(['a.docx', docxOf(ONE_REPORT)])]
	])('is read with %s in it', async (_, bytes) => {
		expect(await readBack(bytes, ONE_REPORT)).toEqual(whole(ONE_REPORT));
	});

	it('has them in their order', async () => {
		const middle = html.findIndex((line) => line.includes('三、收到'));
		const parts = [html.slice(0, middle), html.slice(middle)].map((lines) =>
			strToU8(`<html>${lines.join('\n')}`)
		);
		const [first, second] = parts as [Uint8Array, Uint8Array];
		expect(await readBack(docxWith(['a.html', first], ['b.html', second]), ONE_REPORT)).toEqual(
			whole(ONE_REPORT)
		);
	});

	it('is refused when those take in others, or are too many', async () => {
		const nested = docxWith(['a.docx', docxWith(['b.html', page])]);
		expect((await readBytes(nested)).problems).toMatchObject([{ code: 'damaged' }]);
		const many = docxWith(...Array.from({ length: 30 }, (_, i) => [`${i}.html`, page] as const));
		expect((await readBytes(many)).problems).toMatchObject([{ code: 'too_large' }]);
	});
});
