import { Refusal } from './refusal';

/**
 * What a document may hold: a report has some 700 paragraphs and cells and 60 rows of the form, a folder of them bound as one
 * file perhaps fifty times that. More is damage or an attack; it is refused while it is taken apart, before it costs
 * ten seconds or a gigabyte.
 */
const LIMITS = {
	/** Pages hold their pictures in their text; larger ones leave no memory for anything else. */
	bytes: [32_000_000, '字节', 'bytes of text'],
	letters: [2_000_000, '字', 'letters'],
	/** Paragraphs and cells with something in them. Each is held against the labels of the form. */
	pieces: [60_000, '个段落和单元格', 'paragraphs and cells'],
	/** Empty ones counted in: sheets are padded to their widest row. */
	cells: [500_000, '个单元格', 'cells'],
	columns: [300, '列', 'columns in a table'],
	/** Rows of the statutory tables are held against each other, all against all. */
	rows: [5_000, '行法定表格', 'rows of the statutory tables'],
	/** Browsers stop at 512. Ends nobody wrote leave pages of real sites nested in the hundreds. */
	depth: [3_000, '层嵌套', 'elements inside each other'],
	attributes: [5_000, '个属性', 'attributes on one element'],
	/** Of an archive: fonts, pictures and settings are entries too. */
	entries: [5_000, '个压缩条目', 'entries in the archive'],
	/** Documents packed into one file: those of a county's organs for some years. */
	members: [1_000, '个压缩在一起的文件', 'files in the archive'],
	archive: [1_000_000_000, '字节的解压内容', 'bytes when unpacked'],
	unpacked: [60_000_000, '字节的解压内容', 'bytes when unpacked'],
	/** Whole files in a Word document, or in an archive of documents. */
	chunks: [20, '个嵌入文件', 'files in the file'],
	/** Of one part of an Office document. A page of text has some two thousand. */
	elements: [110_000, '个 XML 元素', 'elements'],
	/** Of a pdf, whose pages have some hundred each. Where their list is lost, it is made anew from all that are there. */
	objects: [50_000, '个 PDF 对象', 'objects'],
	/** Two a character, character maps of the fonts counted in. A text is taken apart in one go, 300 bytes of memory a character. */
	shown: [1_500_000, '字节的 PDF 文字', 'bytes of text shown'],
	pages: [300, '页', 'pages'],
	/** Of all pages of a pdf. A page of a report draws some thousand. */
	operators: [200_000, '个绘图指令', 'drawing operators'],
	/** Of all pages of a pdf. */
	marks: [400_000, '个字符和线条', 'characters and lines'],
	/** The characters of a page are held against each other and against its lines. A full page has three thousand. */
	pageMarks: [20_000, '个一页上的字符和线条', 'characters and lines on one page'],
	/** Of all pages: each character is held against each area, before or behind it. A page has some thousand by a few. */
	comparisons: [60_000_000, '次字符与填色区域的比较', 'comparisons of characters with areas'],
	/** Cells in cells, with the elements around each, ten times over. */
	elementDepth: [250, '层 XML 嵌套', 'elements inside each other']
} as const satisfies Record<string, readonly [number, string, string]>;

type Limit = keyof typeof LIMITS;

/** Throws a Refusal when there are more than a document may hold; `where`: the part of the file. */
export function ensureWithin(limit: Limit, count: number, where = ''): void {
	const [most, zh, en] = LIMITS[limit];
	if (count <= most) return;
	const number = most.toLocaleString('en-US');
	throw new Refusal('too_large', {
		zh: `${where}超过 ${number} ${zh}`,
		en: `${where === '' ? '' : `${where}: `}more than ${number} ${en}`
	});
}
