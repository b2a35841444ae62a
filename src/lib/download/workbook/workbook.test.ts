import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { columnName, columnWidths } from './sheet';
import { workbook } from './workbook';

const figures = {
	name: '数据',
	head: ['单位', '数值', '附注'],
	rows: [
		['示例一镇', 12345, '=1+1'],
		['示例二镇', 0, null],
		['<乙> & "丙"', -8.5, 'a\u0000\nb\ud800']
	]
};
const bytes = workbook([figures, { name: '说明', head: ['项目'], rows: [['①']] }]);
const opened = read(bytes, { cellFormula: true });
const cell = (place: string) => opened.Sheets['数据']?.[place] as { t: string; v: unknown; f?: string };

describe('a workbook, as another program opens it', () => {
	it('has its sheets, heads and cells', () => {
		expect(opened.SheetNames).toEqual(['数据', '说明']);
		expect(utils.sheet_to_json(opened.Sheets['数据'] ?? {}, { header: 1 })).toEqual([
			['单位', '数值', '附注'],
			['示例一镇', 12345, '=1+1'],
			['示例二镇', 0],
			['<乙> & "丙"', -8.5, 'a\nb']
		]);
	});

	it('keeps numbers numbers, 0 apart from nothing, and text text', () => {
		expect(['B2', 'B3', 'B4'].map((place) => [cell(place).t, cell(place).v])).toEqual([
			['n', 12345],
			['n', 0],
			['n', -8.5]
		]);
		expect(cell('C3')).toBeUndefined();
		expect(cell('C2')).toMatchObject({ t: 's', v: '=1+1' });
		expect(cell('C2').f).toBeUndefined();
	});

	it('freezes the head', () => {
		const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
		expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
	});

	it('is the same bytes for the same sheets', () => {
		const again = workbook([figures, { name: '说明', head: ['项目'], rows: [['①']] }]);
		expect([...again]).toEqual([...bytes]);
	});
});

it('columns are as wide as their text, 汉字 counting twice, within bounds', () => {
	const rows = [['示例一镇人民政府', 1, 'x'.repeat(200)]];
	expect(columnWidths({ head: ['a', 'b', 'c'], rows })).toEqual([18, 6, 60]);
});

it('columns are named as in a spreadsheet', () => {
	expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

it('a list to print has rows as high as what they hold, since not every program measures it', () => {
	const list = {
		name: '表',
		head: ['a', 'b'],
		rows: [
			['短', '长'.repeat(25)],
			['短', 1]
		],
		widths: [10, 20]
	};
	const { 'xl/worksheets/sheet1.xml': sheet = new Uint8Array() } = unzipSync(
		workbook([{ ...list, paper: 'list' }])
	);
	expect(strFromU8(sheet).match(/<row [^>]*>/g)).toEqual([
		'<row r="1">',
		'<row r="2" ht="47" customHeight="1">',
		'<row r="3" ht="17" customHeight="1">'
	]);
});
