import { constants, deflateRawSync } from 'node:zlib';
import * as XLSX from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, Zip, zipSync, type ZipInputFile, type Zippable } from 'fflate';
import { fictionalReport } from '../fictional';
import { docxFile } from '../formats/docx';
import { workbook } from '../formats/sheet';
import { manuscriptOf } from '../manuscript';
import { dice } from '../../../src/cli/demonstration/dice';
import { noise, type Hostile } from './hostile';
import { ENTITIES } from './markup';

const manuscript = () => manuscriptOf(fictionalReport('hostile'), dice('hostile'));
const docx = () => docxFile(manuscript(), 'hostile');
const sound = () => workbook(manuscript(), 'xlsx', 'hostile');

const half = (bytes: Uint8Array): Uint8Array => bytes.slice(0, bytes.length / 2);

/** Noise over the middle of a file, its beginning and end as they were. */
function holed(bytes: Uint8Array): Uint8Array {
	const copy = bytes.slice();
	const hole = noise(Math.floor(bytes.length / 4));
	copy.set(hole, Math.floor(bytes.length / 3));
	return copy;
}

const zipped = (parts: Zippable): Uint8Array => zipSync(parts, { mtime: '2000-01-01T00:00:00' });
const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** What of the package's writer of old containers is used here; it comes without types. */
interface Containers {
	readonly utils: {
		readonly cfb_new: () => object;
		readonly cfb_add: (container: object, path: string, content: Uint8Array) => void;
	};
	readonly write: (container: object, options: { readonly type: 'array' }) => readonly number[];
}
const containers = XLSX.CFB as Containers;

/** What Office writes for a document with a password: the old container, holding the encrypted archive. */
function encrypted(): Uint8Array {
	const container = containers.utils.cfb_new();
	containers.utils.cfb_add(container, '/EncryptionInfo', noise(200));
	containers.utils.cfb_add(container, '/EncryptedPackage', noise(40_000));
	return Uint8Array.from(containers.write(container, { type: 'array' }));
}

export const ARCHIVES: readonly Hostile[] = [
	{ name: 'cut.docx', bytes: () => half(docx()) },
	{ name: 'holed.docx', bytes: () => holed(docx()) },
	{ name: 'cut.xlsx', bytes: () => half(sound()) },
	{ name: 'holed.xlsx', bytes: () => holed(sound()) },
	{ name: 'cut.xls', bytes: () => half(workbook(manuscript(), 'xls', 'hostile')) },
	{ name: 'encrypted.docx', bytes: encrypted },
	{ name: 'encrypted.xlsx', bytes: encrypted },
	{ name: 'empty-archive.docx', bytes: () => zipped({}) },
	{
		name: 'no-document.docx',
		bytes: () => zipped({ 'word/styles.xml': strToU8(`${XML}<w:styles ${WORD}/>`) })
	},
	{ name: 'no-sheets.xlsx', bytes: () => zipped({ 'xl/styles.xml': strToU8(`${XML}<styleSheet/>`) }) },
	{
		name: 'cut-xml.docx',
		bytes: () =>
			zipped({ 'word/document.xml': strToU8(`${XML}<w:document ${WORD}><w:body><w:tbl><w:tr><w:tc>`) })
	},
	{
		name: 'entity-bomb.docx',
		bytes: () =>
			zipped({
				'word/document.xml': strToU8(
					`<?xml version="1.0"?><!DOCTYPE w [${ENTITIES}]><w:document ${WORD}><w:body><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:body></w:document>`
				)
			})
	},
	{
		name: 'archive-in-archive.docx',
		bytes: () =>
			Array.from({ length: 40 }).reduce<Uint8Array>(
				(inner) => zipped({ 'word/inner.zip': inner }),
				strToU8('<w:document/>')
			)
	},
	{
		name: 'document-type.xlsx',
		bytes: () =>
			zipped({
				'xl/sharedStrings.xml': strToU8(`<!DOCTYPE s [${ENTITIES}]><sst><si><t>&e9;</t></si></sst>`)
			})
	},
	{ name: 'page-as.docx', bytes: () => strToU8('<html><body><p>年度报告</p></body></html>') },
	{ name: 'document-as.pdf', bytes: docx, readable: true },
	{ name: 'workbook-as.html', bytes: sound, readable: true }
];

