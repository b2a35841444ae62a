import { ruled, tinyPdf } from './tinyPdf';

/** A pdf in a Chinese font it does not bring along, as older Office and WPS exports are: what its codes mean is in a character map. */

const FONT = [
	'<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [',
	'<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000',
	'/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>',
	'/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880]',
	'/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>] >>'
].join(' ');

const hex = (text: string): string =>
	[...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('');

const print = (x: number, y: number, text: string): string => `BT /F 7 Tf ${x} ${y} Td <${hex(text)}> Tj ET`;

const LINES = ['样本镇人民政府2023年政府信息公开工作年度报告', '一、总体情况', '二、主动公开政府信息情况'];
const ROWS = [
	['信息内容', '本年处理决定数量'],
	['行政处罚', '1472'],
	['行政强制', '36']
];
const AFTER = [
	'三、收到和处理政府信息公开申请情况',
	'四、政府信息公开行政复议、行政诉讼情况',
	'五、存在的主要问题及改进情况',
	'六、其他需要报告的事项'
];

/** Part of an invented report: penalty decisions 1472, coercion decisions 36. */
export const chinesePdf = (): Uint8Array =>
	tinyPdf(
		[
			...LINES.map((line, i) => print(10, 186 - 14 * i, line)),
			print(20, 139, '第二十条第（六）项'),
			...ROWS.flatMap((row, i) => row.map((text, j) => print(20 + 130 * j, 125 - 14 * i, text))),
			ruled([10, 145, 290], [93, 107, 121, 135]),
			...AFTER.map((line, i) => print(10, 75 - 14 * i, line))
		].join('\n'),
		FONT
	);
