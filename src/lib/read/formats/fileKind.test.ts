import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../testing/whole';
import { kindOf } from './fileKind';

const DOCUMENTS = {
	docx: zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') }),
	xlsx: zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<w/>') }),
	odf: zipSync({
		mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
		'content.xml': strToU8('<o/>')
	}),
	ofd: zipSync({ 'OFD.xml': strToU8('<ofd/>') })
};

describe('an archive', () => {
	it.each(Object.entries(DOCUMENTS))('of the parts of a document is the document: %s', (kind, bytes) => {
		expect(kindOf(bytes)).toBe(kind);
	});

	it.each(Object.entries(DOCUMENTS))(
		'that holds a document is none, packed or as it is: %s',
		(kind, bytes) => {
			expect(kindOf(zipSync({ [`a.${kind}`]: bytes }))).toBe('zip');
			expect(kindOf(zipSync({ [`a.${kind}`]: bytes }, { level: 0 }))).toBe('zip');
		}
	);

	it('with a folder named like one of Word is not of Word', () => {
		expect(kindOf(zipSync({ 'word/示例镇.docx': strToU8('7'), 'xl/示例镇.xlsx': strToU8('7') }))).toBe('zip');
	});
});

describe('what is known and not read', () => {
	const pad = (sign: string): Uint8Array => Uint8Array.from(sign.padEnd(600, '\0'), (c) => c.charCodeAt(0));
	it.each([
		['rar', pad('Rar!\x1a\x07\x01')],
		['7z', pad('7z\xbc\xaf\x27\x1c')],
		['gzip', pad('\x1f\x8b\x08')],
		['tar', pad(`${'a.html'.padEnd(257, '\0')}ustar`)]
	])('says of an archive what to do: %s', async (name, bytes) => {
		const [problem] = (await readBytes(bytes)).problems;
		expect(problem?.code).toBe('other_archive');
		expect(problem?.message.en).toContain(name);
	});

	it.each([
		[
			'UOF',
			strToU8(
				'<?xml version="1.0" encoding="UTF-8"?>\n<uof:UOF xmlns:uof="http://schemas.uof.org/cn/2003/uof">'
			)
		],
		['UOF', zipSync({ 'uof.xml': strToU8('<u/>'), 'content.xml': strToU8('<c/>') })],
		['CEB', pad('Founder CEB 3')],
		['SYLK', strToU8('ID;PWXL;N;E\n')],
		['DIF', strToU8('TABLE\n0,1\n"EXCEL"\n')],
		[
			'EPUB',
			zipSync({ mimetype: strToU8('application/epub+zip'), 'META-INF/container.xml': strToU8('<c/>') })
		],
		['presentation', zipSync({ 'ppt/presentation.xml': strToU8('<p/>') })],
		['XPS', zipSync({ 'FixedDocSeq.fdseq': strToU8('<x/>') })]
	])('says of a document what to do: %s', async (name, bytes) => {
		const [problem] = (await readBytes(bytes)).problems;
		expect(problem?.code).toBe('other_format');
		expect(problem?.message.en).toContain(name);
	});
});
