import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { keptDocuments } from '../../../../tests/documents/fixtures';
import { tried } from '../../../../tests/documents/judge';
import { INVENTED_PLACES } from '../../../../tests/documents/places';
import { Refusal } from '../refusal';
import { chinesePdf } from '../testing/chinesePdf';
import { encryptedPdf } from '../testing/encryptedPdf';
import { at, packedPdf, rule, ruled, tinyPdf } from '../testing/tinyPdf';
import { pdfReader, readPdf } from './pdf';

const PDF_LIBRARY = pathToFileURL(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Enough text for a page that is no picture. */
const PROSE = at(10, 180, 'a page with enough text on it');

/** The tables of a page, as texts. */
async function tables(...drawing: string[]): Promise<string[][][]> {
	const { blocks } = await readPdf(tinyPdf([PROSE, ...drawing].join('\n')));
	return blocks.flatMap((block) =>
		block.kind === 'grid' ? [block.rows.map((row) => row.map(({ text }) => text))] : []
	);
}

const refusalOf = (bytes: Uint8Array): Promise<unknown> =>
	Promise.resolve(readPdf(bytes)).then(
		() => 'read',
		(error: unknown) => error
	);

const codeOf = async (bytes: Uint8Array): Promise<unknown> => {
	const outcome = await refusalOf(bytes);
	return outcome instanceof Refusal ? outcome.code : outcome;
};

describe('a pdf', () => {
	it.each(keptDocuments('pdf').map((document) => [document.name, document] as const))(
		'%s is read as printed',
		async (_, document) => {
			expect((await tried(document, INVENTED_PLACES)).findings).toEqual([]);
		}
	);

	it('gives the cells between its lines, with their spans', async () => {
		const lines = [ruled([10, 80, 150], [20, 60, 100]), rule(220, 20, 220, 100), rule(150, 20, 220, 20)];
		const wide = [...lines, rule(150, 100, 220, 100)];
		const { blocks } = await readPdf(
			tinyPdf([PROSE, ...wide, at(20, 75, 'one'), at(90, 75, '2'), at(160, 55, '3')].join('\n'))
		);
		const grid = blocks.find((block) => block.kind === 'grid');
		expect(grid?.rows.map((row) => row.map(({ text, rows, page }) => [text, rows, page]))).toEqual([
			[
				['one', 1, 1],
				['2', 1, 1],
				['3', 2, 1]
			],
			[
				['', 1, 1],
				['', 1, 1]
			]
		]);
	});
});

describe('figures of a pdf that are not certain', () => {
	const box = ruled([10, 80, 150], [20, 60, 100]);

	it('are those that run over a wall', async () => {
		const [grid] = await tables(box, at(70, 75, '12345'), at(90, 35, '7'));
		expect(grid?.[0]).toEqual(['12￼', '345￼']);
		expect(grid?.[1]).toEqual(['', '7']);
	});

	it('are those printed over one another or struck out, but not those printed twice for boldness', async () => {
		const over = await tables(box, at(20, 75, '1'), at(21, 75, '8'), at(90, 75, '5'), at(90.3, 75, '5'));
		expect(over[0]?.[0]).toEqual(['￼', '5']);
		const struck = await tables(box, at(20, 75, '1'), rule(18, 78, 30, 78));
		expect(struck[0]?.[0]).toEqual(['￼', '']);
	});

	it('are those with a mark a little raised, or on two lines', async () => {
		const raised = await tables(box, at(20, 75, '12'), 'BT /F 6 Tf 31.3 76.5 Td (1) Tj ET');
		expect(raised[0]?.[0]?.[0]).toBe('12￼1');
		const broken = await tables(box, at(20, 80, '12'), at(20, 68, '34'));
		expect(broken[0]?.[0]?.[0]).toBe('12 34');
	});
});

describe('figures of a pdf are read', () => {
	const box = ruled([10, 80, 150], [20, 60, 100]);
	const drawing = [PROSE, box, at(20, 75, 'one'), at(90, 75, '345')].join('\n');
	const cells = async (bytes: Uint8Array): Promise<string[]> => {
		const { blocks } = await readPdf(bytes);
		const grid = blocks.find((block) => block.kind === 'grid');
		return grid?.rows[0]?.map(({ text }) => text) ?? [];
	};

	it('as they stand, not in the order they are drawn in', async () => {
		const [grid] = await tables(
			box,
			at(101.12, 75, '5'),
			at(90, 75, '3'),
			at(20, 75, 'one'),
			at(95.56, 75, '4')
		);
		expect(grid?.[0]).toEqual(['one', '345']);
	});

	it('between lines that are drawn as many thin boxes at once', async () => {
		const upright = [10, 80, 150].map((x) => `${x} 20 0.5 80 re`);
		const level = [20, 60, 100].map((y) => `10 ${y} 140 0.5 re`);
		const [grid] = await tables([...upright, ...level, 'f'].join(' '), at(20, 75, 'one'), at(90, 75, '345'));
		expect(grid?.[0]).toEqual(['one', '345']);
	});

	it('on a page that is turned as a whole', async () => {
		const turned = new TextDecoder()
			.decode(tinyPdf(drawing))
			.replace('/Type /Page /', '/Type /Page /Rotate 90 /');
		expect(await cells(new TextEncoder().encode(turned))).toEqual(['one', '345']);
	});

	it('where text runs up the page, as landscape tables are printed', async () => {
		expect(await cells(tinyPdf(`0 1 -1 0 250 0 cm\n${drawing}`))).toEqual(['one', '345']);
	});

	it('when only changing the file needs a password, and not when opening it does', async () => {
		expect(await cells(encryptedPdf(drawing, ''))).toEqual(['one', '345']);
		expect(await codeOf(encryptedPdf(drawing, 'secret'))).toBe('encrypted');
	});

	it('when the table of its objects is lost', async () => {
		const lost = new TextDecoder().decode(tinyPdf(drawing)).replace(/startxref\n\d+/, 'startxref\n7');
		expect(await cells(new TextEncoder().encode(lost))).toEqual(['one', '345']);
	});
});

describe('a pdf is refused', () => {
	it('when it draws more than any report does, before all of it is drawn', async () => {
		expect(await codeOf(tinyPdf('1 1 m 9 9 l S\n'.repeat(300_000)))).toBe('too_large');
	});

	it('when a text is longer than any report, before it is taken apart, packed or not', async () => {
		const long = at(10, 180, 'a'.repeat(2_000_000));
		expect(await refusalOf(tinyPdf(long))).toMatchObject({
			detail: { en: expect.stringContaining('bytes of text') }
		});
		expect(await refusalOf(packedPdf(long))).toMatchObject({
			detail: { en: expect.stringContaining('bytes of text') }
		});
		expect(await codeOf(packedPdf(PROSE))).toBe('read');
	});

	it('when it holds more objects than any report, before their list is made', async () => {
		const objects = `%PDF-1.4\n${'1 0 obj<</Type/Page>>endobj\n'.repeat(60_000)}`;
		expect(await refusalOf(new TextEncoder().encode(objects))).toMatchObject({
			detail: { en: expect.stringContaining('objects') }
		});
	});

	it('when its text leaves no ink, as under a scan', async () => {
		expect(await codeOf(tinyPdf(at(10, 180, 'text found in a picture by a machine', 3)))).toBe('scanned');
	});

	it('when its font does not say which characters it prints', async () => {
		const numbered =
			'<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] >>';
		expect(await codeOf(tinyPdf(PROSE, numbered))).toBe('undecipherable');
	});

	it('when its font needs a character map that is not at hand, and is read with it', async () => {
		expect(await codeOf(chinesePdf())).toBe('undecipherable');
		const maps = (name: string) => readFile(new URL(`cmaps/${name}`, PDF_LIBRARY));
		const { blocks } = await pdfReader(maps)(chinesePdf());
		const grid = blocks.find((block) => block.kind === 'grid');
		expect(grid?.rows.map((row) => row.map(({ text }) => text))).toContainEqual(['行政处罚', '1472']);
	});

	it('when it is cut, or only called a pdf', async () => {
		expect(await codeOf(new TextEncoder().encode('%PDF-1.7\nnothing'))).toBe('damaged');
	});
});
