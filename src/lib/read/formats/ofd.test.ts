import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOfd } from './ofd';
import { ofdOf } from '../testing/ofdLayout';
import { anyReport, ONE_REPORT, readBack, readBytes, whole, withPrinted } from '../testing/whole';

describe('a report as OFD', () => {
	it('is read whole, over its pages', async () => {
		await fc.assert(
			fc.asyncProperty(anyReport, async (report) => {
				expect(await readBack(ofdOf(report), report)).toEqual(whole(report));
			}),
			{ numRuns: 4 }
		);
	});

	it.each(['{struck 29}36', '36{raised 1}'])('makes no other figure of %s', async (figure) => {
		const bytes = ofdOf(withPrinted(ONE_REPORT, 'penalty_decisions', figure));
		const { wrong, missed } = await readBack(bytes, withPrinted(ONE_REPORT, 'penalty_decisions', '36'));
		expect(wrong).toEqual([]);
		expect(missed.filter((field) => field !== 'penalty_decisions')).toEqual([]);
	});

	it('is without what is not visible', async () => {
		const printed = withPrinted(ONE_REPORT, 'penalty_decisions', '36');
		const bytes = ofdOf(withPrinted(ONE_REPORT, 'penalty_decisions', '{hidden 7}36'));
		expect(await readBack(bytes, printed)).toEqual(whole(printed));
	});
});

/** A file of one page with these objects; `more`: of its list of parts, and other parts. */
const page = (objects: string, more = '', parts: Readonly<Record<string, string>> = {}): Uint8Array =>
	zipSync({
		'OFD.xml': strToU8('<OFD><DocBody><DocRoot>/D/Document.xml</DocRoot></DocBody></OFD>'),
		'D/Document.xml': strToU8(`<Document>${more}<Pages><Page ID="1" BaseLoc="P.xml"/></Pages></Document>`),
		'D/P.xml': strToU8(`<Page><Content><Layer>${objects}</Layer></Content></Page>`),
		...Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]))
	});
const codeOf = async (objects: string) => (await readBytes(page(objects))).problems.map(({ code }) => code);

const PROSE =
	'<TextObject Size="3" Boundary="10 200 99 5"><TextCode X="0" Y="4">第一行字第二行字第三行字第四行字第五行字第六行字</TextCode></TextObject>';

/** A text at 20, 50 millimetres. */
const print = (codes: string, attributes = '', inside = ''): string =>
	`<TextObject Size="3" Boundary="20 46 60 5"${attributes}>${inside}${codes}</TextObject>`;

const FIGURE = '<TextCode X="0" Y="4" DeltaX="1.5">36</TextCode>';

/** An area, by its box in millimetres, over a part of the page. */
const area = (box: string, path: string, attributes = '', colour = '255 255 255'): string =>
	`<PathObject Boundary="${box}" Fill="true" Stroke="false"${attributes}><FillColor Value="${colour}"/><AbbreviatedData>${path}</AbbreviatedData></PathObject>`;

/** The texts of a page beside its prose. */
function textsOf(bytes: Uint8Array): string[] {
	const { blocks } = readOfd(bytes);
	return blocks.flatMap((block) =>
		block.kind === 'grid' ? block.rows.flat().map(({ text }) => text) : 'text' in block ? [block.text] : []
	);
}

const firstOf = (objects: string, more?: string, parts?: Readonly<Record<string, string>>): string =>
	textsOf(page(objects + PROSE, more, parts)).filter((text) => !text.startsWith('第一行字'))[0] ?? '';

const WHITE_BOX = 'M 0 0 L 20 0 L 20 6 L 0 6 C';
const RESOURCES = '<CommonData><PublicRes>Res.xml</PublicRes></CommonData>';
const resources = (colour: string) => ({
	'D/Res.xml': `<Res><DrawParams><DrawParam ID="7"><FillColor Value="${colour}"/></DrawParam><DrawParam ID="8" Relative="7"/></DrawParams></Res>`
});