/** What inflates to a text over and over: a block compressed once and repeated. */
function inflating(before: string, unit: string, size: number): { deflated: Uint8Array; size: number } {
	const whole = { finishFlush: constants.Z_FULL_FLUSH };
	const head = deflateRawSync(before, whole);
	const block = strToU8(unit.repeat(Math.ceil(1e6 / unit.length)));
	const times = Math.ceil(size / block.length);
	const end = Uint8Array.of(3, 0);
	const blocks = Array<Uint8Array>(times).fill(deflateRawSync(block, whole));
	return { deflated: Buffer.concat([head, ...blocks, end]), size: before.length + times * block.length };
}

/** An archive whose one part is far larger than the archive; `claimed`: the size it says, where that is another. */
function bomb(path: string, before: string, unit: string, size: number, claimed?: number): Uint8Array {
	const part = inflating(before, unit, size);
	const chunks: Uint8Array[] = [];
	const zip = new Zip((error, chunk) => {
		if (error) throw error;
		chunks.push(chunk);
	});
	const file: ZipInputFile = { filename: path, compression: 8, crc: 0, size: claimed ?? part.size };
	zip.add(file);
	file.ondata?.(null, new Uint8Array(part.deflated), true);
	zip.end();
	return new Uint8Array(Buffer.concat(chunks));
}

const BODY = `${XML}<w:document ${WORD}><w:body>`;
const GB = 1e9;

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A sound workbook that says its sheet is as large as a sheet can be, all of it one merged cell. */
function vastSheet(): Uint8Array {
	const parts = Object.entries(unzipSync(sound())).map(([path, part]) => {
		if (!path.startsWith('xl/worksheets/sheet')) return [path, part] as const;
		const vast = strFromU8(part)
			.replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD1048576"')
			.replace(/<mergeCell ref="[^"]*"/, '<mergeCell ref="A1:XFD1048576"');
		return [path, strToU8(vast)] as const;
	});
	return zipped(Object.fromEntries(parts));
}

export const ARCHIVES_LARGE: readonly Hostile[] = [
	{ name: 'zip-bomb.docx', bytes: () => bomb('word/document.xml', BODY, ' ', GB) },
	{ name: 'zip-bomb-lying.docx', bytes: () => bomb('word/document.xml', BODY, ' ', GB, 1000) },
	{
		name: 'zip-bomb-runs.docx',
		bytes: () => bomb('word/document.xml', BODY, '<w:p><w:r><w:t>7</w:t></w:r></w:p>', GB)
	},
	{
		name: 'zip-bomb-rows.xlsx',
		bytes: () =>
			bomb(
				'xl/worksheets/sheet1.xml',
				`${XML}<worksheet xmlns="${SHEET}"><sheetData>`,
				'<row><c><v>7</v></c></row>',
				GB
			)
	},
	{ name: 'nested-tables.docx', bytes: () => bomb('word/document.xml', BODY, '<w:tbl><w:tr><w:tc>', 20e6) },
	{
		name: 'ten-thousand-tables.docx',
		bytes: () =>
			bomb(
				'word/document.xml',
				BODY,
				'<w:tbl><w:tr><w:tc><w:p><w:r><w:t>规章</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>7</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
				1.6e6
			)
	},
	{
		name: 'many-parts.docx',
		bytes: () =>
			zipped(
				Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`word/p${i}.xml`, new Uint8Array()]))
			)
	},
	{ name: 'vast-sheet.xlsx', bytes: vastSheet, readable: true }
];
