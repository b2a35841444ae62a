import * as XLSX from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dice } from '../../src/cli/demonstration/dice';
import { fieldsOn } from '../../src/lib/form/fields';
import { printedTables } from '../../src/lib/form/printed';
import { damaged } from './damage';
import { fictionalReport } from './fictional';
import { docxFile } from './formats/docx';
import { htmlPage } from './formats/html';
import { workbook } from './formats/sheet';
import { documentOf, GROUND_FORMATS, inventedFor } from './ground';
import { handOf, manuscriptOf } from './manuscript';
import { publishedReports } from './published';

const SEEDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** A report with every figure another number, in printed order. */
function numbered(seed: string) {
	const report = fictionalReport(seed, { zeros: 'zeros', odd: 0 });
	const printed = printedTables(report.form).flatMap(({ rows }) =>
		rows.flat().flatMap(({ field }) => field ?? [])
	);
	const cells = printed.map(
		(id, i) =>
			[id, { text: String(i + 1000), expected: { value: i + 1000, state: 'reported' as const } }] as const
	);
	return { ...report, cells: new Map(cells) };
}

function manuscript(seed: string) {
	const throws = dice(seed);
	return manuscriptOf(numbered(seed), throws, { ...handOf(throws), merged: false });
}

/** The numbers of the cells, in the order in which they stand in a text. */
const inOrder = (text: string): number[] =>
	[...text.matchAll(/(?<![\d-])1\d{3}(?!\d)/g)].map(([n]) => Number(n));

const bare = (markup: string): string =>
	markup
		.replace(/^[^]*?<body>/, '')
		.replace(/<!--[^]*?-->|<script[^]*?<\/script>/gi, '')
		.replace(/<\/(?:td|th|tr|w:tc)>|<t[dh][^>]*>|<tr[^>]*>/gi, ' ')
		.replace(/<[^>]*>/g, '')
		.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

describe.each(SEEDS)('report %s', (seed) => {
	const written = manuscript(seed);
	const figures = Array.from({ length: numbered(seed).cells.size }, (_, i) => 1000 + i);

	it('stands in a web page with every figure once and in order', () => {
		const { html } = htmlPage(written, seed);
		expect(inOrder(bare(html)).filter((n) => figures.includes(n))).toEqual(figures);
	});

	it('stands in a Word document with every figure once and in order', () => {
		const parts = unzipSync(docxFile(written, seed));
		const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<w:del .*?<\/w:del>/g, '');
		expect(inOrder(bare(xml)).filter((n) => figures.includes(n))).toEqual(figures);
	});

	it.each(['xlsx', 'xls'] as const)(
		'stands in a workbook (%s) with every figure once and in order',
		(format) => {
			const book = XLSX.read(workbook(written, format, seed), { type: 'array' });
			const cells = book.SheetNames.flatMap((name) =>
				XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1, raw: true }).flat()
			);
			expect(cells.map(Number).filter((n) => figures.includes(n))).toEqual(figures);
		}
	);
});

describe('the proving ground', () => {
	it.each(GROUND_FORMATS)('makes the same bytes of the same seed (%s)', (format) => {
		const report = inventedFor(format, 'same');
		expect(documentOf(report, format).bytes).toEqual(documentOf(report, format).bytes);
	});

	it('asks nothing of a damaged report but that no number be wrong', () => {
		const hurt = damaged(manuscript('hurt'), 'loose', dice('hurt'));
		expect(Object.values(hurt.truth.figures).every(({ free }) => free)).toBe(true);
	});

	it('takes complete reports of both kinds', async () => {
		const { complete, partial } = await publishedReports();
		expect(complete.map(({ id }) => id)).toContain('410325111-2022');
		expect(partial.length).toBeGreaterThan(100);
		for (const { form, cells } of [...complete, fictionalReport('whole')])
			expect(cells.size).toBe(fieldsOn(form).filter(({ table }) => table !== 'narrative').length);
	});
});
