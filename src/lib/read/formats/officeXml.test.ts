import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { CompleteReport } from '../testing/complete';
import { excel2003 } from '../testing/excel2003Layout';
import { odfOf } from '../testing/odfLayout';
import { docxOf, flatWord, word2003 } from '../testing/wordLayout';
import { anyReport, ONE_REPORT, readBack, readBytes, whole, withPrinted } from '../testing/whole';

type LayOut = (report: CompleteReport) => Uint8Array;

const FORMATS: readonly (readonly [string, LayOut])[] = [
	['docx', docxOf],
	['docx written flat', flatWord],
	['Word 2003 XML', word2003],
	['Excel 2003 XML', (report) => excel2003(report)],
	['Excel 2003 XML as LibreOffice writes it', (report) => excel2003(report, { placed: false })],
	['odt', (report) => odfOf(report, { kind: 'text' })],
	['fodt', (report) => odfOf(report, { kind: 'text', flat: true })],
	['ods', (report) => odfOf(report, { kind: 'spreadsheet' })],
	['fods', (report) => odfOf(report, { kind: 'spreadsheet', flat: true })]
];

describe.each(FORMATS)('a report as %s', (_, layOut) => {
	it('is read whole', async () => {
		await fc.assert(
			fc.asyncProperty(anyReport, async (report) => {
				expect(await readBack(layOut(report), report)).toEqual(whole(report));
			}),
			{ numRuns: 4 }
		);
	});

	it.each(['{struck 29}36', '36{raised 1}', '3{struck 9}6', '{raised 2}36'])(
		'makes no other figure of %s',
		async (figure) => {
			const bytes = layOut(withPrinted(ONE_REPORT, 'penalty_decisions', figure));
			const { wrong, missed, reports } = await readBack(
				bytes,
				withPrinted(ONE_REPORT, 'penalty_decisions', '36')
			);
			expect({ wrong, reports }).toEqual({ wrong: [], reports: 1 });
			expect(missed.filter((field) => field !== 'penalty_decisions')).toEqual([]);
		}
	);
});

describe('what is hidden', () => {
	it.each(FORMATS.filter(([name]) => /docx|Word|od[ts]|fod/.test(name)))(
		'is no part of a figure in %s',
		async (_, layOut) => {
			const bytes = layOut(withPrinted(ONE_REPORT, 'penalty_decisions', '{hidden 7}36'));
			const printed = withPrinted(ONE_REPORT, 'penalty_decisions', '36');
			expect(await readBack(bytes, printed)).toEqual(whole(printed));
		}
	);
});

describe('a workbook', () => {
	const last = { ...ONE_REPORT, year: ONE_REPORT.year - 1 };
	const row = (text: string) => `<Row ss:Hidden="1"><Cell><Data ss:Type="String">${text}</Data></Cell></Row>`;
	const old = new TextDecoder().decode(excel2003(last)).replace(/^[\s\S]*<Table>|<\/Table>[\s\S]*$/g, '');
	const away = `<Worksheet ss:Name="a"><Table>${old}</Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>`;

	it.each([
		['Excel 2003 XML', excel2003(ONE_REPORT, { sheets: away })],
		['ods', odfOf(ONE_REPORT, { kind: 'spreadsheet', last })]
	])('is read without its hidden sheets: %s', async (_, bytes) => {
		expect(await readBack(bytes, ONE_REPORT)).toEqual(whole(ONE_REPORT));
	});

	it.each([
		[
			'Excel 2003 XML',
			excel2003(ONE_REPORT, { rows: row('样板县隐藏镇人民政府2001年政府信息公开工作年度报告') })
		],
		[
			'ods',
			odfOf(ONE_REPORT, {
				kind: 'spreadsheet',
				rows: '<table:table-row table:visibility="filter"><table:table-cell><text:p>样板县隐藏镇人民政府2001年政府信息公开工作年度报告</text:p></table:table-cell></table:table-row>'
			})
		]
	])('is read without its hidden rows: %s', async (_, bytes) => {
		expect(await readBack(bytes, ONE_REPORT)).toEqual(whole(ONE_REPORT));
	});
});

describe('a file made to break the reader', () => {
	const entities = '<!DOCTYPE a [<!ENTITY b "cccccccc">]>';
	it.each([
		['entities', flatWith(entities), 'damaged'],
		['elements in one another', flatWith('', '<text:p>'.repeat(300)), 'too_large'],
		['an open element', flatWith('', '<text:p>'), 'damaged'],
		[
			'spaces',
			flatWith('', `<text:p>${'<text:s text:c="999999999"/>'.repeat(20_000)}</text:p>`),
			'too_large'
		],
		[
			'many columns',
			odfOf(ONE_REPORT, { kind: 'spreadsheet', rows: repeatedCells('16384', '1048576') }),
			'too_large'
		]
	])('with %s is refused', async (_, bytes, code) => {
		expect((await readBytes(bytes)).problems).toMatchObject([{ code }]);
	});
});

function flatWith(before: string, inside = ''): Uint8Array {
	return strToU8(
		`<?xml version="1.0"?>${before}<office:document><office:body><office:text>${inside}</office:text></office:body></office:document>`
	);
}

function repeatedCells(columns: string, rows: string): string {
	return `<table:table-row table:number-rows-repeated="${rows}"><table:table-cell table:number-columns-repeated="${columns}"><text:p>7</text:p></table:table-cell></table:table-row>`;
}
