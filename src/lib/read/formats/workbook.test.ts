import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { asXlsx } from './sheets/asXlsx';
import { PLAIN, type CellStyle, type Sheet, type SheetCell } from './sheets/model';
import { readWorkbook } from './workbook';

const NORMAL: CellStyle = { ...PLAIN, format: 'General', fill: null };
const cellAt = (column: number, content: number | string, style: Partial<CellStyle> = {}): SheetCell => ({
	column,
	columns: 1,
	rows: 1,
	content: typeof content === 'number' ? content : [{ text: content, look: PLAIN }],
	open: false,
	style: { ...NORMAL, ...style }
});
const ROWS: Sheet['rows'] = [
	{ row: 1, hidden: false, cells: [cellAt(1, '行政许可'), cellAt(2, 7), cellAt(3, 9)] },
	{ row: 2, hidden: false, cells: [cellAt(1, '行政处罚'), cellAt(2, 36), cellAt(3, 1)] }
];
const sheetOf = (part: Partial<Sheet>): Sheet => ({
	name: '年报',
	hidden: false,
	hiddenColumns: [],
	rows: ROWS,
	...part
});
const textsIn = (bytes: Uint8Array): string[][] =>
	readWorkbook(bytes).blocks.flatMap((block) =>
		block.kind === 'grid' ? block.rows.map((row) => row.map(({ text }) => text)) : []
	);
/** What stands beside 行政处罚 when its cell looks so. */
const shown = (content: number | string, style: Partial<CellStyle>): string | undefined =>
	textsIn(
		asXlsx([
			sheetOf({
				rows: [
					...ROWS.slice(0, 1),
					{ row: 2, hidden: false, cells: [cellAt(1, '行政处罚'), cellAt(2, content, style)] }
				]
			})
		])
	).at(-1)?.[1];

describe('what is hidden in a workbook is not read', () => {
	it.each([
		['a sheet', [sheetOf({ hidden: true, name: '去年' }), sheetOf({ name: '今年' })]],
		[
			'a row',
			[sheetOf({ rows: [...ROWS, { row: 3, hidden: true, cells: [cellAt(1, '草稿'), cellAt(2, 99)] }] })]
		]
	])('%s', (_, sheets) => {
		expect(textsIn(asXlsx(sheets))).toEqual([
			['行政许可', '7', '9'],
			['行政处罚', '36', '1']
		]);
	});

	it('a column', () => {
		expect(textsIn(asXlsx([sheetOf({ hiddenColumns: [[3, 3]] })]))).toEqual([
			['行政许可', '7'],
			['行政处罚', '36']
		]);
	});

	it('a span of which the first row or column is hidden shows its text in the rest', () => {
		const wide: SheetCell = { ...cellAt(1, '标题'), columns: 3 };
		const rows: Sheet['rows'] = [
			{ row: 1, hidden: false, cells: [wide] },
			...ROWS.map((row) => ({ ...row, row: row.row + 1 }))
		];
		const [first] = textsIn(asXlsx([sheetOf({ rows, hiddenColumns: [[1, 1]] })]));
		expect(first).toEqual(['标题']);
	});

	it('a text in the colour of the paper, unless it lies on another', () => {
		expect(shown(36, { colour: 'FFFFFF' })).toBe('');
		expect(shown(36, { colour: 'FFFFFF', fill: '1F4E78' })).toBe('36');
	});
});

it('a number is shown as its format makes it look', () => {
	expect(shown(920, { format: '0!.0000' })).toBe('0.0920');
	expect(shown(152790, { format: '0.0,"千"' })).toBe('152.8千');
	expect(shown(15.279, { format: '0.00' })).toBe('15.279');
	expect(shown(0, { format: '0;;' })).toBe('');
});

it('digits with a sign among them that no text has are not one number', () => {
	expect(shown('23\u00199', {})).toBe('23\ufffd9');
});

it('what is struck out is no figure, and what is raised is a remark', () => {
	expect(shown(36, { struck: true })).toBe(' ~ ');
	expect(shown(36, { raised: true })).toBe('(36)');
});

it('the result of a formula that is not kept is no empty cell', () => {
	const rows: Sheet['rows'] = [
		{ row: 1, hidden: false, cells: [cellAt(1, '行政许可'), { ...cellAt(2, 0), open: true }, cellAt(3, 1)] }
	];
	expect(textsIn(asXlsx([sheetOf({ rows })]))[0]?.[1]).toBe('\ufffc');
});

describe('of a text in several looks', () => {
	const run = (text: string, property = '') => `<r>${property && `<rPr>${property}</rPr>`}<t>${text}</t></r>`;
	/** The workbook with the text of 行政处罚 put together of runs, in the cell itself or shared. */
	function withRuns(runs: string, isShared: boolean): Uint8Array {
		const parts = unzipSync(asXlsx([sheetOf({})]));
		const path = 'xl/worksheets/sheet1.xml';
		const sheet = strFromU8(parts[path] ?? new Uint8Array());
		const instead = isShared
			? '<c r="B2" t="s"><v>0</v></c>'
			: `<c r="B2" t="inlineStr"><is>${runs}</is></c>`;
		const strings = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si>${runs}</si></sst>`;
		const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
		const relations = strFromU8(parts['xl/_rels/workbook.xml.rels'] ?? new Uint8Array());
		const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
		return zipSync({
			...parts,
			[path]: strToU8(sheet.replace(/<c r="B2"[^>]*>.*?<\/c>/, instead)),
			'xl/sharedStrings.xml': strToU8(strings),
			'[Content_Types].xml': strToU8(
				types.replace(
					'</Types>',
					'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
				)
			),
			'xl/_rels/workbook.xml.rels': strToU8(
				relations.replace(
					'</Relationships>',
					`<Relationship Id="ss" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
				)
			)
		});
	}

	it.each([
		['a raised note', run('36') + run('1', '<vertAlign val="superscript"/>'), '36(1)'],
		['a struck number', run('29', '<strike/>') + run('36'), ' ~ 36'],
		['a number of the colour of the paper', run('36') + run('1', '<color rgb="FFFFFFFF"/>'), '36'],
		['a phonetic guide', `${run('36')}<rPh sb="0" eb="1"><t>1</t></rPh>`, '36'],
		['one look only', run('3') + run('6', '<b/>'), '36']
	])('%s', (_, runs, text) => {
		for (const isShared of [true, false]) expect(textsIn(withRuns(runs, isShared)).at(-1)?.[1]).toBe(text);
	});
});