describe('a figure of an OFD page', () => {
	it.each([
		['printed plainly', print(FIGURE)],
		[
			'in two codes, the second where the first one stands',
			print('<TextCode X="0" Y="4">3</TextCode><TextCode X="1.5">6</TextCode>')
		],
		['moved and scaled', print('<TextCode X="0" Y="2" DeltaX="0.75">36</TextCode>', ' CTM="2 0 0 2 5 0"')],
		[
			'on a dark ground in white',
			area('18 45 20 6', WHITE_BOX, '', '0 0 128') + print(FIGURE, '', '<FillColor Value="255 255 255"/>')
		],
		['before a white area behind it', area('18 45 20 6', WHITE_BOX) + print(FIGURE)],
		['in black of four inks', print(FIGURE, '', '<FillColor Value="0 0 0 255"/>')],
		['beside a white area', print(FIGURE) + area('60 45 20 6', WHITE_BOX)]
	])('%s is read', (_, objects) => {
		expect(firstOf(objects)).toBe('36');
	});

	it.each([
		['white', print(FIGURE, '', '<FillColor Value="255 255 255"/>')],
		['white, of one part', print(FIGURE, '', '<FillColor Value="255"/>')],
		['white, of no ink', print(FIGURE, '', '<FillColor Value="0 0 0 0"/>')],
		['white, in hexadecimal', print(FIGURE, '', '<FillColor Value="#FF #FF #FF"/>')],
		['as pale as hardly to be seen', print(FIGURE, '', '<FillColor Value="240 240 240"/>')],
		['under a white area', print(FIGURE) + area('18 45 20 6', WHITE_BOX)],
		[
			'under a white area moved there',
			print(FIGURE) + area('0 0 210 297', WHITE_BOX, ' CTM="1 0 0 1 18 45"')
		],
		['under half of one', print(FIGURE) + area('20 45 20 6', 'M 0 0 L 1.4 0 L 1.4 6 L 0 6 C')]
	])('%s is none', (_, objects) => {
		expect(firstOf(objects)).not.toMatch(/^(?:36|3|6)$/);
	});

	it.each([' DrawParam="7"', ' DrawParam="8"'])('painted white by settings (%s) is none', (named) => {
		expect(firstOf(print(FIGURE, named), RESOURCES, resources('255 255 255'))).not.toMatch(/\d/);
		expect(firstOf(print(FIGURE, named), RESOURCES, resources('0 0 0'))).toBe('36');
	});

	it('is without what is not shown', () => {
		const hidden = [
			print(FIGURE, ' Visible="false"'),
			print(FIGURE, ' Alpha="0"'),
			print(FIGURE, ' Fill="false"')
		];
		expect(hidden.map((objects) => firstOf(objects))).toEqual(['', '', '']);
	});

	it('is read downwards where its letters run so', () => {
		const [label] = textsOf(
			page(print('<TextCode X="0" Y="4">办理结果</TextCode>', ' ReadDirection="90"') + PROSE)
		);
		expect(label).toBe('办');
	});
});

describe('an annotation of an OFD page', () => {
	const LIST = '<Annotations>Notes/List.xml</Annotations>';
	/** A page with a figure, and something drawn over it with an origin of its own. */
	const annotated = (drawn: string, attributes = ''): string =>
		firstOf(print(FIGURE), LIST, {
			'D/Notes/List.xml': '<Annotations><Page PageID="1"><FileLoc>1.xml</FileLoc></Page></Annotations>',
			'D/Notes/1.xml': `<PageAnnot><Annot Type="Path"${attributes}><Appearance Boundary="10 40 60 20">${drawn}</Appearance></Annot></PageAnnot>`
		});

	it('covers a figure, or stands on it', () => {
		expect(annotated(area('8 5 20 6', WHITE_BOX))).not.toMatch(/\d/);
		const other = '<TextObject Size="3" Boundary="10 6 60 5"><TextCode X="0" Y="4">8</TextCode></TextObject>';
		expect(annotated(other)).not.toMatch(/^(?:36|8|86|38)$/);
	});

	it('leaves a figure alone that it does not touch, or when it is not shown', () => {
		expect(annotated(area('40 5 20 6', WHITE_BOX))).toBe('36');
		expect(annotated(area('8 5 20 6', WHITE_BOX), ' Visible="false"')).toBe('36');
	});
});

describe('an OFD file', () => {
	it('of pictures, or cut, or made to break the reader is refused', async () => {
		expect(await codeOf('<ImageObject ResourceID="3"/>')).toEqual(['scanned']);
		expect(await codeOf('<TextObject>')).toEqual(['damaged']);
		const long = `<TextObject Size="3" Boundary="0 0 9 9"><TextCode X="0" Y="0" DeltaX="g 999999999 1">${'7'.repeat(30_000)}</TextCode></TextObject>`;
		expect(await codeOf(long)).toEqual(['too_large']);
		expect(await codeOf('<PageBlock>'.repeat(300) + '</PageBlock>'.repeat(300))).toEqual(['too_large']);
		expect(
			await codeOf('<PathObject Boundary="0 0 9 9"><AbbreviatedData>M 0</AbbreviatedData></PathObject>')
		).toEqual(['damaged']);
	});

	it.each([
		'X="0" Y="4" DeltaX="x"',
		'X="0" Y="4" DeltaX="g 2"',
		'X="?" Y="4"',
		'X="0" Y="4" DeltaY="1 NaN"'
	])('whose letters stand at no place (%s) is refused', async (place) => {
		expect(await codeOf(print(`<TextCode ${place}>1472</TextCode>`) + PROSE)).toEqual(['damaged']);
	});

	it('of thousands of areas behind or before thousands of letters is refused', async () => {
		const areas = area('0 0 5 5', 'M 0 0 L 5 0 L 5 5 L 0 5 C').repeat(4_000);
		const letters = print(`<TextCode X="0" Y="4">${'7'.repeat(16_000)}</TextCode>`);
		expect(await codeOf(areas + letters)).toEqual(['too_large']);
		expect(await codeOf(letters + areas)).toEqual(['too_large']);
	});

	it('is not slowed by a text of empty lines', async () => {
		const lines = `${'\n'.repeat(19_000)}7${'\n'.repeat(900)}7`;
		expect(await codeOf(print(`<TextCode X="0" Y="4">${lines}</TextCode>`) + PROSE)).not.toEqual([]);
	});
});
