import { strToU8, zipSync } from 'fflate';
import { BAIT, repeated, text, type Hostile } from './hostile';

/** Files a little below every limit: as large as a document may be, and shaped to cost as much as they can. */

const LETTERS = 1_900_000;
const PIECES = 57_000;
const ROWS = 4_500;

const lines = (count: number, line: (i: number) => string): string =>
	Array.from({ length: count }, (_, i) => line(i)).join('\n');

/** Different every time, and two letters off a label: too far to be one, and near enough to be compared. */
const nearLabel = (i: number): string =>
	`结转下年度继${String.fromCodePoint(0x4e00 + (i % 20_000))}${String.fromCodePoint(0x4e00 + Math.floor(i / 20_000))}理`;

/** Enough of a report to be read to the end. */
const OPENING =
	'某某镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n一、总体情况\n';
const HEADING = '三、收到和处理政府信息公开申请情况\n';
const table = (rows: string, before = HEADING): Uint8Array =>
	text(`<html><body><p>${before}</p><table>${rows}</table></body></html>`);
const row = (...cells: readonly string[]): string =>
	`<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export const EDGES_LARGE: readonly Hostile[] = [
	{ name: 'near-labels.txt', bytes: () => text(OPENING + HEADING + lines(PIECES, nearLabel)) },
	{
		name: 'near-cells.html',
		bytes: () => table(lines(PIECES / 5, (i) => row(nearLabel(i), '1', '2', '', nearLabel(i + 7))))
	},
	{ name: 'bars.txt', bytes: () => repeated('0 | ', PIECES * 4, '# 二、主动公开政府信息情况\n规章 | ') },
	{
		name: 'heads.html',
		bytes: () =>
			table(
				lines(ROWS, (i) => row('信息内容', '本年制发件数', `${i}`, '规章', '1')),
				'二、主动公开政府信息情况'
			)
	},
	{
		name: 'rows-differ.html',
		bytes: () =>
			table(
				lines(ROWS, (i) =>
					row('一、本年新收政府信息公开申请数量', ...'1234567'.split('').map((n) => `${n}${i}`))
				)
			)
	},
	{
		name: 'rows-short.html',
		bytes: () => table(lines(ROWS, (i) => row('一、本年新收政府信息公开申请数量', `${i}`, '', '3')))
	},
	{
		name: 'empty-rows.html',
		bytes: () =>
			table(
				lines(30_000, () => row(...Array<string>(15).fill(''))),
				'四、政府信息公开行政复议、行政诉讼情况'
			)
	},
	{
		name: 'sentence.txt',
		bytes: () => repeated('主动公开政府信息共计7条，收到政府信息公开申请3件，', LETTERS * 2.5, OPENING),
		readable: true
	},
	{
		name: 'sentences.txt',
		bytes: () => repeated(`${'主动公开政府信息共计7条，'.repeat(100)}。`, LETTERS * 2.5, OPENING),
		readable: true
	},
	{ name: 'stars.txt', bytes: () => repeated('*', LETTERS, `${OPENING}年度报告`, 'x') },
	{ name: 'spaces-inside.txt', bytes: () => repeated(' ', LETTERS, `${OPENING}年度报告`, 'x') },
	{ name: 'dashes.txt', bytes: () => repeated('-', LETTERS, OPENING, 'x') },
	{
		name: 'counties.txt',
		bytes: () => repeated('县区', LETTERS * 2.5, OPENING)
	},
	{ name: 'quotes.csv', bytes: () => repeated('规章,"0,1,,2\n', LETTERS) },
	{ name: 'commas.csv', bytes: () => repeated('规章,1,2,3,,\n', LETTERS * 1.2) },
	{ name: 'deep.html', bytes: () => repeated(`${'<div>'.repeat(2_500)}${'</div>'.repeat(2_500)}`, 30e6) },
	{
		name: 'deep-tables.html',
		bytes: () => repeated(`${'<table><tr><td>'.repeat(900)}7${'</table>'.repeat(900)}`, 8e6)
	},
	{
		name: 'attributes-differ.html',
		bytes: () => text(lines(300, () => `<p ${lines(4_900, (i) => `a${i}="1"`)}>`))
	},
	{
		name: 'paragraphs.docx',
		bytes: () =>
			zipSync({
				'word/document.xml': strToU8(
					`<w:document ${WORD}><w:body>${'<w:p><w:r><w:t>7</w:t></w:r></w:p>'.repeat(36_000)}</w:body></w:document>`
				)
			})
	},
	{
		name: 'forms.html',
		bytes: () => repeated(`<p>二、主动公开政府信息情况</p>${BAIT}\n`, 1_500 * 420),
		readable: true
	}
];
